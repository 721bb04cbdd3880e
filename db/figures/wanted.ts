/** What a filter wants, as one mark for each number that a column may hold. */
import type Database from 'better-sqlite3'
import type { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import { countedAt } from '#shared/domain/figures/types.ts'
import { oncePer } from '../once.ts'
import type { Wanted } from './asking.ts'
import { type Dimension, ownPages } from './cubes.ts'
import { type KeyKind, keyOf, lastKey } from './keys.ts'
import { keptWhile } from './state.ts'

export interface Filtering {
  readonly wanted: Wanted
  readonly own: boolean | null
}

/** How many numbers of networks there may be. */
export const networkRoom = countedAt.length + 1

export function filteringOf(raw: Database.Database, filter: FigureFilter): Filtering {
  const { networks, teamIds, campaignIds, personIds, categories, kinds, itemIds } = filter
  const own = filter.ownPages === 'with' ? null : filter.ownPages === 'only'
  const wanted = new Map<Dimension, Uint8Array>()
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
  if (itemIds.length > 0 || categories.length > 0 || kinds.length > 0) wanted.set('item', itemsWanted(raw, filter))
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

function itemsWanted(raw: Database.Database, { itemIds, categories, kinds }: FigureFilter): Uint8Array {
  const marks = itemIds.length > 0 ? marksOf(raw, 'item', itemIds) : new Uint8Array(lastKey(raw, 'item') + 1).fill(1)
  if (categories.length === 0 && kinds.length === 0) return marks
  const items = itemMarks(raw)
  const places = <T>(all: readonly T[], some: readonly T[]) =>
    marksAt(all.length + 1, some.length === 0 ? all.map((_, at) => at + 1) : some.map((one) => all.indexOf(one) + 1))
  const ofCategory = places(contentCategories, categories)
  const ofKind = places(contentKinds, kinds)
  for (let key = 0; key < marks.length; key += 1)
    if (ofCategory[items.category[key] ?? 0] !== 1 || ofKind[items.kind[key] ?? 0] !== 1) marks[key] = 0
  return marks
}

const statementsOf = oncePer((raw: Database.Database) => ({
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
export const itemMarks = keptWhile(['items', 'keys'], (raw) => {
  const room = lastKey(raw, 'item') + 1
  const [category, kind] = [new Uint8Array(room), new Uint8Array(room)]
  for (const [key, categoryName, kindName] of statementsOf(raw).items.all()) {
    category[key] = placeOf(contentCategories, categoryName)
    kind[key] = placeOf(contentKinds, kindName)
  }
  return { category, kind }
})

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
