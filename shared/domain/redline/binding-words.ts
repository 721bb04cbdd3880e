/** Words by which a sentence binds somebody, in English, Italian and Malay. They stand without punctuation and in small letters. */

/** Duties, permissions and negations: whatever changes beside one of them may change what people have to do. */
const duties = wordsOf(`
  must mustn't shall should shouldn't may might can cannot need needs required require requires obliged obligation duty only always
  never not no none nor without unless except until before forbidden prohibited banned allowed permitted permission approval approve
  approved ask voluntary optional mandatory compulsory responsible liable consent confidential disclose report refrain avoid ought
  devi deve dovete devono dovrai dovresti occorre bisogna serve puoi può potete possono obbligo obblighi obbligatorio obbligatoria
  facoltativo facoltativa volontario volontaria vietato vietata vieta consentito consentita permesso autorizzazione approvazione chiedi
  responsabile consenso riservato riservata riservate riservati solo soltanto sempre mai non né nessuno nessuna nulla senza salvo tranne
  prima purché tenuto tenuta evita evitate
  mesti wajib perlu harus hendaklah boleh tidak tak bukan jangan usah belum tiada tanpa kecuali hanya sahaja sentiasa dilarang
  diharamkan dibenarkan dikehendaki diwajibkan kebenaran kelulusan izin sukarela pilihan tanggungjawab persetujuan sulit dedahkan
  laporkan sebelum elakkan
`)

/** Numbers, days, people concerned, consequences: they matter where they themselves come or go. */
const weights = wordsOf(`
  two three four five six seven eight nine ten twelve fifteen twenty thirty sixty ninety hundred thousand once twice half double
  january february march april june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday minute minutes hour hours day days week weeks month months year years daily weekly monthly yearly immediately
  all any anyone everyone everybody every each some nobody staff employee employees contractor contractors manager managers leader
  leaders customer customers partner partners public private internal legal illegal lawful unlawful keep delete remove comment rarely
  sometimes often if when personal marketing compliance right rights entitled during after outside within least most maximum minimum lose
  accept accepted acceptable tolerated paid unpaid monitor
  due tre quattro cinque sei sette otto nove dieci dodici quindici venti trenta sessanta novanta cento mille doppio metà
  gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì
  sabato domenica minuto minuti ora ore giorno giorni settimana settimane mese mesi anno anni subito tutti tutte tutto ogni ciascuno
  chiunque qualcuno alcuni dipendente dipendenti collaboratore collaboratori dirigente dirigenti responsabili cliente clienti fornitore
  fornitori pubblici pubblico privati privato lecito illecito legale illegale tieni cancella elimina rimuovi conserva commenta se quando
  talvolta raramente personale personali diritto diritti durante dopo fuori entro oltre almeno massimo minimo perde perdono mantiene
  mantengono accettiamo accettato pagamento gratuito gratuiti gratis controlliamo
  dua tiga empat lima enam tujuh lapan sembilan sepuluh belas puluh ratus ribu sekali separuh
  januari februari mac julai ogos oktober disember isnin selasa rabu khamis jumaat sabtu ahad minit jam hari minggu bulan tahun setahun
  sebulan seminggu sehari segera semua setiap sesiapa sebarang mana-mana pekerja kakitangan kontraktor pengurus pelanggan rakan awam
  peribadi dalaman sah haram halal padam simpan buang komen jika apabila kadang-kadang jarang digalakkan undang-undang pemasaran
  hak berhak semasa selepas luar sekurang-kurangnya maksimum minimum hilang kekal diterima ditolak digesa dipaksa percuma berbayar
`)

/** Beginnings of words that are duties in whatever form: "prohibited", "vietati", "diwajibkan". */
const dutyStems =
  /^(prohibit|forbid|permit|allow|requir|oblig|mandat|compuls|voluntar|authori[sz]|vieta|proibi|permess|ammess|esclus|toller|autorizz|obblig|necessari|facoltativ|volontari|riservat|approva|diwajib|mewajib|dilarang|melarang|dibenar|membenar|diluluskan|memerlukan|diperlukan)/u

/** Beginnings of words for what follows a breach. */
const consequences =
  /^(dismiss|terminat|sanction|penal|disciplin|warning|fine[ds]$|prosecut|licenzia|sanzion|richiam|ammoni|multa|multe|disciplina|pecat|pemecat|dipecat|amaran|denda|didenda|hukum|dihukum|tatatertib)/u

/** Beginnings that turn a word into its contrary. */
const contraries = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 's']

/** Whether a sentence with this word binds. */
export function isDuty(word: string): boolean {
  return duties.has(word) || dutyStems.test(word) || /[\p{N}#%€$£]/u.test(word)
}

/** Whether it matters that this word came or went. */
export function isWeighty(word: string): boolean {
  return isDuty(word) || weights.has(word) || consequences.test(word)
}

/** "lawful" and "unlawful", "revocabile" and "irrevocabile". */
export function isContrary(word: string, other: string): boolean {
  const [short = '', long = ''] = word.length < other.length ? [word, other] : [other, word]
  return short.length > 3 && contraries.some((beginning) => long === beginning + short)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''))
}
