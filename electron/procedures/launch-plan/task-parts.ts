/** A task's checklist and its links. */
import { type ChecklistRow, checklistOf, insertChecklistItem, insertLink, removeLink, updateChecklistItem } from '#db/queries/task-parts.ts'
import type { ErrorData } from '#shared/rpc.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { itemName, taskName } from './act-names.ts'
import { findChecklistItem, findLink, findPlan, findTask } from './find.ts'
import { textsOfPlan } from './texts.ts'

type PartHandlers = Pick<
  Handlers['launchPlan'],
  'addChecklistItem' | 'updateChecklistItem' | 'removeChecklistItem' | 'addLink' | 'removeLink'
>

export function taskPartProcedures(ctx: RouterCtx): PartHandlers {
  return {
    addChecklistItem: ({ taskId, text }) => {
      const db = requireDb(ctx)
      findTask(db.read, taskId)
      const itemId = db.newId()
      const position = (checklistOf(db.read, taskId).at(-1)?.position ?? 0) + 1
      db.write({ code: 'checklist-item-added', data: { text } }, (tx) => insertChecklistItem(tx, { id: itemId, taskId, text, position }))
      return { itemId }
    },
    updateChecklistItem: ({ itemId, text, done, position }) => {
      const item = findChecklistItem(requireDb(ctx).read, itemId)
      const shown = itemText(ctx, item)
      const code =
        done === undefined || done === item.done ? 'checklist-item-updated' : done ? 'checklist-item-done' : 'checklist-item-reopened'
      const fields = { id: itemId, ...(done === undefined ? {} : { done }), ...(position === undefined ? {} : { position }) }
      // A text that still reads as the template's own goes on following the reader's language.
      const name = text === undefined || text === shown ? itemName(ctx, item) : { text }
      changeItem(ctx, itemId, code, name, text === undefined || text === shown ? fields : { ...fields, text })
      return {}
    },
    removeChecklistItem: ({ itemId }) => {
      const item = findChecklistItem(requireDb(ctx).read, itemId)
      changeItem(ctx, itemId, 'checklist-item-removed', itemName(ctx, item), { deletedAt: ctx.clock() })
      return {}
    },
    addLink: ({ taskId, label, url }) => {
      const db = requireDb(ctx)
      const task = findTask(db.read, taskId)
      const linkId = db.newId()
      db.write({ code: 'link-added', data: taskName(ctx, task) }, (tx) => insertLink(tx, { id: linkId, taskId, label, url }))
      return { linkId }
    },
    removeLink: ({ linkId }) => {
      const db = requireDb(ctx)
      const task = findTask(db.read, findLink(db.read, linkId).taskId)
      db.write({ code: 'link-removed', data: taskName(ctx, task) }, (tx) => removeLink(tx, linkId, ctx.clock()))
      return {}
    },
  }
}

function itemText(ctx: RouterCtx, item: ChecklistRow): string {
  const { read } = requireDb(ctx)
  const task = findTask(read, item.taskId)
  return textsOfPlan(ctx, findPlan(read, task.planId)).checklistItem(item, task.key)
}

function changeItem(ctx: RouterCtx, itemId: string, code: string, name: ErrorData, fields: Partial<ChecklistRow>): void {
  requireDb(ctx).write({ code, data: name }, (tx) => updateChecklistItem(tx, itemId, fields))
}
