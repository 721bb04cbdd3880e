/** Answers come in from paper, as files and as text; how they come tells nothing of who gave them. */
import { randomInt, randomUUID } from 'node:crypto'
import { countValues } from '#db/queries/people/counts.ts'
import { insertAnswers, knownForms } from '#db/queries/pulse/rounds.ts'
import { foldWords } from '#shared/domain/content/fold.ts'
import type { PulseAnswer } from '#shared/domain/people/pulse-file.ts'
import { AppError } from '#shared/rpc.ts'
import { readAnswers } from '../../services/answer-files.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { findOpenRound } from './results.ts'

export function answerProcedures(ctx: RouterCtx): Pick<Handlers['pulse'], 'addAnswer' | 'bringIn'> {
  return {
    addAnswer: ({ roundId, group, answers }) => {
      const db = requireDb(ctx)
      const { name } = findOpenRound(db.read, roundId)
      if (Object.keys(answers).length === 0) throw new AppError('pulse-answer-empty')
      db.write({ code: 'pulse-answer-added', data: { name } }, (tx) => insertAnswers(tx, [toRow(roundId, { group, answers, key: '' })]))
      return {}
    },
    bringIn: async ({ roundId, paths, texts }) => {
      findOpenRound(requireDb(ctx).read, roundId)
      const asked = paths.length + texts.length > 0 ? paths : await ctx.desktop.chooseFilesToOpen()
      if (asked.length + texts.length === 0) return null
      const { answers, refused } = await readAnswers(asked, texts, roundId)
      const db = requireDb(ctx)
      const { name } = findOpenRound(db.read, roundId)
      const departments = new Map(countValues(db.read, 'department').map(({ value }) => [foldWords(value), value]))
      const fresh = [
        ...firstOfEach(
          answers,
          knownForms(
            db.read,
            roundId,
            answers.map(({ key }) => key),
          ),
        ),
      ]
      // A group that nobody here belongs to could be anything, a name too.
      const rows = fresh.map((each) => toRow(roundId, { ...each, group: departments.get(foldWords(each.group)) ?? '' }))
      if (rows.length > 0)
        db.write({ code: 'pulse-answers-brought-in', data: { name, count: rows.length } }, (tx) => insertAnswers(tx, shuffled(rows)))
      return { added: rows.length, known: answers.length - rows.length, refused: [...refused] }
    },
  }
}

/** The id is random: one of the usual kind would tell when it was made, and in which order. */
function toRow(roundId: string, { group, answers, key }: PulseAnswer) {
  return { id: randomUUID(), roundId, group, answers, formKey: key }
}

/** Those that are not known, each form once. */
function firstOfEach(answers: readonly PulseAnswer[], known: ReadonlySet<string>): Iterable<PulseAnswer> {
  const fresh = answers.filter(({ key }) => !known.has(key))
  return new Map(fresh.toReversed().map((each) => [each.key, each])).values()
}

/** Rows lie in a file in the order of their writing: the order of the files, often that of their senders' names, is lost first. */
function shuffled<T>(rows: readonly T[]): readonly T[] {
  const mixed = [...rows]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const [taken] = mixed.splice(randomInt(last + 1), 1)
    if (taken !== undefined) mixed.push(taken)
  }
  return mixed
}
