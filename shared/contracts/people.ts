/** What can be asked of people: the directory, consent, teams, what is stored of somebody. */
import { z } from 'zod'
import { networks } from '../domain/networks.ts'
import { consentSteps, consents, consentWays, teamAccesses } from '../domain/people/types.ts'
import { DayText, Id, Locale } from '../ids.ts'
import { command, job, query } from '../rpc.ts'
import {
  HandOut,
  PeopleSettings,
  PersonFields,
  PersonFilter,
  PersonNetwork,
  PersonRow,
  PersonView,
  personSorts,
  Share,
  TeamRule,
} from './people-shapes.ts'

const Done = z.object({})
const Some = z.object({ personIds: z.array(Id).min(1).max(5000) })
const Name = z.string().trim().min(1).max(200)
const Counted = z.object({ value: z.string(), people: z.number().int() })

const personRows = ['person', 'attendance', 'training_session', 'share', 'team', 'team_member', 'workspace', 'session'] as const

export const TeamFields = z.object({
  name: Name,
  rule: TeamRule.nullable(),
  parentId: Id.nullable(),
  access: z.enum(teamAccesses),
  mandatory: z.boolean(),
})

/** People of a list up to whom every order is walked at once. */
const firstPages = 300

export const people = {
  /** One page, in an order that no sharing decides. */
  list: query(
    z.object({
      filter: PersonFilter.prefault({}),
      sort: z.enum(personSorts).default('name'),
      descending: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ people: z.array(PersonRow), total: z.number().int() }),
    // Further down what many have in common is put in order as a whole.
    { reads: personRows, isLong: ({ filter, offset }) => offset >= firstPages && filter.text + filter.teamIds.join('') !== '' },
  ),
  /** How many stand where; `left` are in none of the others. */
  counts: query(
    z.object({}),
    z.object({ all: z.number().int(), left: z.number().int(), byConsent: z.record(z.enum(consents), z.number().int()) }),
    { reads: ['person', 'session'] },
  ),
  /** What can be filtered by. */
  facets: query(z.object({}), z.object({ departments: z.array(Counted), places: z.array(Counted) }), { reads: ['person', 'session'] }),
  view: query(z.object({ personId: Id }), PersonView, {
    reads: [...personRows, 'consent_event', 'consent_text', 'person_network', 'delivery', 'wave', 'acknowledgement', 'document_reader'],
  }),
  /** By name, for fields that choose a person. */
  find: query(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(20) }), z.array(PersonRow), {
    reads: personRows,
  }),

  /** Refuses person-exists when number or address belongs to somebody. */
  add: command(z.object({ fields: PersonFields.partial().extend({ name: PersonFields.shape.name }) }), z.object({ personId: Id })),
  update: command(z.object({ personId: Id, fields: PersonFields.partial() }), Done),
  updateMany: command(
    Some.extend({
      fields: PersonFields.pick({
        department: true,
        place: true,
        seniority: true,
        locale: true,
        senior: true,
        leader: true,
        inPilot: true,
        employment: true,
        leftOn: true,
      }).partial(),
      addTeamIds: z.array(Id).default([]),
      removeTeamIds: z.array(Id).default([]),
    }),
    z.object({ changed: z.number().int() }),
  ),
  setNetworks: command(z.object({ personId: Id, networks: z.array(PersonNetwork).max(20), usesSocial: z.boolean().nullable() }), Done),

  /** Writes down what people said. Opting out ends ranking and takes their name off what they shared. */
  recordConsent: command(
    Some.extend({ step: z.enum(consentSteps), way: z.enum(consentWays), at: z.number().int().optional() }),
    z.object({ changed: z.number().int() }),
  ),
  consentTexts: query(
    z.object({}),
    z.array(z.object({ id: Id, version: z.number().int(), texts: z.record(Locale, z.string()), at: z.number(), people: z.number().int() })),
    { reads: ['consent_text', 'consent_event', 'session'] },
  ),
  /** A new version, unless nobody has agreed to the newest one yet. */
  saveConsentText: command(z.object({ texts: z.record(Locale, z.string().max(20_000)) }), z.object({ textId: Id })),

  /** Of somebody who takes part; refuses not-opted-in. */
  addShare: command(
    z.object({
      personId: Id,
      network: z.enum(networks),
      day: DayText,
      itemId: Id.nullable().default(null),
      url: z.string().max(2000).default(''),
      clicks: Share.shape.clicks.default(null),
      impressions: Share.shape.impressions.default(null),
      engagements: Share.shape.engagements.default(null),
    }),
    z.object({ shareId: Id }),
  ),
  removeShare: command(z.object({ shareId: Id }), Done),

  teams: query(
    z.object({}),
    z.array(
      TeamFields.extend({ id: Id, people: z.number().int(), optedIn: z.number().int(), byHand: z.number().int(), depth: z.number().int() }),
    ),
    { reads: ['team', 'team_member', 'person', 'session'] },
  ),
  /** Who would be in it, before it is saved; the first by name. */
  previewTeam: query(
    z.object({ rule: TeamRule.nullable(), teamId: Id.nullable() }),
    z.object({ people: z.number().int(), first: z.array(PersonRow), places: z.array(Counted), departments: z.array(Counted) }),
    { reads: personRows },
  ),
  /** What somebody in it sees: posts of the next four weeks and approved items, the newest first. */
  teamSees: query(
    z.object({ teamId: Id }),
    z.object({
      posts: z.array(z.object({ slotId: Id, itemId: Id, title: z.string(), day: DayText, time: z.string(), network: z.enum(networks) })),
      items: z.array(z.object({ itemId: Id, title: z.string(), forTeam: z.boolean() })),
    }),
    { reads: ['slot', 'item', 'team', 'workspace', 'session'] },
  ),
  /** Who was put in or taken out by hand, by name; the first of them. */
  teamHands: query(z.object({ teamId: Id }), z.array(z.object({ person: PersonRow, isIn: z.boolean() })), { reads: personRows }),
  /** Refuses team-exists, team-circular. */
  saveTeam: command(z.object({ teamId: Id.optional(), fields: TeamFields }), z.object({ teamId: Id })),
  /** Proposes a team for each department, place and language that has none yet. */
  proposeTeams: query(z.object({}), z.array(z.object({ name: z.string(), rule: TeamRule, people: z.number().int() })), {
    reads: ['person', 'team', 'session'],
  }),
  removeTeam: command(z.object({ teamId: Id }), Done),
  /** By hand; `isIn` null takes the exception back and leaves the rule to decide. */
  setTeamMember: command(Some.extend({ teamId: Id, isIn: z.boolean().nullable() }), Done),

  /** Everything stored about somebody, as they are to read it; without `locale` in their own language. */
  stored: query(z.object({ personId: Id, locale: Locale.optional() }), HandOut.extend({ name: z.string() }), {
    reads: [...personRows, 'consent_event', 'person_network', 'delivery', 'leader_answer', 'pilot_feedback', 'document_reader'],
  }),
  /** To hand over: a page to read, or data. Null when cancelled. */
  exportPerson: command(
    z.object({ personId: Id, format: z.enum(['pdf', 'html', 'json']), locale: Locale.optional(), path: z.string().optional() }),
    z.object({ path: z.string() }).nullable(),
  ),
  /**
   * For good: nothing of these people is left in the file, and no undo brings it back. Totals stay. Texts that somebody wrote about them
   * stay, too: `mentions` are the places to look at, `backupsWith` the backups made before. Refuses record-busy and erasure-incomplete.
   */
  erase: job(
    z.object({ personIds: z.array(Id).min(1).max(500) }),
    z.object({ step: z.enum(['erase', 'rewrite', 'check']) }),
    z.object({
      erased: z.number().int(),
      backupsWith: z.array(z.string()),
      mentions: z.array(z.object({ table: z.string(), rowId: z.string(), text: z.string() })),
    }),
  ),
  /** Who is to be erased because their time is over. */
  retention: query(
    z.object({}),
    z.array(z.object({ id: Id, name: z.string(), since: DayText, due: DayText, why: z.enum(['left', 'opted-out']) })),
    {
      reads: ['person', 'people_settings', 'session'],
    },
  ),

  settings: query(z.object({}), PeopleSettings, { reads: ['people_settings', 'session'] }),
  updateSettings: command(z.object({ fields: PeopleSettings.partial() }), Done),
  /** What is and what is not recorded, for the works council. Null when cancelled. */
  exportCouncilSheet: command(
    z.object({ locale: Locale.optional(), path: z.string().optional() }),
    z.object({ path: z.string() }).nullable(),
  ),
  /** The same, to draw. */
  councilSheet: query(z.object({ locale: Locale.optional() }), HandOut, { reads: ['people_settings', 'workspace', 'session'] }),
  /** The people a filter finds, as CSV or workbook. Null when cancelled. */
  exportList: command(
    z.object({ filter: PersonFilter.prefault({}), sort: z.enum(personSorts).default('name'), path: z.string().optional() }),
    z.object({ path: z.string(), people: z.number().int() }).nullable(),
  ),
  /** The teams with their rules and numbers, as CSV or .xlsx. Null when cancelled. */
  exportTeams: command(z.object({ path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
  savedViews: query(z.object({}), z.array(z.object({ id: Id, name: z.string(), filter: PersonFilter })), {
    reads: ['saved_view', 'session'],
  }),
  saveView: command(
    z.object({ viewId: Id.optional(), name: z.string().trim().min(1).max(100), filter: PersonFilter }),
    z.object({ viewId: Id }),
  ),
  removeView: command(z.object({ viewId: Id }), Done),
}
