/** Brings mentions in from a file, as one act; what is there already is left as it is. */
import { basename } from 'node:path'
import { insertMentions, knownMentions } from '#db/queries/goals/mentions.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { Db } from '#db/types.ts'
import type { MentionFields } from '#shared/contracts/goals.ts'
import { type MoodLists, moodOf } from '#shared/domain/figures/sentiment.ts'
import { createPace, inParts } from '../bulk/pace.ts'
import { readMoodLists } from '../mood-lists.ts'
import { readMentions } from './read.ts'
import type { MentionCall, MentionResult, MentionRun } from './types.ts'

/** `givesWay`: a window writes into the file, too. Refuses mentions-columns, record-busy, cancelled and what the file refuses; then nothing of it stays. */
export async function bringInMentions(
  run: Omit<MentionRun, 'actor'>,
  { onProgress, signal }: MentionCall,
  givesWay: boolean,
): Promise<MentionResult> {
  const { db, path, today } = run
  const own = workspaceRow(db.read)?.programName ?? ''
  const { rows, mentions, rejected } = await readMentions(path, [own], today, { signal, onProgress: () => undefined })
  const created = newOnes(db, mentions)
  const result = { rows, created: created.length, skipped: mentions.length - created.length, rejected }
  if (created.length === 0) return result
  const bulk = db.bulk({ code: 'mentions-imported', data: { file: basename(path), count: created.length } })
  const pace = createPace(db, givesWay)
  const lists = readMoodLists(run.resources)
  let next = 0
  const writePart = (most: number) => {
    signal.throwIfAborted()
    const part = created.slice(next, next + most)
    next += part.length
    if (part.length > 0)
      bulk.write((tx) =>
        insertMentions(
          tx,
          part.map((fields) => rowOf(run, lists, fields)),
        ),
      )
    return part.length
  }
  try {
    await inParts(writePart, pace, (done) => onProgress({ done, all: created.length }))
    bulk.finish()
  } catch (error) {
    await inParts((most) => bulk.takeBack(most), pace)
    throw error
  }
  return result
}

/** Those that neither the workspace nor an earlier row of the file has. */
function newOnes(db: Db, mentions: readonly MentionFields[]): readonly MentionFields[] {
  const days = mentions.map(({ day }) => day).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return []
  const known = new Set(knownMentions(db.read, { from, to }).map(keyOf))
  return mentions.filter((mention) => {
    const key = keyOf(mention)
    const isNew = !known.has(key)
    known.add(key)
    return isNew
  })
}

function keyOf({ day, network, about, hashtag, count, text, url }: MentionFields): string {
  return JSON.stringify([day, network, about, hashtag, count, text, url])
}

function rowOf({ db, now }: Pick<MentionRun, 'db' | 'now'>, lists: MoodLists, fields: MentionFields) {
  return { ...fields, id: db.newId(), score: moodOf(fields.text, lists)?.score ?? null, createdAt: now }
}
