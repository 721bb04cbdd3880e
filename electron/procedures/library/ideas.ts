/** What colleagues propose, ask for, or are asked by customers. */
import { teamRow } from '#db/queries/content.ts'
import { type IdeaRow, ideaRow, ideasOf, insertIdea, updateIdea } from '#db/queries/library/ideas.ts'
import { insertItem } from '#db/queries/library/items.ts'
import type { ReadDb } from '#db/types.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { newItem } from './items.ts'

type IdeaHandlers = Pick<Handlers['library'], 'ideas' | 'addIdea' | 'updateIdea' | 'acceptIdea' | 'answerIdea' | 'removeIdea'>

export function ideaProcedures(ctx: RouterCtx): IdeaHandlers {
  return {
    ideas: () => ideasOf(requireDb(ctx).read).map(({ deletedAt: _deletedAt, ...idea }) => idea),
    addIdea: ({ fields }) => {
      const db = requireDb(ctx)
      refuseUnknownTeam(db.read, fields.teamId)
      const ideaId = db.newId()
      db.write({ code: 'idea-added', data: { title: fields.title } }, (tx) => insertIdea(tx, { ...fields, id: ideaId, at: ctx.clock() }))
      return { ideaId }
    },
    updateIdea: ({ ideaId, fields }) => {
      const db = requireDb(ctx)
      const { title } = findIdea(db.read, ideaId)
      refuseUnknownTeam(db.read, fields.teamId)
      db.write({ code: 'idea-updated', data: { title: fields.title ?? title } }, (tx) => updateIdea(tx, ideaId, { id: ideaId, ...fields }))
      return {}
    },
    acceptIdea: ({ ideaId }) => ({ itemId: accept(ctx, findIdea(requireDb(ctx).read, ideaId)) }),
    answerIdea: ({ ideaId, status, answer }) => {
      const db = requireDb(ctx)
      const { title } = findIdea(db.read, ideaId)
      db.write({ code: actOfStatus[status], data: { title } }, (tx) => updateIdea(tx, ideaId, { status, answer }))
      return {}
    },
    removeIdea: ({ ideaId }) => {
      const db = requireDb(ctx)
      const { title } = findIdea(db.read, ideaId)
      db.write({ code: 'idea-removed', data: { title } }, (tx) => updateIdea(tx, ideaId, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}

const actOfStatus: Readonly<Record<IdeaRow['status'], string>> = {
  new: 'idea-reopened',
  accepted: 'idea-answered',
  answered: 'idea-answered',
  declined: 'idea-declined',
}

/** Refuses row-missing. */
const findIdea = (db: ReadDb, id: string): IdeaRow => found(ideaRow(db, id), 'idea')

/** Accepting twice leads to the same item, as long as it is there. */
function accept(ctx: RouterCtx, idea: IdeaRow): string {
  const db = requireDb(ctx)
  if (idea.itemId !== null && idea.status === 'accepted') return idea.itemId
  const { title, body: summary, url, by: author, teamId } = idea
  const kind = idea.kind === 'idea' ? 'employee' : 'company'
  const row = newItem(ctx, db, { title, summary, url, author, kind, teamIds: teamId === null ? [] : [teamId] })
  db.write({ code: 'idea-accepted', data: { title } }, (tx) => {
    insertItem(tx, row)
    updateIdea(tx, idea.id, { status: 'accepted', itemId: row.id })
  })
  return row.id
}

function refuseUnknownTeam(db: ReadDb, teamId: string | null | undefined): void {
  if (teamId !== undefined && teamId !== null) found(teamRow(db, teamId), 'team')
}
