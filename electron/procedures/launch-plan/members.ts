/** The program team: who can own tasks and risks. */
import { insertMember, memberRow, removeMember, updateMember } from '#db/queries/members.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from './find.ts'

type MemberHandlers = Pick<Handlers['launchPlan'], 'addMember' | 'updateMember' | 'removeMember'>

export function memberProcedures(ctx: RouterCtx): MemberHandlers {
  return {
    addMember: (fields) => {
      const memberId = requireDb(ctx).newId()
      requireDb(ctx).write({ code: 'member-added', data: { name: fields.name } }, (tx) => insertMember(tx, { ...fields, id: memberId }))
      return { memberId }
    },
    updateMember: ({ memberId, fields }) => {
      const db = requireDb(ctx)
      const { name } = found(memberRow(db.read, memberId), 'member')
      db.write({ code: 'member-updated', data: { name: fields.name ?? name } }, (tx) =>
        updateMember(tx, memberId, { id: memberId, ...fields }),
      )
      return {}
    },
    removeMember: ({ memberId }) => {
      const db = requireDb(ctx)
      const { name } = found(memberRow(db.read, memberId), 'member')
      db.write({ code: 'member-removed', data: { name } }, (tx) => removeMember(tx, memberId, ctx.clock()))
      return {}
    },
  }
}
