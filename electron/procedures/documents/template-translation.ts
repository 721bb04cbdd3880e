/** Where a document still reads as its template, the template knows how that reads in another language. */
import type { BlockRow } from '#db/queries/documents/blocks.ts'
import type { DocumentRow } from '#db/queries/documents/documents.ts'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { isSameValue } from '#shared/domain/documents/canonical.ts'
import { withoutComments } from '#shared/domain/documents/nodes.ts'
import { isTranslatable } from '#shared/domain/documents/translatable.ts'
import type { Locale } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { type DocumentsCtx, requireDb, todayOf } from '../context.ts'
import { filledTemplate } from './template-text.ts'

export interface KnownTranslation {
  /** Empty when somebody has found a title of their own. */
  readonly title: string
  readonly blocks: readonly { readonly blockId: string; readonly node: BlockNode; readonly source: BlockNode }[]
}

/** Blocks and title of a document that the template has in the other language; none when it was begun without one. */
export function translateTemplate(ctx: DocumentsCtx, document: DocumentRow, rows: readonly BlockRow[], locale: Locale): KnownTranslation {
  const fillings = fillingsOf(ctx, document, locale)
  const blocks = rows.flatMap(({ id: blockId, node, templateKey }) => {
    const source = withoutComments(node)
    const filling = fillings.find(({ original }) => isSameValue(original.get(templateKey), source))
    const translated = filling?.translated.get(templateKey)
    return translated === undefined || !isTranslatable(source) ? [] : [{ blockId, node: translated, source }]
  })
  return { title: fillings.find(({ title }) => title === document.title)?.translatedTitle ?? '', blocks }
}

/** The text may speak of the day on which it was begun, as the calendar had it or as the story of a demo has it. */
function fillingsOf(ctx: DocumentsCtx, { templateId, locale: from, createdAt }: DocumentRow, locale: Locale) {
  if (templateId === '') return []
  const db = requireDb(ctx)
  const days = new Set([instantToDay(createdAt, ctx.timeZone), todayOf(ctx, db)])
  try {
    return [...days].map((day) => {
      const [original, translated] = [from, locale].map((each) => filledTemplate(ctx, db.read, templateId, each, day))
      return {
        title: original?.title,
        translatedTitle: translated?.title,
        original: new Map(original?.blocks.map(({ key, node }) => [key, node])),
        translated: new Map(translated?.blocks.map(({ key, node }) => [key, node])),
      }
    })
  } catch (error) {
    // A template of another version of the app: then everything is translated by hand.
    if (error instanceof AppError && error.code === 'template-missing') return []
    throw error
  }
}
