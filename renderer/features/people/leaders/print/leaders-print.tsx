/** Candidates, pilot group, feedback and senior leaders as they go on paper. */

import type { ReactNode } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { feedbackRatings } from '#shared/domain/people/types.ts'
import { ConsentMark } from '../../../../domain/people/consent-mark.tsx'
import { textToPersonFilter } from '../../../../domain/people/filter-text.ts'
import { useReasonText } from '../../../../lib/errors.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { useSearchParam } from '../../../../lib/route.ts'
import { PrintSheet } from '../../../../ui/print-sheet.tsx'
import { TableHead } from '../../../../ui/table-head.tsx'
import { mostOf } from '../feedback/ratings.ts'

const pages = { list: ListPrint, pilot: PilotPrint, feedback: FeedbackPrint, seniors: SeniorsPrint } as const

/** The parameter `view` says which. */
export function LeadersPrint() {
  const [view] = useSearchParam('view')
  const Page = view === 'pilot' || view === 'feedback' || view === 'seniors' ? pages[view] : ListPrint
  return <Page />
}

interface SheetProps {
  readonly view: keyof typeof pages
  /** Undefined while it is fetched. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[] | undefined
  /** Ids of messages. */
  readonly columns: readonly string[]
}

function Sheet({ view, rows, columns }: SheetProps) {
  const text = useText()
  const format = useFormat()
  const info = useLive(contract.workspace.info, {}).data
  if (!info || rows === undefined) return null
  return (
    <PrintSheet
      isReady
      title={text(`leaders.view-${view}`)}
      facts={text('calendar.printed', { program: info.programName, day: format.dayFull(info.today) })}
    >
      <table>
        <TableHead columns={columns.map((column) => ({ label: text(column) }))} />
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={columns[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  )
}

const whereOf = ({ department, place }: { readonly department: string; readonly place: string }) =>
  [department, place].filter((part) => part !== '').join(', ')

function ListPrint() {
  const text = useText()
  const reasonText = useReasonText()
  const [filter] = useSearchParam('filter')
  const candidates = useLive(contract.leaders.list, { filter: textToPersonFilter(filter), limit: 200 }).data
  const rows = candidates?.map(({ person, score, answers, nominations }) => ({
    key: person.id,
    cells: [
      person.leader ? `${person.name} (${text('leaders.is-leader')})` : person.name,
      whereOf(person),
      score,
      nominations,
      answers
        .filter((answer) => answer.score !== null)
        .map(
          (answer) =>
            `${text(`leaders.short-${answer.question}`)}: ${text(`leaders.score-${answer.score}`)} (${reasonText(answer.reason)})`,
        )
        .join(' · '),
    ],
  }))
  const columns = ['leaders.column-name', 'leaders.column-where', 'leaders.column-score', 'leaders.column-nominations', 'leaders.answers']
  return <Sheet view="list" rows={rows} columns={columns} />
}

/** The group as it is set. */
function PilotPrint() {
  const reasonText = useReasonText()
  const people = useLive(contract.people.list, { filter: { inPilot: true }, limit: 500 }).data?.people
  const personIds = people?.map(({ id }) => id) ?? []
  const seats = useLive(contract.leaders.weighPilot, { personIds }, { enabled: people !== undefined }).data?.seats
  const rows = seats?.map(({ person, reasons }) => ({
    key: person.id,
    cells: [
      person.name,
      person.jobTitle,
      whereOf(person),
      <ConsentMark key="consent" consent={person.consent} />,
      reasons.map(reasonText).join(' · '),
    ],
  }))
  const columns = ['leaders.column-name', 'people.column-title', 'leaders.column-where', 'seniors.column-consent', 'pilot.why']
  return <Sheet view="pilot" rows={rows} columns={columns} />
}

function FeedbackPrint() {
  const text = useText()
  const answers = useLive(contract.leaders.feedback, {}).data?.answers
  const rows = answers?.map((answer) => ({
    key: answer.id,
    cells: [
      answer.personName === '' ? text('feedback.unnamed') : answer.personName,
      ...feedbackRatings.map((rating) =>
        answer[rating] === null ? '–' : text('feedback.of', { value: answer[rating], most: mostOf(rating) }),
      ),
      answer.worked,
      answer.stopped,
    ],
  }))
  const columns = ['feedback.person', ...feedbackRatings.map((rating) => `feedback.${rating}`), 'feedback.worked', 'feedback.stopped']
  return <Sheet view="feedback" rows={rows} columns={columns} />
}

function SeniorsPrint() {
  const text = useText()
  const format = useFormat()
  const reasonText = useReasonText()
  const seniors = useLive(contract.leaders.seniors, {}).data
  const rows = seniors?.map(({ person, joinedAt, lastActiveOn, nudge }) => ({
    key: person.id,
    cells: [
      person.name,
      <ConsentMark key="consent" consent={person.consent} />,
      joinedAt === null ? '–' : format.dayShort(instantToDay(joinedAt)),
      lastActiveOn === null ? text('seniors.never') : format.dayShort(lastActiveOn),
      reasonText(nudge),
    ],
  }))
  const columns = [
    'leaders.column-name',
    'seniors.column-consent',
    'seniors.column-joined',
    'seniors.column-active',
    'seniors.column-nudge',
  ]
  return <Sheet view="seniors" rows={rows} columns={columns} />
}
