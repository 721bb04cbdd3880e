/** Whom and what a made-up company shares with: people who agreed, teams, items and campaigns, in proportion to its size. */

import { insertCampaign } from '#db/queries/content.ts'
import { insertImport } from '#db/queries/figures/imports.ts'
import { insertItem } from '#db/queries/library/items.ts'
import { setNetworks } from '#db/queries/people/networks.ts'
import { insertPerson } from '#db/queries/people/people.ts'
import type { WriteDb } from '#db/types.ts'
import { contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import type { Network } from '#shared/domain/networks.ts'
import type { Random } from '#shared/domain/random.ts'
import { createPeople } from './people.ts'
import type { Stage } from './stage.ts'

export interface SyntheticCompany {
  readonly people: readonly string[]
  readonly items: readonly string[]
  readonly campaigns: readonly string[]
}

const departments = ['Sales', 'Service', 'Engineering', 'Foundry', 'Administration'] as const
const places = ['Bari', 'Milano', 'Penang', 'Johor Bahru'] as const

/** Records of one act. */
const atOnce = 2000
const itemsPerPerson = 4
const msPerDay = 86_400_000

/** `start`: the day of the launch; `days`: how long the story goes on. */
export async function foundCompany(stage: Stage, advocates: number, start: Day, days: number): Promise<SyntheticCompany> {
  await addTeams(stage)
  const people = await addPeople(stage, advocates, start)
  return { people, campaigns: addCampaigns(stage, start, days), items: addItems(stage, advocates * itemsPerPerson, start, days) }
}

async function addTeams({ caller }: Stage): Promise<void> {
  for (const department of departments)
    for (const place of places) {
      const rule = { departments: [department], seniorities: [], places: [place], locales: [] }
      const fields = { name: `${department} ${place}`, rule, parentId: null, access: 'open', mandatory: false } as const
      await caller.people.saveTeam({ fields })
    }
}

/** Four in five agree to be named in rankings. */
async function addPeople(stage: Stage, count: number, start: Day): Promise<readonly string[]> {
  const { random, caller } = stage
  const draw = createPeople(stage.resources, random)
  const ids: string[] = []
  const add = (tx: WriteDb, number: number) => {
    const id = stage.db().newId()
    const place = random.pick(places)
    const isItalian = place === 'Bari' || place === 'Milano'
    insertPerson(tx, {
      ...{ id, name: draw(isItalian ? 'IT' : 'MY'), employeeNumber: `E${String(number + 1).padStart(6, '0')}`, place },
      ...{ email: `e${number + 1}@company.example`, locale: isItalian ? 'it' : 'ms', createdAt: stage.now() },
      department: departments[Math.floor(departments.length * random.next() * random.next())] ?? departments[0],
    })
    setNetworks(tx, { newId: stage.db().newId, now: stage.now() }, id, networksOf(random))
    ids.push(id)
  }
  inActs(stage, count, 'person-added', add)
  for (const [wave, some] of wavesOf(ids).entries()) {
    const at = Date.parse(`${start}T09:00:00Z`) + (wave * 7 - 6) * msPerDay
    await caller.people.recordConsent({ personIds: [...some], step: 'opted-in', way: 'mail', at })
    const ranked = some.filter(() => random.next() < 0.8)
    if (ranked.length > 0) await caller.people.recordConsent({ personIds: ranked, step: 'ranking-in', way: 'mail', at })
  }
  return ids
}

/** Four weeks in which people join, and never more at once than are written in one act. */
function wavesOf(ids: readonly string[]): readonly (readonly string[])[] {
  const size = Math.min(atOnce, Math.max(1, Math.ceil(ids.length / 4)))
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, wave) => ids.slice(wave * size, (wave + 1) * size))
}

function networksOf(random: Random): readonly { readonly network: Network; readonly handle: string; readonly audience: number }[] {
  const others = (['x', 'facebook', 'instagram'] as const).filter(() => random.next() < 0.3)
  return (['linkedin', ...others] as const).map((network) => ({
    network,
    handle: '',
    audience: 30 + Math.floor(900 * random.next() * random.next()),
  }))
}

const subjects = ['Night shift', 'Pump house', 'Test bench', 'Apprentices', 'Spare parts', 'Energy audit', 'Field service', 'Clean water']
const turns = ['what we learned', 'in five pictures', 'behind the scenes', 'a year later', 'the numbers', 'questions answered']

function addItems(stage: Stage, count: number, start: Day, days: number): readonly string[] {
  const { random } = stage
  const [from, length] = [Date.parse(`${start}T08:00:00Z`), Math.max(1, days)]
  const ids: string[] = []
  inActs(stage, count, 'item-added', (tx, number) => {
    const id = stage.db().newId()
    const publishedAt = from + Math.floor((number / count) * length) * msPerDay
    insertItem(tx, {
      ...{ id, publishedAt, createdAt: publishedAt, teamIds: [], stage: 'approved', locale: 'en' },
      title: `${random.pick(subjects)}: ${random.pick(turns)} (${number + 1})`,
      ...{ kind: random.pick(contentKinds), category: random.pick(contentCategories) },
    })
    ids.push(id)
  })
  return ids
}

function addCampaigns(stage: Stage, start: Day, days: number): readonly string[] {
  const names = ['Launch', 'Trade fair', 'Apprentices wanted', 'Energy week', 'Anniversary']
  const ids = names.map(() => stage.db().newId())
  inActs(stage, names.length, 'campaign-added', (tx, number) => {
    const startsOn = addDays(start, Math.floor((number * days) / names.length))
    insertCampaign(tx, { id: ids[number] ?? '', name: names[number] ?? '', startsOn, endsOn: addDays(startsOn, 41) })
  })
  return ids
}

/** Calls `add` so many times, a few thousand of them an act that is not to be undone. */
function inActs(stage: Stage, count: number, code: string, add: (tx: WriteDb, number: number) => void): void {
  for (let from = 0; from < count; from += atOnce)
    stage.db().write({ code, data: { name: '', title: '' }, undoable: false }, (tx) => {
      for (let number = from; number < Math.min(count, from + atOnce); number += 1) add(tx, number)
    })
}

/** The import that all made-up events belong to. */
export function insertMadeUp(tx: WriteDb, id: string, events: number, from: Day, to: Day, at: number): void {
  insertImport(tx, { id, source: 'made-up', exportedOn: to, fromDay: from, toDay: to, events, at })
}
