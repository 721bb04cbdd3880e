/** The right half of the first run: phases, working days, days off and reach, for the answers as they are. */
import { IconBroadcast, IconCalendarOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PlanPreview } from '#shared/contracts/workspace.ts'
import { daysBetween } from '#shared/domain/day.ts'
import { type Format, useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import type { Live } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import type { Answers } from './answers.ts'
import styles from './preview.module.css'

interface PreviewProps {
  readonly answers: Answers
  readonly preview: Live<PlanPreview>
}

/** Keeps the last plan while the next one is reckoned. */
export function Preview({ preview }: PreviewProps) {
  const text = useText()
  const plan = preview.data
  return (
    <aside className={styles.preview} aria-label={text('preview.title')} aria-busy={preview.isStale}>
      <div className={styles.title}>
        <h2>{text('preview.title')}</h2>
        <span className={styles.quiet}>{text('preview.live')}</span>
      </div>
      {plan && (
        <>
          <PhaseBar plan={plan} />
          <PhaseList plan={plan} />
          <DaysOff plan={plan} />
          <Reach plan={plan} />
        </>
      )}
    </aside>
  )
}

function PhaseBar({ plan }: { readonly plan: PlanPreview }) {
  const format = useFormat()
  const all = daysBetween(plan.start, plan.end) + 1
  const place = (day: string) => `${(daysBetween(plan.start, day) / all) * 100}%`
  const marks = [...new Set(plan.daysOff.map((off) => off.day))].filter((day) => day >= plan.start && day <= plan.end)
  return (
    <div className={styles.bar} aria-hidden="true">
      <div className={styles.marks}>
        {marks.map((day) => (
          <i key={day} style={{ left: place(day) }} />
        ))}
      </div>
      <div className={styles.phases}>
        {plan.phases.map((phase, index) => (
          <span
            key={phase.key}
            title={phase.name}
            data-middle={index === 1 || undefined}
            style={{ flexGrow: daysBetween(phase.start, phase.end) + 1 }}
          >
            <span>{phase.name}</span>
          </span>
        ))}
      </div>
      <div className={styles.days}>
        <span>{format.dayShort(plan.start)}</span>
        <span style={{ position: 'absolute', left: place(plan.rollOut), transform: 'translateX(-50%)' }}>
          {format.dayShort(plan.rollOut)}
        </span>
        <span>{format.dayShort(plan.end)}</span>
      </div>
    </div>
  )
}

function PhaseList({ plan }: { readonly plan: PlanPreview }) {
  const text = useText()
  const format = useFormat()
  return (
    <ol className={styles.list}>
      {plan.phases.map((phase) => (
        <li key={phase.key}>
          <div>
            <p className={styles.strong}>{phase.name}</p>
            <p className={styles.quiet}>{phase.summary}</p>
          </div>
          <span className={styles.quiet}>
            {format.days(phase.workingDays)}
            {phase.elsewhere
              .filter((other) => other.workingDays !== phase.workingDays)
              .map((other) => text('preview.elsewhere', { days: other.workingDays, place: other.place }))}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** More lines than this would push the reach out of sight. */
const shownDaysOff = 7

function DaysOff({ plan }: { readonly plan: PlanPreview }) {
  const text = useText()
  const format = useFormat()
  const lines = daysOffToLines(plan.daysOff, format)
  return (
    <Section icon={<IconCalendarOff />} title={text('preview.days-off')}>
      {lines.length === 0 && <p className={styles.quiet}>{text('preview.no-days-off')}</p>}
      <ul className={styles.off}>
        {lines.slice(0, shownDaysOff).map((line) => (
          <li key={`${line.days}${line.name}`}>
            <span className="num">{line.days}</span>
            <span className="clip">{line.name}</span>
            <span className="clip">{line.places}</span>
          </li>
        ))}
      </ul>
      {lines.length > shownDaysOff && (
        <p className={styles.quiet}>{text('preview.more-days-off', { count: lines.length - shownDaysOff })}</p>
      )}
    </Section>
  )
}

/** "10, 11 Mar  Hari Raya Aidilfitri  Malaysia": one line for each name, its days and places together. */
function daysOffToLines(daysOff: PlanPreview['daysOff'], format: Format) {
  const names = [...new Set(daysOff.map((off) => off.name))]
  return names.map((name) => {
    const own = daysOff.filter((off) => off.name === name)
    const days = [...new Set(own.map((off) => off.day))]
    const last = days.at(-1) ?? ''
    const isOneMonth = days.every((day) => day.slice(0, 7) === last.slice(0, 7))
    const words = isOneMonth ? days.slice(0, -1).map((day) => String(Number(day.slice(8)))) : days.slice(0, -1).map(format.dayShort)
    return { name, days: [...words, format.dayShort(last)].join(', '), places: [...new Set(own.map((off) => off.place))].join(', ') }
  })
}

function Reach({ plan: { reach } }: { readonly plan: PlanPreview }) {
  const text = useText()
  const format = useFormat()
  const figures = {
    people: format.number(reach.people),
    participants: format.number(reach.participants),
    connections: format.number(reach.connections),
    potential: format.number(reach.potential),
    low: format.number(reach.low),
    high: format.number(reach.high),
  }
  return (
    <Section icon={<IconBroadcast />} title={text('preview.reach', { people: figures.people })}>
      <div className={styles.reach}>
        <div>
          <p className={`num ${styles.figure}`}>{text('preview.reach-range', figures)}</p>
          <p className={styles.quiet}>{text('preview.reach-meaning')}</p>
        </div>
        <Popover
          label={text('preview.reach-how')}
          width={360}
          position="bottom-end"
          trigger={<Button variant="link">{text('preview.reach-how')}</Button>}
        >
          <p>{text('preview.reach-explained')}</p>
        </Popover>
      </div>
      <p className={`num ${styles.quiet}`}>{text('preview.reach-working', figures)}</p>
    </Section>
  )
}

function Section({ icon, title, children }: { readonly icon: ReactNode; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>
        {icon}
        {title}
      </h3>
      {children}
    </section>
  )
}
