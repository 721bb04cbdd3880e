/** The shapes that people have on the wire. */
import { z } from 'zod'
import { networks } from '../domain/networks.ts'
import { attendanceStates, consentSteps, consents, consentWays, employments, messageKinds, seniorities } from '../domain/people/types.ts'
import { DayText, Id, Locale } from '../ids.ts'

const Words = z.string().trim().max(200)

export const TeamRule = z.object({
  departments: z.array(Words).max(200),
  seniorities: z.array(z.enum(seniorities)),
  places: z.array(Words).max(200),
  locales: z.array(Locale),
})
export type TeamRule = z.output<typeof TeamRule>

export const PersonFields = z.object({
  employeeNumber: Words,
  email: z.union([z.literal(''), z.email().max(254)]),
  name: Words.min(1),
  givenName: Words,
  jobTitle: Words,
  department: Words,
  place: Words,
  seniority: z.enum(seniorities),
  locale: Locale.nullable(),
  hiredOn: DayText.nullable(),
  managerId: Id.nullable(),
  employment: z.enum(employments),
  leftOn: DayText.nullable(),
  senior: z.boolean(),
  leader: z.boolean(),
  inPilot: z.boolean(),
  usesSocial: z.boolean().nullable(),
})
export type PersonFields = z.output<typeof PersonFields>

/** A list that is empty does not narrow. */
export const PersonFilter = z.object({
  /** Words that begin a name, department, place, title, number or address; accents and case do not matter. */
  text: z.string().trim().max(200).default(''),
  consents: z.array(z.enum(consents)).default([]),
  departments: z.array(Words).default([]),
  places: z.array(Words).default([]),
  seniorities: z.array(z.enum(seniorities)).default([]),
  locales: z.array(Locale).default([]),
  teamIds: z.array(Id).default([]),
  employments: z.array(z.enum(employments)).default(['active', 'on-leave']),
  managerId: Id.optional(),
  personIds: z.array(Id).max(5000).default([]),
  inPilot: z.boolean().optional(),
  senior: z.boolean().optional(),
  leader: z.boolean().optional(),
  ranked: z.boolean().optional(),
  /** Attended a session; false: none. */
  trained: z.boolean().optional(),
  /** In the 30 days up to today. */
  shared: z.boolean().optional(),
  usesSocial: z.boolean().optional(),
  /** Without an address a message must be handed over otherwise. */
  withoutEmail: z.boolean().optional(),
})
export type PersonFilter = z.output<typeof PersonFilter>

export const personSorts = ['name', 'department', 'place', 'consent', 'hired'] as const

/** What training has come to: the best of what a person's sessions say. */
export const Training = z.object({ state: z.enum([...attendanceStates, 'none', 'overdue']), day: DayText.nullable() })

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  jobTitle: z.string(),
  department: z.string(),
  place: z.string(),
  seniority: z.enum(seniorities),
  employment: z.enum(employments),
  consent: z.enum(consents),
  ranked: z.boolean(),
  senior: z.boolean(),
  leader: z.boolean(),
  inPilot: z.boolean(),
  hiredOn: DayText.nullable(),
  training: Training,
  /** Null also for who opted out: nothing of them is shown. */
  lastSharedOn: DayText.nullable(),
  /** Shares in the 30 days up to today; null: who has not opted in. */
  shares30: z.number().int().nullable(),
})
export type PersonRow = z.output<typeof PersonRow>

export const PersonNetwork = z.object({
  network: z.enum(networks),
  handle: z.string().trim().max(200),
  audience: z.number().int().min(0).max(1_000_000_000).nullable(),
})

export const Share = z.object({
  id: Id,
  network: z.enum(networks),
  day: DayText,
  itemId: Id.nullable(),
  itemTitle: z.string(),
  url: z.string(),
  clicks: z.number().int().nullable(),
  impressions: z.number().int().nullable(),
  engagements: z.number().int().nullable(),
})

/** The next kind thing to do for somebody; `code` is a message `people.next-<code>`. */
export const NextStep = z.object({
  code: z.enum(['ask-consent', 'invite', 'remind', 'train', 'thank', 'read-policy', 'tell-networks', 'none']),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const PersonView = z.object({
  id: Id,
  fields: PersonFields,
  manager: z.object({ id: Id, name: z.string() }).nullable(),
  reports: z.number().int(),
  consent: z.object({
    state: z.enum(consents),
    at: z.number().nullable(),
    way: z.enum(consentWays).nullable(),
    textVersion: z.number().int().nullable(),
    ranked: z.boolean(),
    rankedAt: z.number().nullable(),
    events: z.array(
      z.object({
        step: z.enum(consentSteps),
        way: z.enum(consentWays),
        at: z.number(),
        by: z.string(),
        textVersion: z.number().int().nullable(),
      }),
    ),
  }),
  /** The newest version of the policy that they confirmed having read. */
  policy: z.object({ version: z.string(), at: z.number() }).nullable(),
  teams: z.array(z.object({ id: Id, name: z.string(), byHand: z.boolean() })),
  networks: z.array(PersonNetwork),
  messages: z.array(
    z.object({
      waveId: Id,
      name: z.string(),
      kind: z.enum(messageKinds),
      round: z.number().int(),
      state: z.string(),
      why: z.string(),
      at: z.number().nullable(),
    }),
  ),
  trainings: z.array(z.object({ sessionId: Id, title: z.string(), day: DayText, state: z.enum(attendanceStates) })),
  /** Empty for who has not opted in. Weeks are those of the program, the oldest first. */
  shares: z.array(Share),
  figures: z
    .object({
      shares: z.number().int(),
      clicks: z.number().int(),
      impressions: z.number().int(),
      weeks: z.array(z.object({ from: DayText, shares: z.number().int() })),
    })
    .nullable(),
  next: NextStep,
})
export type PersonView = z.output<typeof PersonView>

export const PeopleSettings = z.object({
  retentionMonths: z.number().int().min(0).max(120),
  smallestGroup: z.number().int().min(5).max(50),
  reminderDays: z.array(z.number().int().min(1).max(60)).max(5),
  quietFrom: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  quietTo: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  senderName: z.string().trim().max(200),
  senderEmail: z.union([z.literal(''), z.email().max(254)]),
  joinUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]),
  rankings: z.boolean(),
})
export type PeopleSettings = z.output<typeof PeopleSettings>

/** A page to hand over, in plain words. */
export const HandOut = z.object({
  locale: Locale,
  title: z.string(),
  /** Paragraphs. */
  intro: z.array(z.string()),
  parts: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      about: z.array(z.string()),
      rows: z.array(z.object({ label: z.string(), value: z.string() })),
    }),
  ),
  /** Where it comes from, and of which day it is. */
  foot: z.string(),
})
export type HandOut = z.output<typeof HandOut>
