/** Who might lead: what is said and noted of people, added up by question. */
import { type AnswerRow, answerRow, answersOf, candidatesOf, insertAnswer, removeAnswer } from '#db/queries/leaders/candidates.ts'
import { type PersonDbRow, personRow, personRows, updatePeople } from '#db/queries/people/people.ts'
import { leaderAnswers, leaderScore, type Said } from '#shared/domain/people/leaders.ts'
import { AppError } from '#shared/rpc.ts'
import { nowOf, type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { actOnPeople, findPeople, findPerson } from '../people/act.ts'

type ListHandlers = Pick<Handlers['leaders'], 'list' | 'answer' | 'removeAnswer' | 'setLeader'>

export function listProcedures(ctx: RouterCtx): ListHandlers {
  return {
    list: (asked) => listLeaders(ctx, asked),
    answer: ({ personId, voice, answers, why }) => {
      const db = requireDb(ctx)
      const person = inReach([findPerson(db.read, personId)])
      const id = db.newId()
      actOnPeople(db, 'leader-answer-added', person, (tx) => insertAnswer(tx, { id, personId, voice, answers, why, at: nowOf(ctx, db) }))
      return { answerId: id }
    },
    removeAnswer: ({ answerId }) => {
      const db = requireDb(ctx)
      const { personId } = found(answerRow(db.read, answerId), 'leader_answer')
      const name = personRow(db.read, personId)?.name ?? ''
      db.write({ code: 'leader-answer-removed', data: { name } }, (tx) => removeAnswer(tx, answerId, ctx.clock()))
      return {}
    },
    setLeader: ({ personIds, leader }) => {
      const db = requireDb(ctx)
      const all = findPeople(db.read, personIds)
      const people = leader ? inReach(all) : all
      actOnPeople(db, leader ? 'leaders-named' : 'leaders-released', people, (tx, ids) => updatePeople(tx, ids, { leader }))
      return {}
    },
  }
}

type ListAsked = Parameters<ListHandlers['list']>[0]

/** Leaders and who speaks most for leading come first, then the most nominated, then by name. */
function listLeaders(ctx: RouterCtx, { filter, limit }: ListAsked) {
  const db = requireDb(ctx)
  const { read } = db
  const today = todayOf(ctx, db)
  const candidates = candidatesOf(read, filter, today)
  const said = answersOf(
    read,
    candidates.map(({ id }) => id),
  )
  const weighed = candidates.map(({ id, name, leader, data }) => {
    const words = (said.get(id) ?? []).flatMap(toSaid)
    const answers = leaderAnswers(words, data)
    const nominations = words.filter(({ voice }) => voice === 'colleague').length
    return { id, name, leader, answers, score: leaderScore(answers), nominations, said: words }
  })
  const first = weighed
    .filter(({ score, leader, said: words }) => score > 0 || leader || words.length > 0)
    .sort((a, b) => b.score - a.score || b.nominations - a.nominations || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
  const rows = personRows(
    read,
    first.map(({ id }) => id),
    today,
  )
  const byId = new Map(first.map((each) => [each.id, each]))
  return rows.flatMap((person) => {
    const each = byId.get(person.id)
    if (each === undefined) return []
    const { score, nominations } = each
    const answers = each.answers.map((answer) => ({ ...answer, reason: { code: answer.reason.code, data: { ...answer.reason.data } } }))
    return [{ person, score, answers, nominations, said: [...each.said] }]
  })
}

/** What the data say is reckoned, never kept as somebody's word. */
function toSaid({ id, voice, answers, why, at }: AnswerRow): readonly (Said & { readonly answerId: string; readonly why: string })[] {
  return voice === 'data' ? [] : [{ answerId: id, voice, answers, why, at }]
}

/** Those who can lead or test: who declined, withdrew or left is not asked for anything. Refuses person-out-of-reach when nobody remains. */
function inReach(rows: readonly PersonDbRow[]): readonly PersonDbRow[] {
  const people = rows.filter(({ consent, employment }) => consent !== 'declined' && consent !== 'opted-out' && employment !== 'left')
  if (people.length === 0) throw new AppError('person-out-of-reach', { name: rows[0]?.name ?? '' })
  return people
}
