/** What came of the messages, by wave and by channel; too small groups are not shown apart. */
import type { ReactNode } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import list from '../../../ui/list-table.module.css'
import { PeopleLayout } from '../people-layout.tsx'
import styles from './invitations.module.css'
import { OutreachOutputs } from './outreach-outputs.tsx'

type Results = OutputOf<typeof contract.outreach.results>
interface Line {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly sent: number
  readonly asks: boolean
  readonly answers: Results['byChannel'][number]['answers']
}

export function ResultsView({ tools }: { readonly tools: ReactNode }) {
  const text = useText()
  const format = useFormat()
  const results = useLive(contract.outreach.results, {}).data
  const smallest = useLive(contract.people.settings, {}).data?.smallestGroup ?? 5
  const waves = (results?.byWave ?? []).map((wave) => ({
    ...{ id: wave.waveId, name: wave.name, sent: wave.sent, asks: wave.asks, answers: wave.answers },
    detail: `${format.day(wave.day)} · ${text(`outreach.channel-${wave.channel}`)}`,
  }))
  const byChannel = (results?.byChannel ?? []).map(({ channel, sent, answers }) => ({
    ...{ id: channel, name: text(`outreach.channel-${channel}`), detail: '', sent, asks: true, answers },
  }))
  return (
    <PeopleLayout
      tab="invitations"
      tools={
        <>
          {tools}
          {waves.length > 0 && <OutreachOutputs of="results" />}
        </>
      }
    >
      <div className={styles.page}>
        {results !== undefined && waves.length === 0 && <p className={styles.nothing}>{text('outreach.results-none')}</p>}
        {waves.length > 0 && (
          <div className={styles.results}>
            <ResultTable title={text('outreach.results-waves')} lines={waves} />
            {byChannel.length > 0 && <ResultTable title={text('outreach.results-channels')} lines={byChannel} />}
            <p className={styles.quiet}>{text('outreach.results-note', { count: smallest })}</p>
          </div>
        )}
      </div>
    </PeopleLayout>
  )
}

const figures = ['joined', 'declined', 'waiting'] as const

function ResultTable({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const text = useText()
  const format = useFormat()
  return (
    <table className={`${list.table} ${styles.table}`}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {(['sent', ...figures] as const).map((column) => (
            <th key={column} scope="col" data-column="people">
              {text(`outreach.column-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, detail, sent, asks, answers }) => (
          <tr key={id}>
            <td>
              {name}
              {detail !== '' && <p className={styles.quiet}>{detail}</p>}
            </td>
            <td data-column="people">{format.number(sent)}</td>
            {answers === null ? (
              <td colSpan={figures.length} data-column="people" className={styles.quiet}>
                {asks ? text('outreach.results-hidden') : '–'}
              </td>
            ) : (
              figures.map((figure) => (
                <td key={figure} data-column="people">
                  {format.number(answers[figure])}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
