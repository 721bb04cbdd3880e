/** What a field of an entry about somebody says, in words. */
import type { PersonalPart, StoredRow } from '#db/queries/people/stored.ts'
import { textToDayOrNull } from '#shared/domain/day.ts'
import { networkNames, networks } from '#shared/domain/networks.ts'
import type { HandOutText } from './hand-out-text.ts'

/** The message of a field's value; a field that several parts have is that of the part. */
const wordsOfField: Readonly<Record<string, (value: string) => string>> = {
  seniority: (value) => `people.seniority-${value}`,
  employment: (value) => `people.employment-${value}`,
  consent: (value) => `consent.state-${value}`,
  step: (value) => `consent.step-${value}`,
  way: (value) => `consent.way-${value}`,
  voice: (value) => `handout.voice-${value}`,
  how: (value) => `policies.how-${value}`,
  'messages.state': (value) => `handout.delivery-${value}`,
  'messages.why': (value) => value,
  'training.state': (value) => `handout.attendance-${value}`,
}

/** Null: there is nothing to say. `names`: what ids stand for. */
export function valueToText(
  part: PersonalPart,
  field: string,
  row: StoredRow,
  names: Readonly<Record<string, string>>,
  text: HandOutText,
): string | null {
  const value = row[field]
  if (value === null || value === undefined || value === '') return null
  const named = names[field]
  if (named !== undefined) return named
  if (typeof value === 'boolean') return text.message(value ? 'export.yes' : 'export.no')
  if (typeof value === 'number') return /(^at|At)$/.test(field) ? text.moment(value) : text.number(value)
  if (typeof value === 'object') return answersToText(value, text)
  return typeof value === 'string' ? wordToText(part, field, value, text) : null
}

function wordToText(part: PersonalPart, field: string, value: string, text: HandOutText): string {
  if (field === 'locale') return text.languageName(value)
  const network = networks.find((each) => field === 'network' && each === value)
  if (network !== undefined) return networkNames[network]
  const message = (wordsOfField[`${part}.${field}`] ?? wordsOfField[field])?.(value)
  if (message !== undefined && text.has(message)) return text.message(message)
  const day = /(^day|On)$/.test(field) ? textToDayOrNull(value) : null
  return day === null ? value : text.day(day)
}

function answersToText(answers: object, text: HandOutText): string | null {
  const said = Object.entries(answers).map(
    ([question, answer]) => `${text.message(`handout.question-${question}`)}: ${text.message(`handout.answer-${answer}`)}`,
  )
  return said.length === 0 ? null : said.join('; ')
}
