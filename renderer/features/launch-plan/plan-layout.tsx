/** The frame of every plan screen: header, the tabs, the plan's own menu, the panel of the selected task, or the way to a first plan. */
import { IconPlus } from '@tabler/icons-react'
import { Outlet } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanView } from '#shared/contracts/launch-plan.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useLocale, useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { useSearchParam } from '../../lib/route.ts'
import { Button } from '../../ui/button.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Screen } from '../../ui/screen.tsx'
import { NoPlan } from './dialogs/no-plan.tsx'
import { TaskPanel } from './panel/task-panel.tsx'
import { PlanCommands } from './plan-commands.tsx'
import styles from './plan-layout.module.css'
import { PlanToolbar } from './plan-toolbar.tsx'
import { PlanToolsPlace } from './plan-tools.tsx'
import { PlanContext, type PlanForm, type PlanScreen, usePlanIndex } from './use-plan.ts'
import { usePlanView } from './use-plan-view.ts'
import { useToolbarRoom } from './use-toolbar-room.ts'

/** The newest plan of the workspace, and the screen of it that the address names. */
export function PlanLayout() {
  const text = useText()
  const errorText = useErrorText()
  const view = useLive(contract.launchPlan.view, {})
  if (view.data) return <OpenPlan plan={view.data} />
  return (
    <Screen title={text('nav.plan')}>
      <div className={styles.notice}>
        {view.error !== null && <InlineError>{errorText(view.error)}</InlineError>}
        {view.data === null && <NoPlan />}
      </div>
    </Screen>
  )
}

function OpenPlan({ plan }: { readonly plan: PlanView }) {
  const text = useText()
  const view = usePlanView()
  const room = useToolbarRoom(`${view} ${useLocale()}`)
  const { tools, squeeze } = room
  const place = useMemo(() => ({ tools, squeeze }), [tools, squeeze])
  const [isPage, setPage] = useState(false)
  const screen = usePlanScreen(plan)
  const selected = screen.selectedId === null ? undefined : screen.tasks.get(screen.selectedId)
  const panel = selected && <TaskPanel key={selected.id} task={selected} isPage={isPage} onPage={setPage} />
  return (
    <PlanContext value={screen}>
      <PlanToolsPlace value={place}>
        <PlanCommands />
        <Screen
          crumb={text('nav.plan')}
          title={view === 'timeline' ? plan.name : text(`plan.tab-${view}`)}
          actions={
            <Button icon={<IconPlus />} aria-keyshortcuts="N" onClick={() => screen.openForm({ kind: 'new-task' })}>
              {text('plan.new-task-short')}
            </Button>
          }
          toolbar={<PlanToolbar room={room} />}
          panel={!isPage && panel}
          panelLabel={text('panel.label')}
        >
          {isPage && panel ? <div className={styles.page}>{panel}</div> : <Outlet />}
        </Screen>
      </PlanToolsPlace>
    </PlanContext>
  )
}

/** The address holds which task is open, so that links and the palette can open one. */
function usePlanScreen(plan: PlanView): PlanScreen {
  const index = usePlanIndex(plan)
  const [task, select] = useSearchParam('task')
  const [form, setForm] = useState<PlanForm | null>(null)
  const order = useRef<readonly string[]>([])
  const selectedId = task !== null && index.tasks.has(task) ? task : null
  const openForm = useCallback(
    (next: PlanForm | null) => {
      if (next !== null && 'taskId' in next) select(next.taskId)
      setForm(next)
    },
    [select],
  )
  return useMemo(() => ({ ...index, selectedId, select, order, form, openForm }), [index, selectedId, select, form, openForm])
}
