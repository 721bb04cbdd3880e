/** What people said about taking part, and what follows from it. Nobody is written to after a no. */
import type { Consent, ConsentStep, ConsentWay, Employment, MessageKind } from './types.ts'

/** One word given; `id` settles the order of two at the same moment. */
export interface ConsentWord {
  readonly id: string
  readonly step: ConsentStep
  readonly way: ConsentWay
  /** Epoch ms. */
  readonly at: number
}

export interface Standing {
  /** Null: they have said nothing yet; then messages decide between not asked, invited and reminded. */
  readonly state: 'opted-in' | 'declined' | 'opted-out' | null
  /** Epoch ms; null: nothing said. */
  readonly at: number | null
  readonly way: ConsentWay | null
  /** Which word it was. */
  readonly wordId: string | null
  readonly ranked: boolean
  readonly rankedAt: number | null
}

const silent: Standing = { state: null, at: null, way: null, wordId: null, ranked: false, rankedAt: null }

/** What all words together come to, in the order they were said, whatever the order they were written down. */
export function standingOf(words: readonly ConsentWord[]): Standing {
  const inOrder = [...words].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  return inOrder.reduce(afterWord, silent)
}

/** Being ranked is agreed to apart, by who takes part; whoever takes part no longer is not ranked. */
function afterWord(before: Standing, { id, step, way, at }: ConsentWord): Standing {
  if (step === 'ranking-in') return before.state === 'opted-in' ? { ...before, ranked: true, rankedAt: at } : before
  if (step === 'ranking-out') return { ...before, ranked: false, rankedAt: null }
  const state = saying(before.state, step)
  if (state === before.state) return before
  return { state, at, way, wordId: id, ranked: false, rankedAt: null }
}

/** Who took part and says no has withdrawn; a no that follows a no changes nothing. */
function saying(before: Standing['state'], step: 'opted-in' | 'declined' | 'opted-out'): NonNullable<Standing['state']> {
  if (step !== 'declined') return step
  return before === 'opted-in' || before === 'opted-out' ? 'opted-out' : 'declined'
}

/** How a message changes it: only of who has said nothing. `round` 0 is the invitation, from 1 on its reminders. */
export function afterMessage(consent: Consent, round: number): Consent {
  if (consent === 'not-asked') return round === 0 ? 'invited' : 'reminded'
  return consent === 'invited' && round > 0 ? 'reminded' : consent
}

interface Addressee {
  readonly consent: Consent
  readonly employment: Employment
  readonly erasedAt: number | null
}

/** Those who are to answer a question are not asked it again once they have. */
const untilAnswered: readonly MessageKind[] = ['invitation', 'reminder']

/** Why a message of this kind must not go to somebody, as a code `delivery.…`; null: it may. Addresses and hours are the messages' own business. */
export function whyNotWrittenTo(person: Addressee, kind: MessageKind): string | null {
  const { consent, employment, erasedAt } = person
  if (erasedAt !== null || employment === 'left') return 'delivery.left'
  if (consent === 'opted-out' || consent === 'declined') return `delivery.${consent}`
  if (employment === 'on-leave') return 'delivery.on-leave'
  if (consent === 'opted-in' && untilAnswered.includes(kind)) return 'delivery.answered'
  if (consent !== 'opted-in' && kind === 'validation') return 'delivery.not-opted-in'
  return null
}
