/** Shares that somebody noted by hand, and the posts that files tell of the same: of the two the note counts as the share. */
import type Database from 'better-sqlite3'
import { z } from 'zod'
import type { Day } from '#shared/domain/day.ts'
import { oncePer } from '../once.ts'
import type { ReadDb } from '../types.ts'
import { rawOf } from './raw.ts'

/** Whose, and where: notes and posts of others are never the same share. */
export interface Account {
  readonly personId: string
  readonly network: string
}

const Note = z.object({ day: z.string(), url: z.string() })
type Note = z.output<typeof Note>
const NotedPost = z.object({ id: z.string(), key: z.string(), publishedOn: z.string(), counts: z.number() })
type NotedPost = z.output<typeof NotedPost>

const statementsOf = oncePer((raw: Database.Database) => ({
  notes: raw.prepare('SELECT day, url FROM share WHERE person_id = ? AND network = ? AND +deleted_at IS NULL ORDER BY day, id'),
  /** `counts`: it lives and a file told it as a share. */
  posts: raw.prepare(
    `SELECT p.id, p.key, p.published_on AS publishedOn, p.deleted_at IS NULL AND EXISTS (
      SELECT 1 FROM post_snapshot s CROSS JOIN figure_import f ON f.id = s.import_id
      WHERE s.post_id = p.id AND +s.deleted_at IS NULL AND f.deleted_at IS NULL AND json_extract(s.figures, '$.share') > 0) AS counts
    FROM post p WHERE p.person_id = ? AND p.network = ? ORDER BY p.published_on, p.id`,
  ),
  account: raw.prepare('SELECT person_id AS personId, network FROM post WHERE id = ? AND person_id IS NOT NULL'),
}))

interface Cover {
  /** Posts in whose place a note counts. */
  readonly covered: ReadonlySet<string>
  /** Notes of a day that stand for no post yet. */
  readonly free: ReadonlyMap<Day, number>
}

/**
 * By the link first, then by the day, one post for one note. The link alone would not do: a network gives one post several numbers, and
 * few people note it at all.
 */
function pair(notes: readonly Note[], posts: readonly NotedPost[]): Cover {
  const covered = new Set<string>()
  const free = new Map<Day, number>()
  for (const note of notes) {
    const linked = note.url === '' ? undefined : posts.find((post) => post.counts === 1 && isLinkOf(note.url, post.key))
    if (linked === undefined) free.set(note.day, (free.get(note.day) ?? 0) + 1)
    else covered.add(linked.id)
  }
  for (const { id, publishedOn, counts } of posts) {
    const left = free.get(publishedOn) ?? 0
    if (counts === 0 || left === 0 || covered.has(id)) continue
    covered.add(id)
    free.set(publishedOn, left - 1)
  }
  return { covered, free }
}

/** `key`: a number that the address holds, or an address without what only counts clicks. */
function isLinkOf(url: string, key: string): boolean {
  if (key.includes('/')) return plain(url) === plain(key)
  const at = key === '' ? -1 : url.indexOf(key)
  const isWord = (char: string | undefined) => char !== undefined && /[a-z\d]/i.test(char)
  return at >= 0 && !isWord(url[at - 1]) && !isWord(url[at + key.length])
}

function plain(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .toLowerCase()
}

function readAccount(raw: Database.Database, { personId, network }: Account) {
  const { notes, posts } = statementsOf(raw)
  const read = z.array(Note).parse(notes.all(personId, network))
  return { notes: read, posts: read.length === 0 ? [] : z.array(NotedPost).parse(posts.all(personId, network)) }
}

/** Notes of each day that stand for no post of a file yet. */
export function freeNotes(db: ReadDb, account: Account): ReadonlyMap<Day, number> {
  const { notes, posts } = readAccount(rawOf(db), account)
  return pair(notes, posts).free
}

/** Posts that a note may stand for, or stood for until it was removed. */
export function postsNear(db: ReadDb, { day, url, ...account }: Account & Note): readonly string[] {
  const posts = z.array(NotedPost).parse(statementsOf(rawOf(db)).posts.all(account.personId, account.network))
  return posts.filter(({ publishedOn, key }) => publishedOn === day || (url !== '' && isLinkOf(url, key))).map(({ id }) => id)
}

/** These posts, and those for which notes may stand since these came or went; and for which of them notes do. */
export function withNotes(raw: Database.Database, postIds: readonly string[]) {
  const asked = new Set(postIds)
  const ids = new Set(postIds)
  const covered = new Set<string>()
  for (const account of accountsOf(raw, postIds)) {
    const { notes, posts } = readAccount(raw, account)
    const changed = posts.filter(({ id }) => asked.has(id))
    const linked = notes.filter(({ url }) => url !== '' && changed.some(({ key }) => isLinkOf(url, key)))
    const days = new Set([...changed.map(({ publishedOn }) => publishedOn), ...linked.map(({ day }) => day)])
    for (const { id, counts, publishedOn } of posts) if (counts === 1 && days.has(publishedOn)) ids.add(id)
    for (const id of pair(notes, posts).covered) covered.add(id)
  }
  return { ids: [...ids], covered }
}

const AccountRow = z.object({ personId: z.string(), network: z.string() })

function accountsOf(raw: Database.Database, postIds: readonly string[]): Iterable<Account> {
  const accounts = new Map<string, Account>()
  for (const id of postIds) {
    const row = AccountRow.safeParse(statementsOf(raw).account.get(id))
    if (row.success) accounts.set(`${row.data.personId} ${row.data.network}`, row.data)
  }
  return accounts.values()
}
