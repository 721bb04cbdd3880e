/** What others say: noted one by one or from a file, guessed at by word lists, judged by whoever reads it. */

import {
  type Between,
  countMentions,
  hashtagCounts,
  insertMentions,
  type MentionRow,
  mentionRow,
  mentionRows,
  mentionsById,
  moodCounts,
  updateMentions,
  voiceCounts,
} from '#db/queries/goals/mentions.ts'
import type { ReadDb } from '#db/types.ts'
import type { MentionFields } from '#shared/contracts/goals.ts'
import { type Day, textToDay } from '#shared/domain/day.ts'
import { type MoodLists, moodOf, sentimentOf } from '#shared/domain/figures/sentiment.ts'
import { sharesOfVoice } from '#shared/domain/figures/voice.ts'
import { AppError } from '#shared/rpc.ts'
import { readMoodLists } from '../../services/mood-lists.ts'
import { actorOf, type RouterCtx, requireDb, requireWorkspace, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { checkPeriod } from './ranges.ts'

type MentionHandlers = Pick<Handlers['goals'], 'mentions' | 'mood' | 'saveMention' | 'judgeMention' | 'removeMentions' | 'importMentions'>

/** As many letters name a mention in the history. */
const nameLength = 60

export function mentionProcedures(ctx: RouterCtx): MentionHandlers {
  let read: MoodLists | null = null
  const lists = () => {
    read ??= readMoodLists(ctx.resources)
    return read
  }
  return {
    mentions: ({ from, to, ...page }) => listOf(requireDb(ctx).read, checkPeriod(from, to), page),
    mood: ({ text }) => moodOf(text, lists()),
    saveMention: ({ mentionId, fields }) => {
      const db = requireDb(ctx)
      checkMention(fields, todayOf(ctx, db))
      const id = mentionId ?? db.newId()
      const values = { ...fields, score: moodOf(fields.text, lists())?.score ?? null }
      const before = mentionId === undefined ? null : found(mentionRow(db.read, mentionId), 'mention')
      db.write({ code: before === null ? 'mention-added' : 'mention-updated', data: { name: nameOf(fields) } }, (tx) => {
        if (before === null) insertMentions(tx, [{ ...values, id, createdAt: ctx.clock() }])
        // What somebody said of another text says nothing of this one.
        else updateMentions(tx, [id], { ...values, sentiment: before.text === fields.text ? before.sentiment : null })
      })
      return { mentionId: id }
    },
    judgeMention: ({ mentionId, sentiment }) => {
      const db = requireDb(ctx)
      const row = found(mentionRow(db.read, mentionId), 'mention')
      db.write({ code: 'mention-judged', data: { name: nameOf(row) } }, (tx) => updateMentions(tx, [mentionId], { sentiment }))
      return {}
    },
    removeMentions: ({ mentionIds }) => {
      const db = requireDb(ctx)
      const rows = mentionsById(db.read, [...new Set(mentionIds)])
      const [first] = rows
      if (first === undefined) throw new AppError('row-missing', { table: 'mention' })
      const ids = rows.map(({ id }) => id)
      db.write({ code: 'mentions-removed', data: { count: ids.length, name: nameOf(first) } }, (tx) =>
        updateMentions(tx, ids, { deletedAt: ctx.clock() }),
      )
      return {}
    },
    importMentions: importMentions(ctx),
  }
}

/** Asks which file unless it is told; whoever closes the workspace cancels what is written into it. */
function importMentions(ctx: RouterCtx): MentionHandlers['importMentions'] {
  return async ({ path }, { signal, onProgress }) => {
    const chosen = path ?? (await ctx.desktop.chooseFileToOpen('figures'))
    if (chosen === null) return null
    const db = requireDb(ctx)
    const call = { onProgress, signal: AbortSignal.any([signal, requireWorkspace(ctx).closed]) }
    const run = { db, path: chosen, resources: ctx.resources, today: todayOf(ctx, db), now: ctx.clock(), actor: actorOf(ctx) }
    return ctx.desktop.bringInMentions(run, call)
  }
}

/** Refuses day-missing, day-ahead and link-not-web. */
function checkMention({ day, url }: MentionFields, today: Day): void {
  if (textToDay(day) > today) throw new AppError('day-ahead', { day })
  if (url !== '' && !/^https?:\/\//i.test(url)) throw new AppError('link-not-web', { url })
}

/** What one would call it: its first words, else what it is about, else its day. */
function nameOf({ text, about, hashtag, day }: Pick<MentionRow, 'text' | 'about' | 'hashtag' | 'day'>): string {
  const name = [text, hashtag, about].find((each) => each !== '') ?? day
  return name.length > nameLength ? `${name.slice(0, nameLength - 1).trimEnd()}…` : name
}

function listOf(db: ReadDb, between: Between, page: { readonly offset: number; readonly limit: number }) {
  const moods = moodCounts(db, between)
  return {
    mentions: mentionRows(db, between, page).map(({ deletedAt: _deletedAt, createdAt: _createdAt, ...row }) => ({
      ...row,
      estimated: row.score === null ? null : sentimentOf(row.score),
    })),
    total: countMentions(db, between),
    voices: sharesOfVoice(voiceCounts(db, between)).map((each) => ({ ...each })),
    sentiment: { positive: moods.get('positive') ?? 0, neutral: moods.get('neutral') ?? 0, negative: moods.get('negative') ?? 0 },
    hashtags: hashtagCounts(db, between).map((each) => ({ ...each })),
  }
}
