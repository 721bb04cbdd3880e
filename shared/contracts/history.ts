/** Undo, redo and the audit list of a record. */
import { z } from 'zod'
import { Id, Reason } from '../ids.ts'
import { command, query } from '../rpc.ts'
import { tableNames } from '../tables.ts'

/** One change of one record: who, when, by which act, and field by field from what to what. */
export const AuditEntry = z.object({
  id: z.string(),
  at: z.number(),
  actor: z.string(),
  act: Reason,
  kind: z.enum(['do', 'undo', 'redo']),
  table: z.enum(tableNames),
  rowId: Id,
  op: z.enum(['insert', 'update', 'delete']),
  fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
export type AuditEntry = z.output<typeof AuditEntry>

export const history = {
  /** The acts that Undo and Redo would take back or repeat next; null: none. */
  state: query(z.object({}), z.object({ undo: Reason.nullable(), redo: Reason.nullable() }), { reads: ['history', 'session', 'settings'] }),
  record: query(
    z.object({ table: z.enum(tableNames), rowId: Id, limit: z.number().int().min(1).max(200).default(50) }),
    z.array(AuditEntry),
    { reads: ['history', 'session', 'settings'] },
  ),
  /** Acts since an instant, newest first, one line an act. */
  since: query(
    z.object({ instant: z.number(), limit: z.number().int().min(1).max(100).default(20) }),
    z.array(z.object({ id: z.string(), at: z.number(), actor: z.string(), act: Reason, kind: z.enum(['do', 'undo', 'redo']) })),
    { reads: ['history', 'session', 'settings'] },
  ),
  /** `forGood`: what is taken back is not to be repeated. */
  undo: command(z.object({ forGood: z.boolean().default(false) }), z.object({ act: Reason })),
  redo: command(z.object({}), z.object({ act: Reason })),
}
