/** Comments of reviewers as real comments of Word: each on the words it was begun on, replies below it. */
import { CommentRangeEnd, CommentRangeStart, CommentReference, type ICommentOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { PaperText } from '#shared/export/document/paper-types.ts'
import type { PaperThread } from '../document-paper.ts'

export interface DocxComments {
  /** Marks the beginning and the end of a thread's words; null when it is no thread, or was marked before. */
  take(threadId: string): { readonly start: readonly ParagraphChild[]; readonly end: readonly ParagraphChild[] } | null
  /** Signs of a block's threads that were not marked in its words. */
  left(blockId: string): readonly ParagraphChild[]
  readonly all: readonly ICommentOptions[]
}

export function createComments(threads: readonly PaperThread[], text: PaperText): DocxComments {
  const numbered = numberThreads(threads, text)
  const taken = new Set<string>()
  const take: DocxComments['take'] = (threadId) => {
    const ids = numbered.get(threadId)?.map(({ id }) => id)
    if (ids === undefined || taken.has(threadId)) return null
    taken.add(threadId)
    return {
      start: ids.map((id) => new CommentRangeStart(id)),
      end: [...ids.map((id) => new CommentRangeEnd(id)), ...ids.map(reference)],
    }
  }
  return {
    take,
    left: (blockId) =>
      threads.filter((thread) => thread.blockId === blockId && !taken.has(thread.id)).flatMap(({ id }) => referencesOf(take(id))),
    all: [...numbered.values()].flat(),
  }
}

/** Without words to stand on, a comment is only its sign. */
function referencesOf(marks: ReturnType<DocxComments['take']>): readonly ParagraphChild[] {
  return marks === null ? [] : marks.end.filter((child) => child instanceof TextRun)
}

function reference(id: number): ParagraphChild {
  return new TextRun({ children: [new CommentReference(id)] })
}

/** A thread's first comment carries the proposal; the others answer it. */
function numberThreads(threads: readonly PaperThread[], text: PaperText): ReadonlyMap<string, readonly ICommentOptions[]> {
  let last = -1
  return new Map(
    threads.map((thread) => {
      const first = last + 1
      const comments = thread.comments.map((comment, at): ICommentOptions => {
        last += 1
        const proposal = at === 0 && thread.replacement !== null ? [text.message('paper.proposal', { words: thread.replacement })] : []
        return {
          id: last,
          author: comment.author,
          initials: initialsOf(comment.author),
          date: new Date(comment.at),
          resolved: thread.resolved,
          children: [...proposal, ...comment.body.split('\n')].map((line) => new Paragraph(line)),
          ...(at === 0 ? {} : { parentId: first }),
        }
      })
      return [thread.id, comments]
    }),
  )
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 3)
}
