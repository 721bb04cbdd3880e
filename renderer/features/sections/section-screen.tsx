/** A section that is not built yet: what it will be for, when the plan needs it, and the plan's own tasks for it, to start from. */
import { IconArrowRight } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { screens } from '#shared/domain/launch-plan/types.ts'
import { SectionDrawing } from '../../domain/section-drawing.tsx'
import { SectionTasks } from '../../domain/section-tasks.tsx'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { useGo, usePath } from '../../lib/route.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Screen } from '../../ui/screen.tsx'

/** The section that the address names. */
export function SectionScreen() {
  const text = useText()
  const go = useGo()
  const path = usePath()
  const section = screens.find((screen) => path.startsWith(`/${screen}`)) ?? 'campaigns'
  const plan = useLive(contract.launchPlan.view, {}).data
  const tasks = plan?.tasks.filter((task) => task.screen === section).toSorted((a, b) => (a.start < b.start ? -1 : 1)) ?? []
  const next = tasks.find((task) => task.status !== 'done')
  return (
    <Screen title={text(`nav.${section}`)}>
      <EmptyState
        art={<SectionDrawing section={section} />}
        title={text(`section.${section}.title`)}
        text={
          <>
            <p>{text(`section.${section}.text`)}</p>
            <p>
              {text('section.later')} <When next={next} hasTasks={tasks.length > 0} />
            </p>
          </>
        }
        actions={
          next === undefined ? (
            <Button variant="primary" size="form" onClick={() => go('/plan/timeline')}>
              {text('section.open-plan')}
            </Button>
          ) : (
            <Button variant="primary" size="form" icon={<IconArrowRight />} onClick={() => go(`/plan/timeline?task=${next.id}`)}>
              {text('section.start')}
            </Button>
          )
        }
      >
        <SectionTasks section={section} />
      </EmptyState>
    </Screen>
  )
}

function When({ next, hasTasks }: { readonly next: PlanTask | undefined; readonly hasTasks: boolean }) {
  const text = useText()
  const format = useFormat()
  if (next !== undefined) return text('section.when', { day: format.dayLong(next.start), title: next.title })
  return text(hasTasks ? 'section.all-done' : 'section.no-tasks')
}
