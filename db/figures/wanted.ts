/** What a filter wants, as one mark for each number that a column may hold. */
import type Database from 'better-sqlite3'
import type { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import { countedAt } from '#shared/domain/figures/types.ts'
import { oncePer } from '../once.ts'
import { type Attribute, type ItemMarks, noHourOfWeek, ownPages, type Wanted } from './cubes.ts'
import { type KeyKind, keyOf, lastKey } from './keys.ts'
import { keptWhile } from './state.ts'

export interface Filtering {
  readonly wanted: Wanted
  readonly own: boolean | null
}

/** How many numbers of networks there may be. */
export const networkRoom = countedAt.length + 1

export function filteringOf(raw: Database.Database, filter: FigureFilter): Filtering {
  const { networks, teamIds, campaignIds, personIds, categories, kinds, itemIds, hours } = filter
  const own = filter.ownPages === 'with' ? null : filter.ownPages === 'only'
  const wanted = new Map<Attribute, Uint8Array>()
  if (networks.length > 0)
    wanted.set(
      'network',
      marksAt(
        networkRoom,
        networks.map((network) => countedAt.indexOf(network) + 1),
      ),
    )
  if (teamIds.length > 0) wanted.set('team', teamsWanted(raw, teamIds, own))
  if (campaignIds.length > 0) wanted.set('campaign', marksOf(raw, 'campaign', campaignIds))
  if (personIds.length > 0) wanted.set('advocate', peopleWanted(raw, personIds))
  if (itemIds.length > 0) wanted.set('item', marksOf(raw, 'item', itemIds))
  if (categories.length > 0) wanted.set('category', placesWanted(contentCategories, categories))
  if (hours.length > 0) wanted.set('how', marksAt(noHourOfWeek + 1, hours))
  if (kinds.length > 0) wanted.set('kind', placesWanted(contentKinds, kinds))
  return { wanted, own }
}

function marksAt(room: number, places: readonly number[]): Uint8Array {
  const marks = new Uint8Array(room)
  for (const place of places) marks[place] = 1
  return marks
}

/** Marks for keys of a kind, as many as there may be. */
export function marksOf(raw: Database.Database, kind: KeyKind, ids: readonly string[]): Uint8Array {
  const keys = ids.map((id) => keyOf(raw, kind, id)).filter((key) => key !== null)
  return marksAt(lastKey(raw, kind) + 1, keys)
}

/** Of whoever opted out nothing is told, not even to who knows whom to ask for. */
function peopleWanted(raw: Database.Database, personIds: readonly string[]): Uint8Array {
  const hidden = hiddenPeople(raw)
  return marksOf(raw, 'person', personIds).map((mark, key) => (hidden[key] === 1 ? 0 : mark))
}

function teamsWanted(raw: Database.Database, teamIds: readonly string[], own: boolean | null): Uint8Array {
  const marks = marksOf(raw, 'team', teamIds)
  if (own === true) marks.fill(0, ownPages + 1)
  if (own === false) marks[ownPages] = 0
  return marks
}

function placesWanted<T>(all: readonly T[], some: readonly T[]): Uint8Array {
  return marksAt(
    all.length + 1,
    some.map((one) => all.indexOf(one) + 1),
  )
}

const statementsOf = oncePer((raw: Database.Database) => ({
  marks: raw.prepare<[], readonly [number, string]>('SELECT chunk, marks FROM figure_item ORDER BY chunk').raw(),
  items: raw
    .prepare<[], readonly [number, string, string]>(
      "SELECT k.key, i.category, i.kind FROM figure_key k CROSS JOIN item i ON i.id = k.id WHERE k.kind = 'item'",
    )
    .raw(),
  unranked: raw
    .prepare<[], number>(
      `SELECT k.key FROM figure_key k LEFT JOIN person p ON p.id = k.id
      WHERE k.kind = 'person' AND (p.id IS NULL OR p.ranked = 0 OR p.consent <> 'opted-in' OR p.deleted_at IS NOT NULL)`,
    )
    .pluck(),
  hidden: raw
    .prepare<[], number>(
      `SELECT k.key FROM figure_key k LEFT JOIN person p ON p.id = k.id
      WHERE k.kind = 'person' AND (p.id IS NULL OR p.consent = 'opted-out' OR p.erased_at IS NOT NULL)`,
    )
    .pluck(),
}))

/** From 1; 0: it is none of them. */
const placeOf = (all: readonly string[], one: string) => all.indexOf(one) + 1

/** The places, from 1, of an item's category and kind, by its key; 0: there is no such item. */
export const itemMarks = keptWhile(['items', 'keys'], (raw): ItemMarks => {
  const room = lastKey(raw, 'item') + 1
  return keptMarks(raw, room) ?? readMarks(raw, room)
})

/** How many items a row of `figure_item` tells of, the letter of no item, and how far categories are apart. */
const [chunkRoom, noItem, kindRoom] = [1024, 65, 4]

/** As triggers keep them; null: they do not know every item. */
function keptMarks(raw: Database.Database, room: number): ItemMarks | null {
  const [category, kind] = [new Uint8Array(room), new Uint8Array(room)]
  let next = 0
  for (const [chunk, marks] of statementsOf(raw).marks.all()) {
    if (chunk * chunkRoom !== next) return null
    const end = Math.min(room, next + marks.length)
    for (let key = next; key < end; key += 1) {
      const mark = marks.charCodeAt(key - next) - noItem
      if (mark < 0) return null
      category[key] = Math.floor(mark / kindRoom)
      kind[key] = mark % kindRoom
    }
    next = end
  }
  return next < room ? null : { category, kind }
}

function readMarks(raw: Database.Database, room: number): ItemMarks {
  const [category, kind] = [new Uint8Array(room), new Uint8Array(room)]
  for (const [key, categoryName, kindName] of statementsOf(raw).items.all()) {
    category[key] = placeOf(contentCategories, categoryName)
    kind[key] = placeOf(contentKinds, kindName)
  }
  return { category, kind }
}

/** By key: 1 for whoever opted out or is gone, and counts as no active user. */
export const hiddenPeople = keptWhile(['people', 'keys'], (raw) => marksAt(lastKey(raw, 'person') + 1, statementsOf(raw).hidden.all()))

/** By key: 1 for whoever did not agree to be named in rankings. */
export const unrankedPeople = keptWhile(['people', 'keys'], (raw) => marksAt(lastKey(raw, 'person') + 1, statementsOf(raw).unranked.all()))

/** By key: 1 for everybody but nobody, who has the key 0. */
export function everyPerson(raw: Database.Database): Uint8Array {
  const marks = new Uint8Array(lastKey(raw, 'person') + 1).fill(1)
  marks[0] = 0
  return marks
}
