/** The plan as a timeline: what happens when, what depends on what, and where it has slipped. */
import { useState } from 'react'
import { useCommands } from '#renderer/lib/commands.tsx'
import { useText } from '#renderer/lib/i18n.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Splitter } from '#renderer/ui/splitter.tsx'
import { PlanTools } from '../plan-tools.tsx'
import { usePlan } from '../use-plan.ts'
import { useTaskHandlers } from '../use-task-handlers.ts'
import { Body, bodyHeight } from './body.tsx'
import { Foot } from './foot.tsx'
import { chartWidth, headHeight } from './geometry.ts'
import { Head } from './head.tsx'
import { type OptionsControl, useTimelineOptions } from './options.ts'
import { RowMenu } from './row-menu.tsx'
import { type TimelineOptions, treeWidths } from './stored-options.ts'
import styles from './timeline-screen.module.css'
import { TimelineTools } from './tools.tsx'
import { type Schedule, useSchedule } from './use-schedule.ts'
import { type Timeline, useTimeline } from './use-timeline.ts'
import { useViewport, type Viewport } from './use-viewport.ts'

export function TimelineScreen() {
  const text = useText()
  const { plan } = usePlan()
  const control = useTimelineOptions()
  const schedule = useSchedule()
  const [filter, setFilter] = useState('')
  const { options } = control
  const viewport = useViewport(schedule.shown, options.treeWidth, control)
  const timeline = useTimeline({ control, schedule, filter, viewport })
  useTimelineCommands(control, viewport, timeline)
  return (
    <div className={styles.screen}>
      <PlanTools>
        <TimelineTools control={control} />
      </PlanTools>
      <div className={styles.frame}>
        <div
          ref={viewport.scroller}
          role="treegrid"
          aria-label={text('timeline.label', { plan: plan.name })}
          aria-rowcount={timeline.rows.length + 1}
          className={styles.scroller}
          style={{ '--tree': `${options.treeWidth}px` } as object}
          onKeyDown={timeline.onKeyDown}
          onClick={timeline.onClick}
          onContextMenu={timeline.onContextMenu}
        >
          <Content timeline={timeline} viewport={viewport} schedule={schedule} options={options} filter={filter} onFilter={setFilter} />
        </div>
        {timeline.rows.length === 0 && <NothingFound onClear={() => setFilter('')} />}
        <TreeSplitter control={control} />
      </div>
      <Foot />
      <RowMenu place={timeline.menu} onClose={timeline.closeMenu} />
      <div role="status" className="visually-hidden">
        {schedule.said}
      </div>
    </div>
  )
}

interface ContentProps {
  readonly timeline: Timeline
  readonly viewport: Viewport
  readonly schedule: Schedule
  readonly options: TimelineOptions
  readonly filter: string
  readonly onFilter: (text: string) => void
}

/** Head and body; until the room for them is measured, something as large, so that the scrollbars are there. */
function Content({ timeline, viewport, schedule, options, filter, onFilter }: ContentProps) {
  const { plan } = usePlan()
  const { scale, treeWidth } = viewport
  const { rows, activeId, press } = timeline
  if (!viewport.isMeasured) {
    return <div style={{ width: treeWidth + chartWidth(scale), height: headHeight + bodyHeight(rows.length, viewport) }} />
  }
  return (
    <>
      <Head plan={plan} scale={scale} columns={options} treeWidth={treeWidth} filter={filter} onFilter={onFilter} />
      <Body {...{ rows, options, treeWidth, viewport, schedule, activeId }} onPress={press} />
    </>
  )
}

/** The line between names and bars. */
function TreeSplitter({ control: { options, setOptions } }: { readonly control: OptionsControl }) {
  const text = useText()
  return (
    <Splitter
      label={text('timeline.splitter')}
      width={options.treeWidth}
      range={treeWidths}
      of="left"
      onChange={(treeWidth) => setOptions(() => ({ treeWidth }))}
    />
  )
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const text = useText()
  return (
    <p className={styles.nothing}>
      {text('timeline.nothing')}
      <Button variant="link" onClick={onClear}>
        {text('timeline.clear-filter')}
      </Button>
    </p>
  )
}

function useTimelineCommands({ setOptions }: OptionsControl, { zoom, showDay }: Viewport, { walk, activeTaskId }: Timeline): void {
  const { plan } = usePlan()
  useCommands({
    ...useTaskHandlers(activeTaskId),
    'timeline.zoom-in': () => zoom(1),
    'timeline.zoom-out': () => zoom(-1),
    'timeline.fit': () => setOptions(() => ({ zoom: 'fit' })),
    'timeline.today': () => showDay(plan.today),
    'timeline.baseline': () => setOptions(({ baseline }) => ({ baseline: !baseline })),
    'timeline.critical': () => setOptions(({ critical }) => ({ critical: !critical })),
    'plan.next-task': () => walk(1),
    'plan.previous-task': () => walk(-1),
  })
}
