/** The rules of policy and brand guideline, in force and on trial, and the words kept beside them. */
import { basename } from 'node:path'
import { insertTerms, removeTerms, type VocabularyRow, vocabularyList, vocabularyOf } from '#db/queries/vocabulary.ts'
import { textToDay } from '#shared/domain/day.ts'
import { createChecker } from '#shared/domain/guideline-check/checker.ts'
import { expressionProblem, looksLikeExpression } from '#shared/domain/guideline-check/expression.ts'
import { AppError } from '#shared/rpc.ts'
import { rulesInForce } from '../services/rules-in-force.ts'
import { readVocabulary, writeVocabularyFile } from '../services/vocabulary-file.ts'
import { type RouterCtx, requireDb, todayOf } from './context.ts'
import { findDocument } from './documents/find.ts'
import type { Handlers } from './handlers.ts'

type NewTerm = Pick<VocabularyRow, 'list' | 'term' | 'say' | 'until' | 'origin'>

export function guidelineProcedures(ctx: RouterCtx): Handlers['guideline'] {
  return {
    rules: ({ draftOf }) => {
      const { read } = requireDb(ctx)
      if (draftOf !== undefined) findDocument(read, draftOf)
      return rulesInForce(read, draftOf ?? null)
    },
    check: (caption) => {
      const db = requireDb(ctx)
      const checker = createChecker(rulesInForce(db.read, null))
      return [...checker.check({ today: todayOf(ctx, db), ...caption })]
    },
    vocabulary: () =>
      vocabularyOf(requireDb(ctx).read).map(({ id, list, term, say, until, origin }) => ({ id, list, term, say, until, origin })),
    addTerms: ({ list, terms, until }) => {
      if (until !== null) textToDay(until)
      if (list === 'accept' || list === 'reject') refuseUnreadable(terms)
      const rows = terms.map((term) => ({ list, term, say: '', until: list === 'unreleased' ? until : null, origin: '' }))
      return addTerms(ctx, rows, { code: 'vocabulary-added', data: { list, term: terms[0] ?? '' } })
    },
    removeTerms: ({ termIds }) => {
      const db = requireDb(ctx)
      const asked = new Set(termIds)
      const rows = vocabularyOf(db.read).filter((row) => asked.has(row.id))
      if (rows.length > 0)
        db.write({ code: 'vocabulary-removed', data: { count: rows.length, term: rows[0]?.term ?? '' } }, (tx) =>
          removeTerms(
            tx,
            rows.map((row) => row.id),
            ctx.clock(),
          ),
        )
      return {}
    },
    importVocabulary: async ({ path, list }) => {
      const target = path ?? (await ctx.desktop.chooseFileToOpen('vocabulary'))
      if (target === null) return null
      return importFrom(ctx, target, list ?? null)
    },
    exportVocabulary: async ({ list, path }) => {
      const rows = vocabularyList(requireDb(ctx).read, list)
      const target = path ?? (await ctx.desktop.chooseFileToSave(list, 'txt'))
      if (target === null) return null
      writeVocabularyFile(target, rows)
      return { path: target }
    },
  }
}

/** A wrong expression would be kept and never find anything. Refuses `expression-refused`. */
function refuseUnreadable(terms: readonly string[]): void {
  const term = terms.find((each) => looksLikeExpression(each) && expressionProblem(each) !== null)
  if (term !== undefined) throw new AppError('expression-refused', { term })
}

/** All is read before anything is added. */
function importFrom(ctx: RouterCtx, path: string, list: 'accept' | 'reject' | null) {
  const read = readVocabulary(path, list)
  const rows = read.flatMap(({ name, file }) =>
    file.terms.map((term) => ({ list: file.list, term, say: file.says.get(term) ?? '', until: null, origin: name })),
  )
  const counts = addTerms(ctx, rows, { code: 'vocabulary-imported', data: { name: basename(path) } })
  return { ...counts, skipped: read.flatMap(({ file }) => file.skipped) }
}

/** Terms that their list has already are left as they are. */
function addTerms(
  ctx: RouterCtx,
  terms: readonly NewTerm[],
  act: { readonly code: string; readonly data: Record<string, string | number> },
) {
  const db = requireDb(ctx)
  const keyOf = ({ list, term }: Pick<VocabularyRow, 'list' | 'term'>) => `${list} ${term}`
  const known = new Set(vocabularyOf(db.read).map(keyOf))
  const fresh = [...new Map(terms.filter((row) => !known.has(keyOf(row))).map((row) => [keyOf(row), row])).values()]
  if (fresh.length > 0)
    db.write({ ...act, data: { ...act.data, count: fresh.length } }, (tx) =>
      insertTerms(
        tx,
        fresh.map((row) => ({ ...row, id: db.newId() })),
      ),
    )
  return { added: fresh.length, known: terms.length - fresh.length }
}
