/** What can be asked about who goes first: leaders, the pilot group, senior staff, and why others do not share. */
import { z } from 'zod'
import { leaderQuestions, leaderVoices } from '../domain/people/types.ts'
import { DayText, Id, Reason } from '../ids.ts'
import { command, query } from '../rpc.ts'
import { PersonFilter, PersonRow } from './people-shapes.ts'

const Done = z.object({})
const Score = z.number().int().min(0).max(2)
const Answers = z.partialRecord(z.enum(leaderQuestions), Score)

const leaderRows = ['person', 'leader_answer', 'share', 'person_network', 'attendance', 'training_session', 'workspace', 'session'] as const

/** One of the pilot group, and what the group would lack without them. */
export const PilotSeat = z.object({
  person: PersonRow,
  /** Why they are in it: `pilot.only-one-of-place` … */
  reasons: z.array(Reason),
})

export const Coverage = z.object({
  /** By departments, places, seniority, languages: how many groups are there, how many the pilot covers, and which are missing. */
  departments: z.object({ all: z.number().int(), covered: z.number().int(), missing: z.array(z.string()) }),
  places: z.object({ all: z.number().int(), covered: z.number().int(), missing: z.array(z.string()) }),
  seniorities: z.object({ all: z.number().int(), covered: z.number().int(), missing: z.array(z.string()) }),
  locales: z.object({ all: z.number().int(), covered: z.number().int(), missing: z.array(z.string()) }),
  /** Already active on networks, and seniors, in the group. */
  active: z.number().int(),
  seniors: z.number().int(),
})

const Rating = z.number().int().min(1).max(5).nullable()
export const FeedbackFields = z.object({
  personId: Id.nullable(),
  easeOfSharing: Rating,
  clarityOfPolicy: Rating,
  contentFit: Rating,
  wouldRecommend: z.number().int().min(0).max(10).nullable(),
  worked: z.string().trim().max(5000),
  stopped: z.string().trim().max(5000),
})

export const leaderTables = ['list', 'pilot', 'feedback', 'seniors', 'diagnosis'] as const

export const leaders = {
  /** Who might lead, by the four questions and never by rank; who declined or opted out is in no list. */
  list: query(
    z.object({ filter: PersonFilter.prefault({}), limit: z.number().int().min(1).max(200).default(50) }),
    z.array(
      z.object({
        person: PersonRow,
        /** 0 to 8: two a question. */
        score: z.number().int(),
        answers: z.array(
          z.object({ question: z.enum(leaderQuestions), score: Score.nullable(), voice: z.enum(leaderVoices).nullable(), reason: Reason }),
        ),
        nominations: z.number().int(),
        /** What they and colleagues said, the newest first; whose voice a colleague's is was never kept. */
        said: z.array(z.object({ answerId: Id, voice: z.enum(['self', 'colleague']), answers: Answers, why: z.string(), at: z.number() })),
      }),
    ),
    { reads: leaderRows, isLong: () => true },
  ),
  /** What they or a colleague say; a colleague's name is not kept. */
  answer: command(
    z.object({ personId: Id, voice: z.enum(['self', 'colleague']), answers: Answers, why: z.string().trim().max(2000).default('') }),
    z.object({ answerId: Id }),
  ),
  removeAnswer: command(z.object({ answerId: Id }), Done),
  setLeader: command(z.object({ personIds: z.array(Id).min(1).max(500), leader: z.boolean() }), Done),

  /** The smallest group that covers every department, place, seniority and language, with people who are active already and seniors. */
  proposePilot: query(
    z.object({
      /** Null: as small as covers all. */
      size: z.number().int().min(3).max(500).nullable(),
      keepIds: z.array(Id).max(500).default([]),
      withoutIds: z.array(Id).max(500).default([]),
    }),
    z.object({
      seats: z.array(PilotSeat),
      coverage: Coverage,
      /** Seats of the smallest group that was found, and how many it takes at least: the same number where none can be smaller. */
      smallest: z.number().int(),
      atLeast: z.number().int(),
    }),
    { reads: leaderRows, isLong: () => true },
  ),
  /** What a group chosen by hand covers, and what it loses against the proposal. */
  weighPilot: query(z.object({ personIds: z.array(Id).max(500) }), z.object({ seats: z.array(PilotSeat), coverage: Coverage }), {
    reads: leaderRows,
    isLong: () => true,
  }),
  /** Who would fill the place of one of them best. */
  standIns: query(
    z.object({ personIds: z.array(Id).max(500), personId: Id }),
    z.array(z.object({ person: PersonRow, reasons: z.array(Reason), losses: z.array(Reason) })),
    { reads: leaderRows, isLong: () => true },
  ),
  /** Exactly these are the pilot group. */
  setPilot: command(z.object({ personIds: z.array(Id).max(500) }), Done),

  feedback: query(
    z.object({}),
    z.object({
      asked: z.number().int(),
      answers: z.array(FeedbackFields.extend({ id: Id, personName: z.string(), at: z.number() })),
      /** Null under the smallest group. */
      summary: z
        .object({
          answers: z.number().int(),
          easeOfSharing: z.number().nullable(),
          clarityOfPolicy: z.number().nullable(),
          contentFit: z.number().nullable(),
          wouldRecommend: z.number().nullable(),
        })
        .nullable(),
    }),
    { reads: ['pilot_feedback', 'person', 'people_settings', 'session'] },
  ),
  addFeedback: command(z.object({ fields: FeedbackFields }), z.object({ feedbackId: Id })),
  removeFeedback: command(z.object({ feedbackId: Id }), Done),

  /** Senior staff (C6): have they joined, have they shared, what to do next. */
  seniors: query(
    z.object({}),
    z.array(
      z.object({
        person: PersonRow,
        /** What a message calls them. */
        givenName: z.string(),
        joinedAt: z.number().nullable(),
        lastActiveOn: DayText.nullable(),
        nudge: Reason,
      }),
    ),
    { reads: [...leaderRows, 'delivery', 'wave'] },
  ),

  /** Why do they not share (C8)? By team of at least the smallest group; what the data says, and the remedy. */
  diagnosis: query(
    z.object({}),
    z.array(
      z.object({
        teamId: Id.nullable(),
        teamName: z.string(),
        people: z.number().int(),
        optedIn: z.number().int(),
        sharing: z.number().int(),
        /** False: too few have been asked to take part to say anything; then nothing is found. */
        enough: z.boolean(),
        findings: z.array(
          z.object({
            /** May they, what, how, why: the four reasons. */
            cause: z.enum(['whether', 'what', 'how', 'why']),
            reason: Reason,
            remedy: Reason,
            /** A task of the plan does it already. */
            taskId: Id.nullable(),
            taskDone: z.boolean(),
          }),
        ),
      }),
    ),
    {
      reads: [
        ...leaderRows,
        'team',
        'team_member',
        'delivery',
        'wave',
        'slot',
        'item',
        'task',
        'acknowledgement',
        'document_reader',
        'document',
        'document_version',
        'people_settings',
      ],
      isLong: () => true,
    },
  ),
  /** One of the lists as CSV or .xlsx; `filter` narrows candidates. Null when cancelled. */
  exportTable: command(
    z.object({ of: z.enum(leaderTables), filter: PersonFilter.prefault({}), path: z.string().optional() }),
    z.object({ path: z.string() }).nullable(),
  ),
  /** Puts the remedy into the plan. */
  addRemedy: command(z.object({ teamId: Id.nullable(), cause: z.enum(['whether', 'what', 'how', 'why']) }), z.object({ taskId: Id })),
}
