/** Who might lead (requirement C3): four questions, three voices, and never a rank. */
import { type LeaderQuestion, type LeaderVoice, leaderQuestions } from './types.ts'

/** 0 no, 1 somewhat, 2 yes; a question without an answer is missing. */
export type Answers = Readonly<Partial<Record<LeaderQuestion, number>>>

/** What somebody said about a person: they themselves or a colleague. */
export interface Said {
  readonly voice: 'self' | 'colleague'
  readonly answers: Answers
  /** Epoch ms. */
  readonly at: number
}

/** What the program has noted of somebody; nothing of it tells a rank. */
export interface LeaderData {
  /** Networks they told of. */
  readonly networks: number
  /** The largest audience they told; null: none told. */
  readonly audience: number | null
  /** They said they use no social network. */
  readonly usesNone: boolean
  /** Shares in the 90 days up to today. */
  readonly shares: number
  /** Sessions attended. */
  readonly trainings: number
}

/** Where an answer comes from, with the figure that it rests on. */
export interface LeaderReason {
  readonly code: string
  readonly data: Readonly<Record<string, number>>
}

export interface LeaderAnswer {
  readonly question: LeaderQuestion
  /** Null: nobody has said, and nothing is noted. */
  readonly score: number | null
  readonly voice: LeaderVoice | null
  readonly reason: LeaderReason
}

/** As many connections or followers make a name known beyond one's own desk. */
const knownFrom = 500
/** As many shares in 90 days are a habit. */
const habitFrom = 6
/** As many sessions attended show more than duty. */
const keenFrom = 2

interface Voice {
  readonly score: number
  readonly voice: LeaderVoice
  readonly reason: LeaderReason
}

/**
 * The four answers. Each question takes the strongest of its voices: what is noted, else what colleagues say (the mean of them all,
 * rounded), else their own newest word; of equals the earlier in this order. So a voice can speak for somebody and none can speak
 * against: that nothing is noted yet says little, and a colleague who has not seen it is no proof.
 */
export function leaderAnswers(said: readonly Said[], data: LeaderData): readonly LeaderAnswer[] {
  return leaderQuestions.map((question) => {
    const voices = [fromData(question, data), fromColleagues(question, said), fromSelf(question, said)].filter((voice) => voice !== null)
    const strongest = voices.reduce<Voice | null>((best, voice) => (best === null || voice.score > best.score ? voice : best), null)
    return { question, ...(strongest ?? { score: null, voice: null, reason: { code: 'leader.unknown', data: {} } }) }
  })
}

/** 0 to 8: two a question. */
export function leaderScore(answers: readonly LeaderAnswer[]): number {
  return answers.reduce((sum, { score }) => sum + (score ?? 0), 0)
}

function fromData(question: LeaderQuestion, { networks, audience, usesNone, shares, trainings }: LeaderData): Voice | null {
  const noted = (score: number, code: string, figures: LeaderReason['data']): Voice => ({
    score,
    voice: 'data',
    reason: { code: `leader.${code}`, data: figures },
  })
  switch (question) {
    case 'personal-brand':
      if (networks > 0)
        return noted(audience !== null && audience >= knownFrom ? 2 : 1, 'noted-networks', { networks, audience: audience ?? 0 })
      return usesNone ? noted(0, 'noted-no-networks', {}) : null
    case 'shares-by-nature':
      return shares === 0 ? null : noted(shares >= habitFrom ? 2 : 1, 'noted-shares', { shares })
    case 'excited':
      return trainings === 0 ? null : noted(trainings >= keenFrom ? 2 : 1, 'noted-trainings', { trainings })
    case 'public-face':
      // No figure tells whether somebody stands for the company; only people can.
      return null
  }
}

function fromColleagues(question: LeaderQuestion, said: readonly Said[]): Voice | null {
  const scores = said.flatMap(({ voice, answers }) => (voice === 'colleague' ? (answers[question] ?? []) : []))
  if (scores.length === 0) return null
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return { score: Math.round(mean), voice: 'colleague', reason: { code: 'leader.said-colleagues', data: { count: scores.length } } }
}

function fromSelf(question: LeaderQuestion, said: readonly Said[]): Voice | null {
  const own = said.filter(({ voice, answers }) => voice === 'self' && answers[question] !== undefined)
  const newest = own.reduce<Said | null>((last, each) => (last === null || each.at > last.at ? each : last), null)
  const score = newest?.answers[question]
  return score === undefined ? null : { score, voice: 'self', reason: { code: 'leader.said-self', data: {} } }
}
