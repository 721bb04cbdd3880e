/** What is said beside the text, and suggestions that are taken up. */
import { blockRow, updateBlock } from '#db/queries/documents/blocks.ts'
import type { DocumentRow } from '#db/queries/documents/documents.ts'
import { commentsOf, insertComment, insertThread, type ThreadRow, threadsOf, updateThread } from '#db/queries/documents/threads.ts'
import { memberRow, membersById } from '#db/queries/members.ts'
import type { ReadDb } from '#db/types.ts'
import type { Thread } from '#shared/contracts/document-shapes.ts'
import { replaceThread } from '#shared/domain/documents/suggestion.ts'
import { AppError } from '#shared/rpc.ts'
import { actorOf, type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { actOn, markEdited } from './act.ts'
import { findDocument, findThread } from './find.ts'

type ThreadHandlers = Pick<Handlers['documents'], 'threads' | 'addThread' | 'reply' | 'resolveThread' | 'applySuggestion'>

export function threadProcedures(ctx: RouterCtx): ThreadHandlers {
  return {
    threads: ({ documentId }) => viewThreads(requireDb(ctx).read, documentId),
    addThread: (input) => addThread(ctx, input),
    reply: ({ threadId, body, authorId }) => {
      const db = requireDb(ctx)
      const { document } = threadAndDocument(db.read, threadId)
      const comment = { id: db.newId(), threadId, ...authorOf(ctx, authorId), body, at: ctx.clock() }
      actOn(ctx, document, 'document-comment-replied', (tx) => insertComment(tx, comment))
      return { commentId: comment.id }
    },
    resolveThread: ({ threadId, resolved }) => {
      const { document, thread } = threadAndDocument(requireDb(ctx).read, threadId)
      if ((thread.resolvedAt !== null) === resolved) return {}
      actOn(ctx, document, resolved ? 'document-thread-resolved' : 'document-thread-reopened', (tx) =>
        updateThread(tx, threadId, { resolvedAt: resolved ? ctx.clock() : null }),
      )
      return {}
    },
    applySuggestion: ({ threadId }) => applySuggestion(ctx, threadId),
  }
}

/** Refuses document-missing. */
function viewThreads(db: ReadDb, documentId: string): Thread[] {
  findDocument(db, documentId)
  const comments = commentsOf(db, documentId)
  return threadsOf(db, documentId).map(({ id, blockId, quote, replacement, resolvedAt }) => ({
    id,
    blockId,
    quote,
    replacement,
    resolvedAt,
    comments: (comments.get(id) ?? []).map((comment) => ({
      id: comment.id,
      authorId: comment.authorId,
      author: comment.author,
      body: comment.body,
      at: comment.at,
    })),
  }))
}

interface NewThread {
  readonly documentId: string
  readonly threadId: string
  readonly blockId: string
  readonly quote: string
  readonly body: string
  readonly replacement: string | null
  readonly authorId: string | null
}

function addThread(ctx: RouterCtx, { threadId: id, body, authorId, ...thread }: NewThread) {
  const db = requireDb(ctx)
  const document = findDocument(db.read, thread.documentId)
  const block = found(blockRow(db.read, thread.blockId), 'document_block')
  if (block.documentId !== document.id) throw new AppError('row-missing', { table: 'document_block' })
  const at = ctx.clock()
  const author = authorOf(ctx, authorId)
  actOn(ctx, document, 'document-comment-added', (tx) => {
    insertThread(tx, { ...thread, id, at })
    // A suggestion may speak for itself; who made it is told all the same.
    if (body !== '' || thread.replacement !== null) insertComment(tx, { id: db.newId(), threadId: id, ...author, body, at })
  })
  return {}
}

/** In one step: the words, and that this is settled. Refuses suggestion-outdated when the marked words are not there any more. */
function applySuggestion(ctx: RouterCtx, threadId: string) {
  const db = requireDb(ctx)
  const { document, thread } = threadAndDocument(db.read, threadId)
  const block = blockRow(db.read, thread.blockId)
  const node = block === null || thread.replacement === null ? null : replaceThread(block.node, threadId, thread.replacement)
  if (node === null) throw new AppError('suggestion-outdated')
  const now = ctx.clock()
  actOn(ctx, document, 'document-suggestion-used', (tx) => {
    updateBlock(tx, thread.blockId, { node })
    updateThread(tx, threadId, { resolvedAt: now })
    markEdited(tx, document, now)
  })
  return {}
}

function threadAndDocument(db: ReadDb, threadId: string): { readonly thread: ThreadRow; readonly document: DocumentRow } {
  const thread = findThread(db, threadId)
  return { thread, document: findDocument(db, thread.documentId) }
}

/** Null: whoever sits at this computer. */
function authorOf(ctx: RouterCtx, authorId: string | null) {
  const { read } = requireDb(ctx)
  if (authorId !== null) return { authorId, author: found(memberRow(read, authorId), 'member').name }
  const actor = actorOf(ctx)
  return { authorId: memberRow(read, actor)?.id ?? null, author: membersById(read).get(actor) ?? actor }
}
