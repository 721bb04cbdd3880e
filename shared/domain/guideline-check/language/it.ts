/** Italian as the checker needs it. */
import { list } from './list.ts'
import type { Language } from './types.ts'

/** Words with which somebody speaks as a customer, a fan or a visitor: none of them stands between what is said and the company. */
const plain = String.raw`(?:(?!\b(?:adora|adorano|ama|usa|uso|usiamo|compra|compro|compriamo|installa|con una?|grazie|tifo|visita|spesa|coda|fila|colazione|merenda|affezionat[oa]|fedelissim[oa]|appassionat[oa]|innamorat[oa])\b)[^.!?\n])`
/** What people are at work. */
const roles = list(`
  dipendente, impiegat[oa], tecnic[oa], ingegner[ea], operai[oa], apprendista, stagista, tirocinante, operat(?:ore|rice),
  responsabile, addett[oa], commerciale, collega, collaborat(?:ore|rice), saldat(?:ore|rice), progettista, programmat(?:ore|rice),
  sviluppat(?:ore|rice), magazzinier[ea], contabile, disegnat(?:ore|rice), manager, capo ?turno, capo ?reparto, cuoc[oa], autista,
  venditore, venditrice, elettricista, manutent(?:ore|rice), collaudat(?:ore|rice), buyer, recruiter, direttore, direttrice,
  ricercat(?:ore|rice), segretari[oa], centralinista, montat(?:ore|rice), tornitore, tornitrice, [a-z]+olog[oa], [a-z]+iatra, dentista, dietista, logopedista, medic[oa], dottor(?:e|essa),
  infermier[ea], ostetric[oa], fisioterapista, farmacista, psicolog[oa], chirurg[oa], anestesista, biolog[oa], fornai[oa],
  panettier[ea], pasticcer[ea], pizzaiol[oa], barista, camerier[ea], commess[oa], cassier[ea], consulente, analista, avvocat[oa],
  architett[oa], geometra, grafic[oa], redat(?:tore|trice), giornalista, traduttore, traduttrice, docente, insegnante, maestr[oa],
  educat(?:ore|rice), professor(?:e|essa), meccanic[oa], falegname, idraulic[oa], giardinier[ea], portier[ea], receptionist, agente,
  bancari[oa], sportellista, assistente, specialista, perit[oa], chimic[oa], fisic[oa], statistic[oa], economista, informatic[oa],
  sistemista, tester, designer, scrum master, product owner, volontari[oa], guardia
`).join('|')
const role = `(?:${roles})`
/** Prepositions before the name of a company, joined to the article or not. */
const at = String.raw`(?:\b(?:in|nel|nello|nella|nelle|nei|per|da|dal|dallo|dalla|dalle|dai|presso|ad|a|al|allo|alla|alle|ai|agli|con|di|del|dello|della|delle|dei|degli|dentro)|\b(?:all|nell|dell|dall)['’]|@)`
const inside = `(?:(?:in|nel|nello|nella|da|dal|dallo|dalla|con|presso|al|allo|alla|alle) |(?:all|nell|dall)['’] ?)`
const insideOf = `(?:(?:in|nel|nello|nella|da|dal|dallo|dalla|con|per|presso|a|al|allo|alla|alle|di|del|dello|della) |(?:all|nell|dall|dell)['’] ?)`

