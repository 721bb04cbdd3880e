/** The file that one filled-in pulse form becomes: five answers, a group, and nothing that points to somebody. */
import { z } from 'zod'
import { Id } from '../../ids.ts'
import { type PulseDriver, pulseDrivers } from './types.ts'

/** Why a file is not taken: each has a message `pulse.refused-<code>`. */
export const answerFaults = ['unreadable', 'too-large', 'not-answer', 'other-round', 'changed', 'empty'] as const
export type AnswerFault = (typeof answerFaults)[number]

/** Bytes; what the form writes has about 300. */
export const largestAnswer = 16_384

export type PulseAnswers = Readonly<Partial<Record<PulseDriver, number>>>

export interface PulseAnswer {
  readonly group: string
  readonly answers: PulseAnswers
  /** Random, made by the form: the same form is counted once. */
  readonly key: string
}

const AnswerFile = z.strictObject({
  format: z.literal('groundswell-pulse'),
  version: z.literal(1),
  round: Id,
  key: z.uuidv4(),
  group: z.string().max(200),
  answers: z.partialRecord(z.enum(pulseDrivers), z.number().int().min(1).max(5)),
  check: z.string().max(40),
})

/** What a file of the form says. A mail may have put words before and after it, and broken its line. */
export function readAnswer(text: string, roundId: string): PulseAnswer | AnswerFault {
  const json = parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1).replaceAll(/\s+/g, ' '))
  const read = AnswerFile.safeParse(json)
  if (!read.success) return 'not-answer'
  const { round, key, group, answers, check } = read.data
  if (round !== roundId) return 'other-round'
  if (check !== checkOf({ round, key, group, answers })) return 'changed'
  return Object.keys(answers).length === 0 ? 'empty' : { group: group.trim(), answers, key }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What shows that a file is as its form wrote it; the form reckons the same (resources/pulse/form.js). It is no signature. */
export function checkOf({ round, key, group, answers }: PulseAnswer & { readonly round: string }): string {
  const said = [round, key, group, ...pulseDrivers.map((driver) => answers[driver] ?? '-')].join('\n')
  return [5381, 52711].map((seed) => hash(said, seed).toString(16).padStart(8, '0')).join('')
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string, seed: number): number {
  let value = (2_166_136_261 ^ seed) >>> 0
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619) >>> 0
  return value
}
