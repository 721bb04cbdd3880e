/** What a person is, packed into one number: a filter of a hundred thousand people then reads one narrow index. */
import { type SQL, sql } from 'drizzle-orm'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { consents, employments, seniorities } from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'

/** Choices and the lowest bit of each; the number of bits fits the longest that the list may become. */
const choices = {
  consent: { at: 0, bits: 7, values: consents },
  employment: { at: 3, bits: 3, values: employments },
  seniority: { at: 5, bits: 3, values: seniorities },
  locale: { at: 7, bits: 7, values: ['', ...locales] },
  social: { at: 10, bits: 3, values: ['unknown', 'yes', 'no'] },
} as const
type Choice = keyof typeof choices

const flags = { inPilot: 12, senior: 13, leader: 14, ranked: 15, trained: 16, withoutEmail: 17 } as const
type Flag = keyof typeof flags

type Values<C extends Choice> = (typeof choices)[C]['values'][number]

/** What goes into the number. */
export type Marked = { readonly [C in Choice]: Values<C> } & Readonly<Record<Flag, boolean>>

const choiceNames = ['consent', 'employment', 'seniority', 'locale', 'social'] as const
const flagNames = ['inPilot', 'senior', 'leader', 'ranked', 'trained', 'withoutEmail'] as const

export function marksOf(marked: Marked): number {
  const chosen = choiceNames.reduce((sum, name) => sum + (placeOf(name, marked[name]) << choices[name].at), 0)
  return flagNames.reduce((sum, name) => sum + (marked[name] ? 1 << flags[name] : 0), chosen)
}

function placeOf(name: Choice, value: string): number {
  const values: readonly string[] = choices[name].values
  return Math.max(values.indexOf(value), 0)
}

/** Which choice a number holds. */
export function chosenIn<C extends Choice>(name: C, marks: number): Values<C> | undefined {
  const { at, bits, values } = choices[name]
  const known: readonly Values<C>[] = values
  return known[(marks >> at) & bits]
}

/** Whether a mark stands in a number. */
export function isMarked(name: Flag, marks: number): boolean {
  return (marks & (1 << flags[name])) !== 0
}

/** A set of choices as bits, to be held against what `pickedSql` shifts. */
export function setOf<C extends Choice>(name: C, wanted: readonly Values<C>[]): number {
  return wanted.reduce((sum, value) => sum | (1 << placeOf(name, value)), 0)
}

/** As text of SQL: one bit, at the place of the choice. */
export function pickedSql(name: Choice, marks: string): string {
  const { at, bits } = choices[name]
  return `(1 << ((${marks} >> ${at}) & ${bits}))`
}

/** Stands among the words of who has left; a letter of the private use area begins it, which no text that is searched can hold. */
export const leftWord = '\uE000left'

/** Whether somebody of the directory has left: 1 or 0. */
export const hasLeft = sql.raw(`((${pickedSql('employment', 'marks')} & ${setOf('employment', ['left'])}) <> 0)`)

/** Where in `consents` the word of somebody stands. */
export const consentRank = sql<number>`((marks >> ${sql.raw(String(choices.consent.at))}) & ${sql.raw(String(choices.consent.bits))})`

/** Conditions on `marks` of the directory; a list that is empty does not narrow. */
export function marksWhere(filter: PersonFilter): readonly SQL[] {
  const { usesSocial } = filter
  return [
    ...oneOf('consent', filter.consents),
    ...oneOf('employment', filter.employments),
    ...oneOf('seniority', filter.seniorities),
    ...oneOf('locale', filter.locales),
    ...oneOf('social', usesSocial === undefined ? [] : [usesSocial ? 'yes' : 'no']),
    ...flagNames.flatMap((name) => isFlag(name, filter[name])),
  ]
}

function oneOf<C extends Choice>(name: C, wanted: readonly Values<C>[]): readonly SQL[] {
  const set = setOf(name, wanted)
  const isAll = choices[name].values.every((_, place) => (set & (1 << place)) !== 0)
  return set === 0 || isAll ? [] : [sql`(${sql.raw(pickedSql(name, 'marks'))} & ${set}) <> 0`]
}

/** Whether a mark stands; it says yes. */
export function flagWhere(name: Flag): SQL {
  return sql.raw(`(marks & ${1 << flags[name]}) <> 0`)
}

function isFlag(name: Flag, wanted: boolean | undefined): readonly SQL[] {
  if (wanted === undefined) return []
  return [wanted ? flagWhere(name) : sql`not (${flagWhere(name)})`]
}
