/** What can be asked of the culture pulse: rounds, answers without persons, results of groups. */
import { z } from 'zod'
import { answerFaults } from '../domain/people/pulse-file.ts'
import { pulseDrivers } from '../domain/people/types.ts'
import { DayText, Id, Locale } from '../ids.ts'
import { command, query } from '../rpc.ts'

const Done = z.object({})
const Answers = z.partialRecord(z.enum(pulseDrivers), z.number().int().min(1).max(5))
/** `closedOn` null: it still takes answers, and shows no results; else it takes none. */
const Round = z.object({
  id: Id,
  name: z.string(),
  opensOn: DayText,
  closesOn: DayText,
  closedOn: DayText.nullable(),
  answers: z.number().int(),
})

/** A driver is null where fewer answered than the smallest group. Means are of 1 to 5, favourable is the share of 4 and 5, both rounded. */
const Result = z.object({
  answers: z.number().int(),
  drivers: z.record(z.enum(pulseDrivers), z.object({ mean: z.number(), favourable: z.number() }).nullable()),
})

const rows = ['pulse_round', 'pulse_answer', 'people_settings', 'session'] as const

export const pulse = {
  rounds: query(z.object({}), z.array(Round), { reads: rows }),
  /** What answers may call their group: departments of which no fewer work here than the smallest group. */
  groups: query(z.object({}), z.array(z.string()), { reads: ['person', 'people_settings', 'session'] }),
  /** What stands on the sheet to fill in, in one of the languages. */
  paper: query(
    z.object({ roundId: Id, locale: Locale }),
    z.object({
      name: z.string(),
      program: z.string(),
      intro: z.string(),
      closes: z.string(),
      hand: z.string(),
      statements: z.array(z.string()),
      scale: z.array(z.string()),
      group: z.string(),
      noGroup: z.string(),
      groupHint: z.string(),
      groups: z.array(z.string()),
      privacy: z.string(),
    }),
    { reads: ['pulse_round', 'person', 'people_settings', 'workspace', 'session'] },
  ),
  /** Of a closed round only, for figures that move with each answer would tell it. The whole, groups large enough, and how many answers stay out of sight; never a group that a difference would give away. */
  results: query(
    z.object({ roundId: Id }),
    z.object({
      round: Round,
      all: Result.nullable(),
      groups: z.array(z.object({ group: z.string(), result: Result })),
      hidden: z.number().int(),
      /** Closed rounds up to this one, the oldest first. */
      trend: z.array(z.object({ roundId: Id, name: z.string(), closesOn: DayText, result: Result.nullable() })),
    }),
    { reads: rows },
  ),
  addRound: command(z.object({ name: z.string().trim().min(1).max(200), opensOn: DayText, closesOn: DayText }), z.object({ roundId: Id })),
  updateRound: command(z.object({ roundId: Id, name: z.string().trim().min(1).max(200), opensOn: DayText, closesOn: DayText }), Done),
  /** Ends it for good: its results are shown, and late answers belong to the next one. */
  closeRound: command(z.object({ roundId: Id }), Done),
  removeRound: command(z.object({ roundId: Id }), Done),
  /** From paper. Refuses pulse-closed, pulse-answer-empty. */
  addAnswer: command(z.object({ roundId: Id, group: z.string().trim().max(200), answers: Answers }), Done),
  /** A form in one file that works without a network and saves its answer as a file. Null when cancelled. */
  exportForm: command(z.object({ roundId: Id, locale: Locale, path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
  /** Answers as files of that form, many at once, or as text somebody mailed; a form is counted once. Asks which files unless some are given. */
  bringIn: command(
    z.object({
      roundId: Id,
      paths: z.array(z.string().max(4096)).max(5000).default([]),
      texts: z.array(z.string().max(100_000)).max(100).default([]),
    }),
    z
      .object({
        added: z.number().int(),
        known: z.number().int(),
        refused: z.array(z.object({ name: z.string(), code: z.enum(answerFaults) })),
      })
      .nullable(),
  ),
  /** Of a closed round: a row a driver, a column a group. Null when cancelled. */
  exportResults: command(z.object({ roundId: Id, path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
  /** A page to print and fill in. Null when cancelled. */
  exportPaper: command(z.object({ roundId: Id, locale: Locale, path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
}
