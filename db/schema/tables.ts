/** The synced tables by name: triggers, history and undo walk this list. */
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { TableName } from '#shared/tables.ts'
import { contentSettings, recurringSlot, slot } from './calendar.ts'
import { campaign, idea, item, itemCaption, itemNote, itemOrigin, savedView, source, team } from './content.ts'
import {
  acknowledgement,
  asset,
  document,
  documentBlock,
  documentComment,
  documentDismissal,
  documentReader,
  documentReview,
  documentThread,
  documentTranslation,
  documentVersion,
  vocabularyTerm,
} from './documents.ts'
import { checklistItem, dependency, holiday, phase, place, plan, risk, task, taskLink } from './launch-plan.ts'
import { member, workspace } from './workspace.ts'

export const syncedTables: Readonly<Record<TableName, SQLiteTable>> = {
  workspace,
  member,
  plan,
  place,
  holiday,
  phase,
  task,
  dependency,
  checklist_item: checklistItem,
  task_link: taskLink,
  risk,
  document,
  document_block: documentBlock,
  document_version: documentVersion,
  document_translation: documentTranslation,
  document_review: documentReview,
  document_thread: documentThread,
  document_comment: documentComment,
  document_reader: documentReader,
  acknowledgement,
  document_dismissal: documentDismissal,
  asset,
  vocabulary_term: vocabularyTerm,
  team,
  campaign,
  source,
  item,
  item_origin: itemOrigin,
  item_caption: itemCaption,
  item_note: itemNote,
  idea,
  saved_view: savedView,
  recurring_slot: recurringSlot,
  slot,
  content_settings: contentSettings,
}
