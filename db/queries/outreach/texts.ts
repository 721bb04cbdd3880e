/** Texts of the program's own, in place of those that come with the app. */
import { and, eq, isNull } from 'drizzle-orm'
import { messageText } from '../../schema/outreach.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type MessageTextRow = typeof messageText.$inferSelect
export type MessageKey = Pick<MessageTextRow, 'kind' | 'channel' | 'locale' | 'round'>

/** Null: the app's text is in force. */
export function messageTextRow(db: ReadDb, { kind, channel, locale, round }: MessageKey): MessageTextRow | null {
  const isIt = and(
    eq(messageText.kind, kind),
    eq(messageText.channel, channel),
    eq(messageText.locale, locale),
    eq(messageText.round, round),
    isNull(messageText.deletedAt),
  )
  return db.select().from(messageText).where(isIt).limit(1).get() ?? null
}

export function insertMessageText(tx: WriteDb, row: typeof messageText.$inferInsert): void {
  tx.insert(messageText).values(row).run()
}

export function updateMessageText(tx: WriteDb, id: string, fields: Partial<MessageTextRow>): void {
  tx.update(messageText).set(fields).where(eq(messageText.id, id)).run()
}
