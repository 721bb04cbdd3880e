/** Names of months in the languages that feeds are written in. */

/** Each line one month: names and abbreviations in English, Italian, Malay and Indonesian, French, German, Spanish and Portuguese, Dutch, Greek, Hungarian, Polish, Russian. */
const monthNames = [
  'january jan gennaio gen januari janvier janv januar jänner jän enero ene janeiro ιανουαρίου ιανουάριος ιαν január stycznia января янв',
  'february feb febbraio februari februar februarie pebruari février févr fév febrero fevereiro fev φεβρουαρίου φεβρουάριος φεβ február febr lutego февраля фев',
  'march mar marzo mac maret mars märz mär mrz março maart mrt μαρτίου μάρτιος μαρ március márc marca марта мар',
  'april apr aprile avril avr abril abr απριλίου απρίλιος απρ április ápr kwietnia апреля апр',
  'may maggio mag mei mai mayo maio μαΐου μαϊου μάιος μαι μαϊ május máj maja мая май',
  'june jun giugno giu juni juin junio junho ιουνίου ιούνιος ιουν ιούν június jún czerwca июня июн',
  'july jul luglio lug julai juli juillet juil julio julho ιουλίου ιούλιος ιουλ ιούλ július júl lipca июля июл',
  'august aug agosto ago ogos ogo agustus agt août aout αυγούστου αύγουστος αυγ αύγ augusztus sierpnia августа авг',
  'september sep sept sett settembre set september septembre septiembre setembro σεπτεμβρίου σεπτέμβριος σεπ σεπτ szeptember szept września сентября сен',
  'october oct ottobre ott oktober okt octobre octubre outubro out οκτωβρίου οκτώβριος οκτ október października октября окт',
  'november nov novembre noviembre novembro nopember νοεμβρίου νοέμβριος νοε νοέ listopada ноября ноя',
  'december dec dicembre dic disember dis desember des décembre déc dezember dez diciembre dezembro δεκεμβρίου δεκέμβριος δεκ december grudnia декабря дек',
]

const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) =>
    names.split(' ').flatMap((name) => [name, unaccented(name)].map((each) => [each, index + 1] as const)),
  ),
)

/** 1 to 12 for a name or an abbreviation in any of the languages, any case, with or without accents; null for any other word. */
export function monthOf(name: string): number | null {
  const word = name.toLocaleLowerCase('en').replace(/\.$/, '')
  return months.get(word) ?? months.get(unaccented(word)) ?? null
}

function unaccented(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '')
}
