/** How long a caption is checked against 500 rules, in processor time, beside 500 plain searches in the same text. */
import { createChecker } from '#shared/domain/guideline-check/checker.ts'
import type { Caption, Checker, GuidelineRule, RuleSet } from '#shared/domain/guideline-check/types.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'

const warmUps = 200
const runs = 1000
/** Milliseconds of processor time. */
const promised = 2

/** `npm run bench -- check`: prints both times for realistic and for the longest captions; exits with 1 when the promise is not kept. */
export function run(): void {
  const rules = fiveHundredRules()
  const checker = createChecker(rules)
  const kinds = locales.flatMap((locale) => [
    { name: `${locale}, a realistic caption (about 400 characters)`, texts: captions(400, locale) },
    { name: `${locale}, the longest caption (3,000 characters)`, texts: captions(2985, locale) },
  ])
  for (const { name, texts } of kinds) {
    const checked = measure((index) => checker.check(at(texts, index)))
    const searched = measure((index) => searchAll(rules, at(texts, index).text))
    const ratio = checked.median / searched.median
    console.log(
      `${name}: median ${checked.median.toFixed(2)} ms, p95 ${checked.p95.toFixed(2)} ms against ${rules.rules.length} rules;` +
        ` ${rules.rules.length} plain searches ${searched.median.toFixed(2)} ms, ratio ${ratio.toFixed(1)}`,
    )
    if (checked.median >= promised) process.exitCode = 1
  }
  console.log(`made ready in ${coldStart(rules, checker).toFixed(0)} ms; promised: median under ${promised} ms`)
}

interface Measured {
  readonly median: number
  readonly p95: number
}

function measure(work: (index: number) => unknown): Measured {
  const times: number[] = []
  for (let index = 0; index < warmUps + runs; index += 1) {
    const before = process.cpuUsage()
    work(index)
    const { user, system } = process.cpuUsage(before)
    if (index >= warmUps) times.push((user + system) / 1000)
  }
  times.sort((a, b) => a - b)
  return { median: times[runs / 2] ?? 0, p95: times[Math.floor(runs * 0.95)] ?? 0 }
}

/** The least that any checker does: look for every word once. */
function searchAll({ rules }: RuleSet, text: string): number {
  const lower = text.toLowerCase()
  return rules.filter((rule) => rule.kind === 'term' && lower.includes(rule.avoid[0] ?? '')).length
}