export const it: Language = {
  locale: 'it',
  ownWords: new Set(
    list(`
    casa, case, caso, casi, costa, coste, porta, porte, porto, porti, banca, banche, banco, banchi, parte, parti, parto, pasta,
    pasto, corso, corsa, corse, posto, posta, poste, punto, punta, punte, modo, moda, mode, foglio, foglia, foglie, pianto, pianta,
    piante, salute, saluti, fine, fini, mente, menti, conto, conte, quarto, volta, volto, volti, palla, palle, palio, cavallo,
    cavalla, capitale, capitali, generale, generali, ordinario, ordinaria, particolare, particolari, scala, scale, scalo, costume,
    colla, collo, colle, busta, busto, garante, garanti
  `),
  ),
  profanity: list(`
    cazzo, cazzata, cazzate, cazzi, incazzato, merda, stronzo, stronza, stronzata, vaffanculo, fanculo, coglione, coglioni, puttana,
    minchia, figlio di puttana, porco dio, porca miseria, che palle, che casino, rompipalle, rompere le palle, che schifo, fottuto, fottere, bastardo, testa di cazzo,
    rompicoglioni, porca puttana, porca troia
  `),
  disrespect: list(`
    idiota, idioti, stupido, stupida, cretino, cretina, imbecille, scemo, scema, deficiente, incompetente, incapace, buffone,
    cialtrone, ridicolo, ridicola, sfigato, sfigata, stai zitto, state zitti, perdente, sono dei ladri, sono ladri, siete dei ladri, sono dei truffatori, sono truffatori, banda di ladri, banda di truffatori, bugiardo, bugiarda,
    fannullone, ritardato, ciarlatano, ciarlatana, fesso, fessa, pagliaccio, pezzente, imbroglione, ignorante, fate pena,
    fanno pena, fate schifo, fanno schifo, buoni a nulla, cretinata
  `),
  harmless: ['domanda stupida', 'errore stupido'],
  shouted: new Set(
    list(`
    incredibile, gratis, adesso, subito, sempre, mai, tutti, attenzione, importante, urgente, finalmente, wow, fantastico,
    fantastica, complimenti, grazie, oggi, domani, stasera, bellissimo, bellissima, grandissimi, enorme
  `),
  ),
  disclosures: [
    String.raw`\b(?:passo|trascorro|spendo) (?:le|la|il|i|gran|tutt[oaei])\b${plain}{0,60}? ${inside}{x}`,
    String.raw`\bda(?:l|ll['’])? ?(?:\d{4}|\d{1,2} [a-z]+|[a-zà-ù]+ (?:anni|mesi|settimane|giorni)|sempre|poco|ieri|oggi|lunedì) (?:io )?(?:sono|sto) ${inside}{x}`,
    String.raw`\b(?:mi occupo|insegno|formo|addestro|assisto|impasto|cucino|guido|dirigo|coordino|gestisco|seguo|curo|rappresento)\b${plain}{0,50}? ?${insideOf}{x}`,
    String.raw`{x} (?:è|è stata|resta|rimane) (?:da [a-zà-ù]+ anni )?(?:la mia|il mio) (?:seconda |primo |prima )?(?:casa|famiglia|vita|lavoro|azienda|ditta|posto)\b`,
    String.raw`\b(?:festeggio|compio|celebro|inizio|comincio)\b${plain}{0,40}? ${inside}{x}`,
    String.raw`\b(?:siamo|eravamo|saremo) (?!stat|andat|venut|passat|ospit|client|fornitor)${plain}{0,40}?\bin {x}`,
    String.raw`\b(?:entro|inizio|comincio|torno) ${inside}{x}`,
    String.raw`\b(?:orgoglios[oa]|fier[oa]|felice|content[oa]|onorat[oa]|emozionat[oa]|bello) (?:di )?(?:fare? parte|essere(?: parte)?|lavorare|entrare|rappresentare)\b${plain}{0,40}? ?(?:gruppo |team |famiglia |squadra )?{x}`,
    String.raw`\b(?:ho (?:iniziato|cominciato|trovato lavoro)|sono (?:entrat|arrivat|approdat|salit)[oa]|mi hanno assunto)\b${plain}{0,70}? ${inside}{x}`,
    String.raw`(?<!\b(?:il|un|del|dal|al|nel|bel|buon|ottimo|gran|grande|questo|quel|suo|tuo|loro|vostro|nuovo|stesso|altro) )\b(?:lavoro|lavoriamo|lavorando|lavorare|lavorato|lavorarci)\b${plain}{0,80}?${at} ?(?:gruppo )?{x}`,
    String.raw`\b(?:la )?(?:mia|nostra) (?:[a-zà-ù]+ )?(?:azienda|ditta|impresa|società|banca|fabbrica)\b${plain}{0,40}?{x}`,
    String.raw`\b(?:il )?(?:mio|nostro) (?:[a-zà-ù]+ )?(?:datore di lavoro|posto di lavoro|luogo di lavoro|lavoro|ufficio|reparto|stabilimento|magazzino|team|gruppo|ruolo|capo|turno|laboratorio|tirocinio|percorso|mestiere|stage|banco|primo (?:giorno|mese|anno|turno))\b${plain}{0,50}?(?:${at}|\bè)?[,:]? ?{x}`,
    String.raw`{x}[,)]? ?(?:–|-|—|\()? ?(?:(?:è |cioè |ossia )?(?:la |il )?(?:mia|nostra|mio|nostro) (?:[a-zà-ù]+ )?(?:azienda|ditta|impresa|società|datore di lavoro|posto di lavoro|lavoro)|dove (?:io )?lavoro|in cui lavoro|per cui lavoro|per la quale lavoro|nella quale lavoro|l['’]azienda (?:per|in|dove) (?:cui |la quale )?lavoro)\b`,
    String.raw`\b(?:l['’]azienda|la ditta|la società|il gruppo) (?:per|in|dove|nella|con) (?:cui |la quale |quale )?(?:io )?lavoro\b${plain}{0,30}{x}`,
    String.raw`\b(?:tutti )?noi (?:tutti )?(?:di|in|a|qui in|della|alla) {x}`,
    String.raw`\b(?:qui|qua|da noi)(?: da noi)?,? ${insideOf}{x}`,
    String.raw`\bin {x},? (?:noi |(?:(?:ci|vi|lo|la|li|le|non) )?[a-zà-ù]+iamo\b|abbiamo|siamo|stiamo|facciamo|mi occupo|(?:seguo|progetto|collaudo|monto|saldo|guido|coordino|gestisco|vendo|riparo|insegno|curo|dirigo|programmo|sviluppo|disegno|controllo|compro|preparo|mi occupo|assemblo|testo|faccio)\b)`,
    String.raw`\b(?:sono|faccio|io,?) (?:anche |solo |semplicemente )?(?:una?['’ ]|uno |il |la |l['’]|parte |assunt[oa]|entrat[oa]|arrivat[oa]|stat[oa] assunt[oa]|di parte|a libro paga|${roles})${plain}{0,70}?(?:${at}) ?(?:gruppo |team |famiglia )?{x}`,
    String.raw`\bsono (?:una?['’ ]?)?${role} {x}`,
    String.raw`\b(?:sono|ero|sarò) ${inside}{x} (?:da|dal|dalla|dall|dai|dagli|dallo|come|a)\b`,
    String.raw`(?<=(?:^|[\n(.!?:;–—] ?))(?:io )?sono ${insideOf}{x}(?= ?(?:[.,;:!?)–—\n]|$))`,
    String.raw`\b(?:sono|sto) (?:al|allo|alla|all['’]|in|nel|nello|nella|nell['’]) ?(?:[a-zà-ù]+ )?(?:sportell[oi]|reception|centralino|portineria|segreteria|accettazione|magazzino|laboratorio|ufficio|reparto|cucina|triage|direzione|assistenza|amministrazione|contabilità|squadra|team|gruppo)(?: [a-zà-ù]+){0,2} ${insideOf}{x}`,
    String.raw`\blavora\b[^.!?\n]{0,40}?,? io ${at} ?{x}`,
    String.raw`\b(?:come|da|in qualità di|essendo) (?:un['’ ]?|una |uno |il |la )?(?:[a-zà-ù]+ )?${role}\b${plain}{0,60}?(?:${at} )?{x}`,
    String.raw`(?:^|(?<=[\n(.!?:;,–—*-] ?))${role}(?: [a-zà-ù]+){0,2} (?:${inside}|@ ?)(?:gruppo )?{x}`,
    String.raw`\b(?:parla|scrive|post di|firmato|firmato da|disclosure|disclaimer|nota) (?:un['’ ]?|una |uno )?${role} (?:${at} ?)?{x}`,
    String.raw`\b(?:\d{1,2}|un|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|venti|trenta|tanti|molti|oltre|più di|quasi|pochi)(?: [a-zà-ù]+)? (?:giorni|settimane|mesi|anni|anno)\b${plain}{0,30}? ${inside}{x}`,
    String.raw`\b(?:prim[oa]|second[oa]|ultim[oa]|nuov[oa]) (?:giorno|settimana|mese|anno|turno|lavoro|giornata)(?: di lavoro)? ${insideOf}{x}`,
    String.raw`\b(?:i )?(?:miei|nostri) (?:[a-zà-ù]+ )?(?:colleghi|compagni di lavoro|responsabili|capi|(?:\d{1,2}|due|tre|quattro|cinque|dieci|venti|primi) anni|primi [a-zà-ù]+)\b${plain}{0,50}?${insideOf}{x}`,
    String.raw`\b(?:le )?(?:mie|nostre) (?:[a-zà-ù]+ )?(?:colleghe|giornate|mattine|serate)\b${plain}{0,50}?${insideOf}{x}`,
    String.raw`\b(?:la )?(?:mia|nostra) (?:[a-zà-ù]+ )?(?:squadra|giornata|esperienza|scrivania|carriera|collega|settimana|postazione|avventura|officina|mensa|sede|fonderia|fabbrica|linea|scelta|storia|vita|vita lavorativa|prima (?:settimana|giornata))\b${plain}{0,50}?${insideOf}{x}`,
    String.raw`\b(?:il )?(?:mio|nostro) collega\b${plain}{0,40}?${insideOf}{x}`,
    String.raw`\b(?:vieni|venite|unisciti|unitevi|entra|entrate|lavora|lavorate)(?: a lavorare)? (?:con me|con noi|a noi|da noi|nel mio team|nella mia squadra|in squadra)${plain}{0,40}? ${insideOf}{x}`,
    String.raw`\b(?:cerchiamo|assumiamo|stiamo assumendo|stiamo cercando|apriamo|inauguriamo)\b${plain}{0,60}? ${inside}{x}`,
    '{x} (?:mi (?:paga|ha assunt[oa]|dà lavoro|dà da mangiare)|paga il mio stipendio)',
    String.raw`\b(?:mi paga|lo stipendio me lo paga|il mio stipendio lo paga|pagat[oa] da) {x}`,
    String.raw`\b(?:per trasparenza|trasparenza|dichiarazione|disclaimer|disclosure|premessa|nota)\b ?[:,–-]? ?(?:sono )?(?:un[ao]?['’ ]?)?(?:dipendente |lavoro )?(?:${at} )?{x}`,
  ],
  employers: [
    String.raw`\b(?:la )?(?:mia|nostra) (?:azienda|ditta)\b`,
    String.raw`\b(?:il )?(?:mio|nostro) datore di lavoro\b`,
    String.raw`\b(?:l['’]azienda|la ditta|la società|il gruppo|il posto|la fabbrica) (?:per|in|dove|nella|con|nel) (?:cui |la quale |quale )?(?:io )?lavoro\b`,
  ],
  workplaces: [
    String.raw`\bdove (?:io )?(?:carico|scarico|impasto|inforno|cucino|insegno|assisto|guido|coordino|dirigo|gestisco|programmo|sviluppo|progetto|collaudo|saldo|monto|riparo|servo|rispondo|curo|vendo)\b`,
    String.raw`\bcon (?:un contratto|un lavoro|un posto)\b[^.!?\n]{0,40}? (?:ancora|sempre) (?:qui|lì)\b`,
    String.raw`\b(?:del|il) mio lavoro\?`,
    String.raw`(?<!\bnon )\b(?:sono|faccio|progetto|collaudo|guido|seguo|insegno|saldo|monto)\b[^.!?\n]{0,40}? (?:lì|qui dentro|là dentro)\b`,
    String.raw`\b(?:dove|in cui|per cui|per la quale|nella quale) (?:io )?(?:ci )?lavoro\b`,
    String.raw`(?<!\bnon )\b(?:ci|qui|lì|là) (?:io )?lavor(?:o|iamo)\b`,
    String.raw`(?<!\bnon )\blavor(?:o|iamo) (?:[a-zà-ù]+ )?(?:qui|lì|là|per loro|con loro|da loro)\b`,
    String.raw`\b(?:i )?(?:miei|mie|nostri|nostre) collegh[ei]\b`,
    String.raw`\b(?:la mia|il mio) (?:collega|capo|reparto|ufficio)\b`,
    String.raw`\b(?:stiamo assumendo|assumiamo|cerchiamo (?:colleghi|personale|\d+|un[ao]?\b))`,
  ],
  undone: {
    before: String.raw`\b(?:colloquio|colloqui|offerta|proposta) di $|\b(?:non(?: ci| vi)?|mai|ex|se|vorrei|vorrebbe|piacerebbe|smesso di|sogno di|sperando di|spero di)(?: (?:più|mai|tanto|molto))?[ -]$`,
    within: String.raw`\b(?:colloquio|colloqui|visita)\b|\b(?:non|mai) (?:più )?(?:lavor|sono|faccio)|\b(?:fornitor[ei]|client[ei](?: (?:fiss[oi]|fedel[ei]|abitual[ei]|affezionat[oaie]|storic[oi]|soddisfatt[oi]))?|concorrent[ei]|rivenditor[ei]|distributor[ei]|amic[oi]|fan|ospite|visitator[ei]) (?:di|della|del|per|da|presso|in)\b|\b(?:paziente|correntista|abbonat[oa]|habitué|ammirat(?:ore|rice)) (?:di|del|dello|della|dell|in|al|allo|alla|all)\b|\bex[ -]|\blavoro (?:fatto|svolto|eseguito|di|d['’]|bellissimo|ottimo|eccellente|del|dei|della|delle)\b`,
  },
  disclosureLine: 'Lavoro in {x}.',
  employeeTags: ['dipendente', 'dipendenti', 'lavoroin', 'lavoroda', 'lavoroper', 'lavoropresso', 'noidi'],
  rewards: [
    String.raw`\b(?:pubblicità|post sponsorizzato|contenuto sponsorizzato|sponsorizzat[oa]|messaggio pubblicitario|comunicazione commerciale)`,
    String.raw`\b(?:ricevo|riceverò|ho ricevuto|guadagno|vinco|ho vinto|ottengo|mi danno)\b[^.!?\n]{0,60}?\b(?:premio|premi|buono|punti|regalo|omaggio|bonus|compenso|ricompensa)`,
    String.raw`\bla mia azienda mi (?:premia|paga)\b`,
  ],
  rewardTag: '#adv',
  dealWords: list(`
    ordin[ei], commess[ae], contratt[oi], fatturat[oi], ricav[oi], vendite, utile, utili, gar[ae], fattur[ae], giro d[’']affari, ebitda,
    portafoglio ordini, perdit[ae], bilancio, appalt[oi], acquisizion[ei], budget, valore della commessa, prezz[oi], scont[oi]
  `),
  boldWords: list(`
    firmat[oaie], firmiamo, vint[oaie], vinciamo, chius[oaie], chiudiamo, investit[oi], investiment[oi], investiamo, vendut[oaie], raccolt[oaie],
    incassat[oaie], incass[oi], progett[oi], client[ei], offert[ae], preso, presa, valore, finanziament[oi], round,
    consegnat[oaie], consegniamo, consegn[ae], fornit[oaie], fornitur[ae], forniamo, spedit[oaie], installat[oaie], collaudat[oaie], accord[oi],
    cost[oi], pagat[oaie]
  `),
  marginWords: [
    ...['margin[ei]', 'marginalità', 'ricarico', 'ebitda', 'redditività', 'util[ei]', 'fatturato', 'ricavi'],
    'nostr[eio] (?:vendite|ordini|costi)',
  ],
  currencies: ['euro', 'dollari', 'sterline', 'eur', 'usd', 'ringgit', 'franchi'],
  multiples: ['milioni', 'milione', 'miliardi', 'miliardo', 'mila', 'mln', 'mld', 'mio', 'm', 'k'],
  millions: ['milioni', 'milione', 'miliardi', 'miliardo', 'mln', 'mld'],
  countWords: [
    ...['mezzo', 'un', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci', 'dodici', 'quindici', 'venti', 'trenta'],
    ...['quaranta', 'cinquanta', 'cento', 'diversi', 'parecchi', 'alcuni'],
  ],
  halfMore: 'e mezzo',
  unannounced: list(`
    non ancora annunciato, non ancora annunciata, non ancora annunciati, non è ancora stato annunciato, non ancora pubblico, non
    ancora ufficiale, prima dell’annuncio, prima dell'annuncio, sotto embargo, in via riservata, strettamente riservato,
    strettamente confidenziale, resti tra noi, rimanga tra noi, non dovrei dirlo, non potrei
    dirlo, top secret, non ditelo a nessuno, non è ancora ufficiale, non ancora presentato, è ancora riservato, è ancora riservata, ancora segreto, ancora segreta, informazione
    riservata, informazioni riservate, notizia riservata, non potrei ancora dirlo, resta tra noi, acqua in bocca, sotto NDA
  `),
}
