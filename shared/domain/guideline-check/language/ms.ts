/** Malay as the checker needs it. */
import { list } from './list.ts'
import type { Language } from './types.ts'

/** What people are at work. */
const roles = list(`
  pekerja, kakitangan, staf, jurutera, juruteknik, pelatih, perantis, pengurus, eksekutif, ahli, warga, warga kerja, jurujual,
  pegawai, kerani, akauntan, pereka, pembangun, penyelia, pemandu, jurukimpal, operator, penganalisis, perekrut, tukang masak,
  mekanik, jururawat, pembantu, ketua, anak buah, doktor, bidan, atendan, ahli [a-z]+, juru[a-z]+, pembuat [a-z]+, tukang [a-z]+, peguam,
  pensyarah, guru, pakar [a-z-]+, pakar, penasihat, perunding, pengaturcara, penguji, penulis, wartawan, penterjemah, pelayan,
  barista, cef, penerima tamu, pengawal, pengarah, penolong, penyelaras, penyelidik, saintis, sukarelawan, tukang
`).join('|')
const role = `(?:${roles})`
/** Prepositions before the name of a company. */
const at = String.raw`(?:\b(?:di|dengan|untuk|dalam|bersama|bersama-sama|bagi|kat|dekat|dari|daripada|sini di)|@)`