/** Compiling the rules and building one language's index, once. */
function coldStart(rules: RuleSet, warm: Checker): number {
  const [caption] = captions(400, 'en')
  const before = process.cpuUsage()
  if (caption !== undefined && createChecker(rules).check(caption).length !== warm.check(caption).length)
    throw new Error('not the same findings')
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const syllables = ['ka', 'lo', 'mi', 'ren', 'tus', 'vo', 'pan', 'sel', 'dor', 'wi', 'gra', 'tem']

/** An invented word; the same number gives the same one. */
function wordOf(number: number): string {
  const pick = (index: number) => syllables[index % syllables.length] ?? ''
  return pick(number) + pick(Math.floor(number / 12)) + pick(Math.floor(number / 144) + number)
}

function fiveHundredRules(): RuleSet {
  const many = (count: number, rule: (index: number) => GuidelineRule) => Array.from({ length: count }, (_, index) => rule(index))
  const rules: GuidelineRule[] = [
    ...many(300, (index) => ({
      ...{ kind: 'term', id: `t${index}`, must: false, say: `${wordOf(index + 900)} set`, note: '' },
      ...{ avoid: [`${wordOf(index)} unit`, `old ${wordOf(index + 400)}`], match: index % 5 === 0 ? 'case' : 'word' },
    })),
    ...many(10, (index) => ({
      ...{ kind: 'term', id: `x${index}`, must: false, say: '', note: '' },
      ...{ avoid: [`(?i)\\b${wordOf(index + 50)}[- ]?${index}\\b`], match: 'regex' },
    })),
    ...many(100, (index) => ({
      ...{ kind: 'topic', id: `o${index}`, must: true, topic: `Topic ${index}` },
      keywords: Array.from({ length: 5 }, (_, word) => wordOf(index * 5 + word + 2000)),
    })),
    ...many(70, (index) => ({
      ...{ kind: 'name', id: `n${index}`, must: true, list: 'customer', until: null },
      names: [`${wordOf(index + 3000)} Works`],
    })),
    ...many(19, (index) => ({
      ...{ kind: 'hashtag', id: `h${index}`, must: false, tag: wordOf(index + 4000), use: index < 2 ? 'required' : 'banned', campaign: '' },
    })),
    {
      ...{ kind: 'disclosure', id: 'd', must: true },
      lines: locales.map((locale) => ({ network: 'any', locale, text: 'I work at Aurelia Pumps' })),
    },
  ]
  return {
    rules,
    company: { name: 'Aurelia Pumps', aliases: ['AureliaPumps'] },
    programHashtag: 'AureliaVoices',
    accepted: ['ATEX', 'IE5'],
  }
}

const sentences: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Our field engineers keep old pumps running in every plant we serve, and we learn something on each visit.',
    'Ask @mara.neri how the night shift found the leak before the sensors did.',
    'The measured saving was 38% over a year: see https://journal.aureliapumps.example/measured-saving for how it was done.',
    'Nobody expected the winter to be that long, nor the coffee to last.',
    'I work at Aurelia Pumps, and what I like most is the smell of the foundry on a Monday morning 🌅.',
    'Three apprentices built the test bench, from drawing to paint, in eleven weeks.',
  ],
  it: [
    'I nostri tecnici tengono in vita vecchie pompe in ogni impianto che serviamo, e a ogni visita impariamo qualcosa.',
    'Chiedete a @mara.neri come il turno di notte ha trovato la perdita prima dei sensori.',
    'Il risparmio misurato è stato del 38% in un anno: su https://journal.aureliapumps.example/risparmio c’è come è stato calcolato.',
    'Nessuno si aspettava un inverno così lungo, né che il caffè bastasse.',
    'Lavoro in Aurelia Pumps, e quello che mi piace di più è l’odore della fonderia il lunedì mattina 🌅.',
    'Tre apprendisti hanno costruito il banco prova, dal disegno alla vernice, in undici settimane.',
  ],
  ms: [
    'Jurutera lapangan kami memastikan pam lama terus berjalan di setiap loji, dan kami belajar sesuatu pada setiap lawatan.',
    'Tanya @mara.neri bagaimana syif malam menjumpai kebocoran itu sebelum penderia.',
    'Penjimatan yang diukur ialah 38% setahun: lihat https://journal.aureliapumps.example/penjimatan untuk cara pengiraannya.',
    'Tiada siapa menyangka musim tengkujuh selama itu, atau kopi akan mencukupi.',
    'Saya bekerja di Aurelia Pumps, dan yang paling saya suka ialah bau faundri pada pagi Isnin 🌅.',
    'Tiga perantis membina bangku ujian itu, daripada lukisan hingga cat, dalam sebelas minggu.',
  ],
}

/** Different texts, so that nothing is remembered from one to the next; every tenth word or so is one that a rule knows. */
function captions(length: number, locale: Locale): readonly Caption[] {
  const said = sentences[locale]
  return Array.from({ length: 50 }, (_, number) => {
    let text = ''
    for (let index = number; text.length < length; index += 1)
      text += `${said[index % said.length]} ${wordOf(index * 7 + number)} ${index % 3 === 0 ? 'unit' : 'shift'}. `
    return { text: `${text.slice(0, length)} #AureliaVoices`, network: 'linkedin', locale }
  })
}

function at(texts: readonly Caption[], index: number): Caption {
  const caption = texts[index % texts.length]
  if (caption === undefined) throw new Error('no caption')
  return caption
}
