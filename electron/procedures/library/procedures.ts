/** Everything that can be asked of the library, gathered from its topics. */
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { approveAndSchedule } from './approve-and-schedule.ts'
import { captionProcedures } from './captions.ts'
import { checkProcedures } from './checks.ts'
import { exportItems } from './export.ts'
import { fileProcedures } from './files.ts'
import { createFromLink } from './from-link.ts'
import { ideaProcedures } from './ideas.ts'
import { itemProcedures } from './items.ts'
import { listProcedures } from './lists.ts'
import { lookUpLinks } from './look-up-links.ts'
import { manyProcedures } from './many.ts'
import { viewItem } from './view.ts'

export function libraryProcedures(ctx: RouterCtx): Handlers['library'] {
  return {
    ...listProcedures(ctx),
    view: ({ itemId }) => viewItem(ctx, itemId),
    ...itemProcedures(ctx),
    ...manyProcedures(ctx),
    approveAndSchedule: ({ itemId }) => approveAndSchedule(ctx, itemId),
    ...captionProcedures(ctx),
    ...ideaProcedures(ctx),
    ...fileProcedures(ctx),
    ...checkProcedures(ctx),
    createFromLink: ({ url }, { signal }) => createFromLink(ctx, url, signal),
    lookUpLinks: (_, { signal }) => lookUpLinks(ctx, signal),
    exportItems: (asked) => exportItems(ctx, asked),
  }
}