export const ms: Language = {
  locale: 'ms',
  ownWords: new Set(
    list(`
    kerajaan, pelanggan, pelanggaran, pertama, bersama, sebuah, seorang, sekolah, berlian, terima, sangat, makanan, selamat,
    keluarga, kecil, besar, belajar, pelajar, jalan, bulan, badan, lapan, tangan, hutan, kawan, ikan, taman, zaman, malam, akhirnya,
    biasanya, hanya, tanya, punya, bukan, demikian, perempuan, lawan, laman, kedai, pandai, pantai, sungai, petani, berani, segi,
    kopi, bumi, hari, pagi, lagi, tinggi, kali, sekali
  `),
  ),
  profanity: list(`
    sial, sialan, bangsat, puki, pukimak, pantat, kimak, sundal, celaka, haram jadah, anak haram, babi betul, lancau, butuh, palat,
    jahanam, kepala hotak, shit, fuck, fucking, bullshit, bodoh gila
  `),
  disrespect: list(`
    bodoh, bangang, bengap, tolol, dungu, bebal, bahlul, pemalas, memang penipu, penipu besar, kaum penipu, orang tak guna, tidak berguna, diam lah, otak
    udang, pembohong, hina, penyangak, badut, tak berguna, tak berotak, sampah masyarakat, kaki tipu
  `),
  harmless: ['soalan bodoh', 'memperbodoh'],
  shouted: new Set(
    list(`
    hebat, percuma, sekarang, segera, penting, perhatian, tahniah, terbaik, wow, akhirnya, semua, jangan, mesti, terkini, gempak,
    terhebat, syabas, cepat
  `),
  ),
  disclosures: [
    String.raw`{x} (?:ialah |adalah |umpama |ibarat |macam |bagaikan )?(?:rumah|keluarga|dunia) (?:kedua )?(?:saya|kami)\b`,
    String.raw`\bsaya (?:ialah |adalah |merupakan )?(?:salah seorang|seorang|antara|sebahagian) (?:daripada |dari |dalam )?(?:kira-kira )?(?:\d+ )?(?:orang )?(?:pekerja|kakitangan|staf|warga) {x}`,
    String.raw`\b(?:kami|kita) (?:\d+|[a-z]+) (?:orang|sekeluarga|rakan|pekerja|kakitangan)\b[^.!?\n]{0,30}? di {x}`,
    String.raw`\b(?:saya|aku) (?:[a-z]+ ){0,2}(?:be)?kerja {x}`,
    String.raw`\b(?:bangga|gembira|bertuah|bersyukur|teruja|seronok) (?:dapat )?(?:menjadi|jadi|berada|bersama|bekerja|kerja)\b[^.!?\n]{0,50}? ?(?:keluarga |pasukan |warga )?(?:besar )?{x}`,
    String.raw`(?<=(?:^|[\n.!?:;,()–—-] ?|\b(?:saya|kami|aku|kita)(?: [a-z]+){0,3} |\b(?:dan|bangga|gembira|seronok|bertuah|sejak|selama|peluang|untuk|dapat) ))(?:be)?kerja(?:-kerja)?\b[^.!?\n]{0,80}?${at} ?(?:syarikat |pasukan |keluarga )?{x}`,
    String.raw`\b(?:majikan|syarikat|tempat kerja|firma|pejabat|kilang|bank) (?:[a-z]+ )?(?:saya|kami|aku)\b[^.!?\n]{0,40}?{x}`,
    String.raw`{x}[,)]? ?(?:–|-|—|\()? ?(?:(?:ialah |adalah |iaitu )?(?:majikan|syarikat|tempat kerja|pejabat) (?:saya|kami|aku)|(?:syarikat )?tempat (?:saya|aku|kami) (?:be)?kerja|di mana (?:saya|aku|kami) (?:be)?kerja)\b`,
    String.raw`\b(?:syarikat )?tempat (?:saya|aku|kami) (?:be)?kerja\b[^.!?\n]{0,30}{x}`,
    String.raw`\b(?:kami|kita) (?:semua |sekalian )?(?:di sini )?(?:di|dari|daripada|warga|warga kerja|kakitangan|pekerja|pasukan) {x}`,
    String.raw`\b(?:di|dalam) {x},? (?:kami|kita)\b`,
    String.raw`\b(?:pasukan|team|rakan sekerja|rakan setugas|rakan-rakan|rakan|ketua|bos|jabatan|kerjaya|tugas|jawatan|peranan|syif|meja|hari|hari pertama|minggu pertama|tahun pertama|makmal|bengkel|kilang|kantin|pejabat|perjalanan|pengalaman|latihan industri) (?:[a-z-]+ )?(?:saya|kami|aku)\b[^.!?\n]{0,50}?${at} ?{x}`,
    String.raw`\bdi sini,? (?:di )?{x}`,
    String.raw`\b(?:saya|aku|kami) (?:ini |juga |kini |masih )?(?:ialah |adalah |merupakan )?(?:seorang |salah seorang |sebahagian |antara |bangga menjadi )?${role}\b[^.!?\n]{0,60}?(?:${at}|\bpasukan)? ?{x}`,
    String.raw`\b(?:saya|aku|kami) (?:ini |adalah |ialah |merupakan |bangga |gembira )*(?:menjadi )?(?:sebahagian|anggota|ahli)(?: daripada| dari)? (?:keluarga |pasukan |warga )?(?:besar )?{x}`,
    String.raw`\bsaya (?:dari|daripada|mewakili|bersama|dengan) {x}`,
    String.raw`(?<=(?:^|[\n.!?:;,()–—-] ?|\bsejak (?:tahun )?\d{4} ))saya di {x}`,
    String.raw`\b(?:saya|aku) (?:bertugas )?di (?:kaunter|pejabat|dapur|makmal|bengkel|unit|jabatan|pasukan|wad|meja)\b[^.!?\n]{0,30}? {x}`,
    String.raw`\b(?:sebagai|selaku) (?:seorang |salah seorang )?[^.!?\n]{1,60}?${at} ?{x}`,
    String.raw`\b(?:sebagai|selaku) (?:seorang |salah seorang |satu-satunya )?${role} {x}`,
    String.raw`(?<=(?:^|[\n(.!?:;,–—*-] ?))${role} (?:${at} ?)?{x}(?= ?(?:[.,:;()!?–—\n]|$|di sini\b|sejak\b|selama\b))`,
    String.raw`\b(?:saya|aku|kami) (?:baru |telah |sudah |dah |baru sahaja |kini |masih )*(?:menyertai|sertai|berkhidmat|bertugas|mula bertugas|mula|memulakan|berkhidmat|mengetuai)\b[^.!?\n]{0,60}?(?:${at} ?)?{x}`,
    String.raw`\b(?:saya|aku|kami) (?:baru |telah |sudah |dah |baru sahaja |kini |masih )*(?:mengendalikan|melatih|mengajar|merawat|menjaga|mengurus|memimpin|menyelia|memandu|memasak|membakar|mereka|memasang|menguji|menjual|menguruskan)\b[^.!?\n]{0,60}? (?:di|dengan|bersama) {x}`,
    String.raw`\b(?:\d{1,2}|se|satu|dua|tiga|empat|lima|enam|tujuh|lapan|sembilan|sepuluh|sebelas|belasan|berpuluh|bertahun|hampir|lebih)[ -]?(?:[a-z]+ ){0,2}(?:hari|minggu|bulan|tahun)\b[^.!?\n]{0,40}? (?:di|bersama|dengan|berkhidmat di) {x}`,
    String.raw`\b(?:hari|minggu|bulan|tahun) (?:pertama|kedua|terakhir|ke-\d{1,2})[^.!?\n]{0,20}? (?:di|bersama|dengan) {x}`,
    String.raw`\b(?:sertai|jom sertai|mari sertai|jom kerja|jom bekerja|mari bekerja)\b[^.!?\n]{0,40}?\b(?:kami|pasukan saya|pasukan kami|saya)\b[^.!?\n]{0,30}? {x}`,
    String.raw`\b(?:kami|kita) (?:sedang |tengah )?(?:mencari|mengambil|membuka|cari|ambil|menguji|membina|bangga|percaya|meraikan)\b[^.!?\n]{0,60}? di {x}`,
    String.raw`\b(?:saya|aku) (?:bawa|pandu|memandu) (?:van|lori|trak|bas|kereta) {x}`,
    String.raw`\b(?:saya|aku) (?:[a-z]+ )?menjadi ${role} ${at} ?{x}`,
    String.raw`\bgaji saya (?:dibayar|datang) (?:oleh|daripada|dari) {x}`,
    '{x} (?:yang )?(?:membayar gaji|menggaji|bayar gaji) saya',
    String.raw`\b(?:digaji|dibayar|diupah) (?:oleh )?{x}`,
    String.raw`\b(?:pendedahan|ketelusan|makluman|penafian|nota)\b ?[:,–-]? ?(?:saya )?(?:pekerja |bekerja di |kakitangan |staf )?{x}`,
  ],
  employers: [
    String.raw`\bmajikan (?:saya|kami|aku)\b`,
    String.raw`\b(?:syarikat|tempat kerja) (?:saya|kami)\b`,
    String.raw`\bsyarikat tempat (?:saya|aku|kami) (?:be)?kerja\b`,
  ],
  workplaces: [
    String.raw`\btempat (?:saya|aku) (?:memuatkan|memandu|memasak|membakar|mengajar|merawat|mengurus|mengetuai|memimpin|menguji|membina|membaiki|melayan|menjaga|menjawab|melatih|mengendalikan|menyelia)\b`,
    String.raw`\bdengan (?:surat )?tawaran kerja\b[^.!?\n]{0,40}? (?:masih di sini)\b`,
    String.raw`\b(?:tempat|di mana) (?:saya|aku|kami) (?:be)?kerja\b`,
    String.raw`\b(?:saya|aku) (?:[a-z]+ ){0,2}?(?:(?:be)?kerja|bertugas|berkhidmat) (?:di|kat) (?:sini|situ|sana)\b`,
    String.raw`\brakan (?:sekerja|setugas|sepejabat) (?:saya|kami)\b`,
    String.raw`\bkami (?:sedang |tengah )?(?:mencari|mengambil|cari) (?:(?:\d+|[a-z]+) orang|calon|(?:\d+ )?(?:orang )?${role})\b`,
  ],
  undone: {
    before: String.raw`\b(?:temu ?duga|tawaran|permohonan) $|\b(?:tidak|tak|bukan|bukannya|pernah|bekas|jika|kalau|andai|ingin|mahu|nak|teringin|berhenti|seorang|para|semua|isteri|suami|abang|kakak|adik|anak|kawan|rakan|dia|beliau|mereka)(?: lagi| saya)?[ -]$`,
    within: String.raw`\b(?:membeli|membeli-belah|berbelanja|beratur|singgah|temu ?duga|melawat|lawatan|pelanggan|pembekal|pesaing|pengedar|peminat)\b|\b(?:saya|aku|kami|sebagai) (?:ialah |adalah |merupakan |seorang |salah seorang ){0,2}(?:pesakit|pengguna|penyimpan)\b|\b(?:tidak|tak|bukan|pernah|bekas|ingin|mahu|nak|teringin)(?: lagi| pernah)? (?:be)?(?:kerja|pekerja|staf|kakitangan|sertai|menyertai)|\b(?:pelanggan|pembekal|pesaing|pengedar|peminat|pelawat|isteri|suami|kawan)(?: saya)? (?:be)?(?:kerja|di|kepada|bagi|dari|daripada|untuk)`,
  },
  disclosureLine: 'Saya bekerja di {x}.',
  employeeTags: ['pekerja', 'kakitangan', 'staf', 'sayabekerjadi', 'bekerjadi', 'wargakerja'],
  rewards: [
    String.raw`\b(?:iklan|tajaan|ditaja|kandungan berbayar|siaran berbayar)\b`,
    String.raw`\bsaya (?:akan |telah |boleh )?(?:menerima|terima|mendapat|dapat|memenangi|menang|diberi|dibayar)\b[^.!?\n]{0,60}?\b(?:ganjaran|baucar|mata|hadiah|bonus|bayaran)`,
    String.raw`\bmajikan saya (?:memberi ganjaran|membayar)\b`,
  ],
  rewardTag: '#iklan',
  dealWords: list(`
    pesanan, tempahan, kontrak, perolehan, jualan, keuntungan, kerugian, pendapatan, ebitda, tender, buku pesanan,
    bajet, pengambilalihan, urus niaga, untung, untung bersih, invois, jualan kami, harga, diskaun
  `),
  boldWords: list(`
    menandatangani, ditandatangani, tandatangan, memenangi, menang, dapat, mendapat, melabur, pelaburan, dijual, menjual, bernilai, projek,
    pelanggan, klien, bida, tutup, dana, dihantar, menghantar, hantar, dibekalkan, membekalkan, bekalan, dipasang, memasang, perjanjian, kos,
    dibayar
  `),
  marginWords: [
    ...['margin', 'untung kasar', 'untung bersih', 'ebitda', 'keuntungan', 'perolehan'],
    '(?:jualan|pesanan|tempahan|kos) kami',
  ],
  currencies: ['ringgit', 'euro', 'dolar', 'myr', 'eur', 'usd'],
  multiples: ['juta', 'bilion', 'ribu', 'mil', 'm', 'j', 'k'],
  millions: ['juta', 'bilion'],
  countWords: [
    ...['setengah', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'lapan', 'sembilan', 'sepuluh', 'sebelas', 'dua belas'],
    ...['lima belas', 'dua puluh', 'tiga puluh', 'lima puluh', 'seratus', 'beberapa'],
  ],
  halfMore: 'setengah',
  unannounced: list(`
    belum diumumkan, belum lagi diumumkan, sebelum diumumkan, sebelum pengumuman, belum rasmi, masih sulit, sulit dan rahsia, di
    bawah embargo, untuk kegunaan dalaman, kegunaan dalaman sahaja, jangan kongsi ini, jangan kongsi dulu, jangan kongsikan dulu, jangan kongsi lagi, jangan kongsi dengan sesiapa, jangan kongsi berita ini,
    jangan beritahu sesiapa, antara kita sahaja,
    rahsia syarikat, tak patut cakap, tidak sepatutnya beritahu, rahsia antara kita, belum diketahui umum, masih rahsia, maklumat sulit, masih dirahsiakan, belum boleh dikongsi, di bawah NDA
  `),
}
