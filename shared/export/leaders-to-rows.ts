/** Candidates, pilot group, feedback, senior leaders and the diagnosis as tables. Pure: views in, rows out. */
import type { contract } from '../contracts/index.ts'
import { feedbackRatings, leaderQuestions } from '../domain/people/types.ts'
import type { Reason } from '../ids.ts'
import { readableValues } from '../readable-values.ts'
import type { OutputOf } from '../rpc.ts'
import type { ExportText } from './plan-export-types.ts'
import type { Rows } from './plan-rows.ts'

type Contract = (typeof contract)['leaders']

export function candidatesToRows(candidates: OutputOf<Contract['list']>, text: ExportText): Rows {
  return [
    [
      ...(['name', 'department', 'place'] as const).map((column) => text.message(`export.column.${column}`)),
      ...leaderQuestions.map((question) => text.message(`leaders.question-${question}`)),
      ...(['score', 'nominations', 'state'] as const).map((column) => text.message(`leaders.column-${column}`)),
    ],
    ...candidates.map(({ person, answers, score, nominations }) => [
      ...[person.name, person.department, person.place],
      ...leaderQuestions.map((question) => answers.find((answer) => answer.question === question)?.score ?? ''),
      ...[score, nominations, text.message(person.leader ? 'export.yes' : 'export.no')],
    ]),
  ]
}

export function pilotToRows(seats: OutputOf<Contract['weighPilot']>['seats'], text: ExportText): Rows {
  return [
    [
      ...(['name', 'job-title', 'department', 'place', 'seniority', 'consent'] as const).map((column) =>
        text.message(`export.column.${column}`),
      ),
      text.message('pilot.why'),
    ],
    ...seats.map(({ person, reasons }) => [
      ...[person.name, person.jobTitle, person.department, person.place, text.message(`people.seniority-${person.seniority}`)],
      ...[text.message(`consent.state-${person.consent}`), reasons.map((reason) => sentence(reason, text)).join(' · ')],
    ]),
  ]
}

/** Ratings that nobody gave are empty. `dayOf` an instant. */
export function feedbackToRows({ answers }: OutputOf<Contract['feedback']>, dayOf: (at: number) => string, text: ExportText): Rows {
  return [
    [
      text.message('feedback.person'),
      text.message('export.column.day'),
      ...feedbackRatings.map((rating) => text.message(`feedback.${rating}`)),
      ...(['worked', 'stopped'] as const).map((field) => text.message(`feedback.${field}`)),
    ],
    ...answers.map((answer) => [
      // Without a name the day could still tell who it was.
      ...(answer.personName === '' ? [text.message('feedback.unnamed'), ''] : [answer.personName, dayOf(answer.at)]),
      ...feedbackRatings.map((rating) => answer[rating] ?? ''),
      ...[answer.worked, answer.stopped],
    ]),
  ]
}

export function seniorsToRows(seniors: OutputOf<Contract['seniors']>, dayOf: (at: number) => string, text: ExportText): Rows {
  return [
    [
      text.message('export.column.name'),
      text.message('export.column.job-title'),
      ...(['consent', 'joined', 'active', 'nudge'] as const).map((column) => text.message(`seniors.column-${column}`)),
    ],
    ...seniors.map(({ person, joinedAt, lastActiveOn, nudge }) => [
      ...[person.name, person.jobTitle, text.message(`consent.state-${person.consent}`)],
      ...[joinedAt === null ? '' : dayOf(joinedAt), lastActiveOn ?? '', sentence(nudge, text)],
    ]),
  ]
}

/** One row a cause; teams in which nothing is found have one that says so. */
export function diagnosisToRows(teams: OutputOf<Contract['diagnosis']>, text: ExportText): Rows {
  return [
    [
      text.message('diagnosis.column-team'),
      ...(['people', 'opted-in', 'sharing'] as const).map((column) => text.message(`export.column.${column}`)),
      ...(['cause', 'figures', 'remedy'] as const).map((column) => text.message(`diagnosis.column-${column}`)),
    ],
    ...teams.flatMap(({ teamName, people, optedIn, sharing, enough, findings }) => {
      const figures = enough ? [teamName, people, optedIn, sharing] : [teamName, people, '', '']
      if (findings.length === 0) return [[...figures, text.message(enough ? 'diagnosis.all-well' : 'diagnosis.not-enough'), '', '']]
      return findings.map(({ cause, reason, remedy }) => [
        ...figures,
        ...[text.message(`diagnosis.cause-${cause}`), sentence(reason, text), sentence(remedy, text)],
      ])
    }),
  ]
}

function sentence({ code, data }: Reason, text: ExportText): string {
  return text.message(code, readableValues(data, text.day))
}
