/** The plan's toolbar: its five views, the controls of the one in view, how far the plan is, export and the plan's own menu. */
import { IconChevronDown, IconDots, IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { useGo } from '../../lib/route.ts'
import { Button } from '../../ui/button.tsx'
import { FormPopover } from '../../ui/form-popover.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Meter } from '../../ui/meter.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { Spacer } from '../../ui/toolbar.tsx'
import { ExportForm } from './dialogs/export-form.tsx'
import { MovePlanForm } from './dialogs/move-plan-form.tsx'
import { NewTaskForm } from './dialogs/new-task-form.tsx'
import { PlanLengthForm } from './dialogs/plan-length-form.tsx'
import { dayOfPlan } from './logic/week.ts'
import styles from './plan-layout.module.css'
import { type PlanForm, usePlan } from './use-plan.ts'
import { type PlanViewName, usePlanView } from './use-plan-view.ts'
import type { ToolbarRoom } from './use-toolbar-room.ts'

const tabs = ['week', 'timeline', 'checklist', 'board', 'risks'] as const satisfies readonly PlanViewName[]

/** What does not fit gives way: first the day of the plan, then the words of the tools, then the tabs. */
export function PlanToolbar({ room: { squeeze, spacer, setTools } }: { readonly room: ToolbarRoom }) {
  const text = useText()
  const view = usePlanView()
  return (
    <>
      {squeeze < 3 ? (
        <TabLinks
          label={text('plan.views')}
          items={tabs.map((tab) => ({ to: `/plan/${tab}`, label: text(`plan.tab-${tab}`), current: view === tab }))}
        />
      ) : (
        <ViewMenu />
      )}
      <Spacer ref={spacer} />
      {view !== 'week' && squeeze < 1 && <DayMeter />}
      <div ref={setTools} className={styles.tools} />
      <PlanMenu />
    </>
  )
}

function ViewMenu() {
  const text = useText()
  const go = useGo()
  const view = usePlanView()
  return (
    <div className={styles.views}>
      <Menu
        trigger={
          <Button variant="quiet">
            <span className="visually-hidden">{text('plan.views')}</span>
            {text(`plan.tab-${view}`)}
            <IconChevronDown aria-hidden="true" />
          </Button>
        }
        items={tabs.map((tab) => ({
          id: tab,
          label: text(`plan.tab-${tab}`),
          checked: view === tab,
          onSelect: () => go(`/plan/${tab}`),
        }))}
      />
    </div>
  )
}

function DayMeter() {
  const { plan } = usePlan()
  const text = useText()
  const day = dayOfPlan(plan.today, plan)
  const words =
    day < 1
      ? text('plan.starts-in', { days: 1 - day })
      : day > plan.lengthDays
        ? text('plan.ended')
        : text('plan.day-of', { day, all: plan.lengthDays })
  return (
    <div className={styles.meter}>
      <span>{words}</span>
      <Meter value={Math.max(0, day)} max={plan.lengthDays} label={words} />
    </div>
  )
}

function PlanMenu() {
  const { plan, openForm } = usePlan()
  const text = useText()
  const view = usePlanView()
  const print = useCommand(contract.shell.print)
  const setBaseline = useCommand(contract.launchPlan.setBaseline, { done: () => text('risks.said-baseline') })
  return (
    <FormPlace>
      <IconButton label={text('command.export-plan')} icon={<IconDownload />} onClick={() => openForm({ kind: 'export' })} />
      <Menu
        position="bottom-end"
        trigger={<IconButton label={text('plan.menu')} icon={<IconDots />} />}
        items={[
          { id: 'new', label: text('command.new-task'), keys: 'N', onSelect: () => openForm({ kind: 'new-task' }) },
          null,
          { id: 'start', label: text('command.move-plan'), onSelect: () => openForm({ kind: 'move-plan' }) },
          { id: 'length', label: text('command.plan-length'), onSelect: () => openForm({ kind: 'plan-length' }) },
          { id: 'baseline', label: text('command.set-baseline'), onSelect: () => void setBaseline({ planId: plan.id }) },
          null,
          { id: 'print', label: text('command.print-plan'), keys: 'P', onSelect: () => void print({ planId: plan.id, view }) },
          { id: 'export', label: text('command.export-plan'), onSelect: () => openForm({ kind: 'export' }) },
        ]}
      />
    </FormPlace>
  )
}

/** The forms of the plan float below its menu, whatever opened them. */
function FormPlace({ children }: { readonly children: ReactNode }) {
  const { form, openForm } = usePlan()
  const text = useText()
  const close = () => openForm(null)
  const forms: Partial<Record<PlanForm['kind'], { readonly label: string; readonly content: ReactNode }>> = {
    'new-task': { label: text('command.new-task'), content: <NewTaskForm onClose={close} /> },
    'move-plan': { label: text('command.move-plan'), content: <MovePlanForm onClose={close} /> },
    'plan-length': { label: text('command.plan-length'), content: <PlanLengthForm onClose={close} /> },
    export: { label: text('command.export-plan'), content: <ExportForm onClose={close} /> },
  }
  const shown = form === null ? undefined : forms[form.kind]
  return (
    <FormPopover
      opened={shown !== undefined}
      label={shown?.label ?? ''}
      onClose={close}
      anchor={children}
      startsAtTitle={form?.kind === 'move-plan'}
    >
      {shown?.content}
    </FormPopover>
  )
}
