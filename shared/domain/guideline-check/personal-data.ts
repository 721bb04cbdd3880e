/** Personal data in a post: addresses, telephone, bank and card numbers, numbers that states give to people. */
import { overlaps } from './context.ts'
import { list } from './language/list.ts'
import type { Reading, Span } from './reading.ts'

export interface PersonalPlace extends Span {
  /** `check.…`, the sentence to say. */
  readonly code: string
}

/** Mailboxes of a role are there to be told. */
const roleMailboxes: ReadonlySet<string> = new Set(
  list(`
    info, contact, contacts, jobs, job, career, careers, hr, people, press, media, sales, support, service, hello, office, team, marketing,
    recruiting, recruitment, training, events, event, academy, voices, news, help, privacy, lavoro, lavora, carriere, candidature, selezione,
    stampa, vendite, assistenza, eventi, formazione, contatti, risorse, kerjaya, kerja, jualan, khidmat, pertanyaan, latihan, acara,
    sokongan, admin, hubungi, advocacy, compliance, legal, whistleblowing, dpo
  `),
)

type Pattern = readonly [code: string, pattern: RegExp, isMeant?: (found: string) => boolean]

const calls = list(`
  tel, tel., phone, mobile, cell, cell., whatsapp, call, call me on, call me at, text me on, telefono, cellulare, chiamami al, chiamatemi al,
  numero, numero è, telefon, hubungi, hubungi saya di, telefon saya, no. tel, no. telefon
`)
  .map((word) => word.replace(/\./g, '\\.'))
  .join('|')

// Lookbehinds keep a pattern from beginning inside a longer number or code.
const patterns: readonly Pattern[] = [
  ['check.confidential-iban', /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/giu, isIban],
  [
    'check.confidential-iban',
    /(?<=(?<!\p{L})(?:no\.? akaun|nombor akaun|akaun bank|account (?:no\.?|number)|conto(?: corrente)?(?: n\.?°?| numero)?|c\/c)(?: \p{L}+){0,2}[: ]{1,2})\d[\d -]{6,20}\d(?![\p{L}\p{N}])/giu,
  ],
  [
    'check.confidential-card',
    /(?<![\p{L}\p{N}.,/+-])(?:3[47]\d{2}[ -]?\d{6}[ -]?\d{5}|[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7})(?![\p{L}\p{N}-])/gu,
    isCard,
  ],
  [
    'check.confidential-tax-code',
    /(?<![\p{L}\p{N}])[A-Z]{3} ?[A-Z]{3} ?[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2} ?[A-Z][\dL-NP-V]{3}[A-Z](?![\p{L}\p{N}])/giu,
    (found) => found.replace(/\D/g, '').length > 3,
  ],
  ['check.confidential-identity-card', /(?<![\p{L}\p{N}-])\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{2}-\d{4}(?![\p{L}\p{N}-])/gu],
  [
    'check.confidential-identity-card',
    /(?<![\p{L}\p{N}.,/+-])\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?(?:0[1-9]|1[0-6]|[2-5]\d|82) ?\d{4}(?![\p{L}\p{N}-])/gu,
  ],
  [
    'check.confidential-birth-date',
    /(?<=(?<!\p{L})(?:d\.?o\.?b\.?|date of birth|data di nascita|tarikh lahir)[: ]{1,2})\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}(?!\d)/giu,
  ],
  ['check.confidential-number', /(?<![\p{L}\p{N}.,/+-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}-])/gu],
  [
    'check.confidential-number',
    /(?<![\p{L}\p{N}])(?:[STFGM]\d{7}[A-Z]|[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])(?![\p{L}\p{N}])/gu,
  ],
  ['check.confidential-phone', /(?<![\p{L}\p{N}.,/+-])(?:\+|00)[1-9]\d{0,2}(?:[ .\-/]?\(?\d{1,4}\)?){2,6}(?![\p{L}\p{N}])/gu, isPhone],
  ['check.confidential-phone', /(?<![\p{L}\p{N}.,/+-])\(\d{2,5}\) ?\d{3,4}[ .-]?\d{3,4}(?![\p{L}\p{N}-])/gu],
  ['check.confidential-phone', /(?<![\p{L}\p{N}.,/+-])\d{3}[ .-]\d{3}[.-]\d{4}(?![\p{L}\p{N}-])/gu],
  ['check.confidential-phone', /(?<![\p{L}\p{N}.,/+-])3[2-9]\d[ ./-]?\d{3}[ .-]?\d{3,4}(?![\p{L}\p{N}-])/gu, isPhone],
  ['check.confidential-phone', /(?<![\p{L}\p{N}.,/+-])0[1-9]\d{0,3}[ /-]\d{3,4}[ .-]?\d{3,4}(?![\p{L}\p{N}/-])/gu, isPhone],
  ['check.confidential-phone', /(?<![\p{L}\p{N}.,/+-])01(?:[02-46-9]\d{7}|[15]\d{8})(?![\p{L}\p{N}-])/gu],
  [
    'check.confidential-phone',
    new RegExp(String.raw`(?<=(?<![\p{L}])(?:${calls})[: ]{1,3})\(?0?\d[\d .\-/()]{6,16}\d(?![\p{L}\p{N}])`, 'giu'),
    isPhone,
  ],
]

/** Places of personal data, none over another; mailboxes of a role are none. */
export function personalData({ text, emails, links }: Reading): readonly PersonalPlace[] {
  const mail = emails
    .filter(({ start, end }) => !isRole(text.slice(start, end)))
    .map(({ start, end }) => ({ start, end, code: 'check.confidential-email' }))
  const found: PersonalPlace[] = [...mail]
  if (!/\d{2}/.test(text)) return found
  for (const [code, pattern, isMeant = () => true] of patterns) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const place = { start: index, end: index + match.trimEnd().length, code }
      if (isMeant(match) && ![...found, ...links, ...emails].some((each) => overlaps(each, place))) found.push(place)
    }
  }
  return found
}

function isRole(email: string): boolean {
  const [local = ''] = email.toLowerCase().split('@')
  return local.split(/[._+-]/).some((part) => roleMailboxes.has(part))
}

function isPhone(found: string): boolean {
  const digits = found.replace(/\D/g, '').length
  return digits >= 8 && digits <= 15
}

/** ISO 13616: the first four characters moved to the end, letters as numbers, the whole leaves 1 when divided by 97. */
function isIban(found: string): boolean {
  const bare = found.replaceAll(' ', '')
  if (bare.length < 15 || bare.length > 34) return false
  const digits = [...bare.slice(4), ...bare.slice(0, 4)].map((sign) => Number.parseInt(sign, 36).toString())
  return [...digits.join('')].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

/** ISO 7812: every second digit from the right doubled, the sum of all digits a multiple of ten. */
function isCard(found: string): boolean {
  const digits = [...found.replace(/\D/g, '')].map(Number).toReversed()
  if (digits.length < 13 || digits.length > 19) return false
  const sum = digits.reduce(
    (total, digit, index) => total + (index % 2 === 0 ? digit : Math.floor((digit * 2) / 10) + ((digit * 2) % 10)),
    0,
  )
  return sum % 10 === 0
}
