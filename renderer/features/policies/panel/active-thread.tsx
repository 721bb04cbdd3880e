/** The thread in sight, also beside the check. */
import { PanelSection } from '../../../ui/panel.tsx'
import { useDocument } from '../use-document.ts'
import { ThreadCard, ThreadTitle } from './thread-card.tsx'

/** Nothing while no open thread is in sight. */
export function ActiveThread() {
  const { threads, activeThread } = useDocument()
  const thread = threads.find((each) => each.id === activeThread && each.resolvedAt === null)
  if (thread === undefined) return null
  return (
    <PanelSection title={<ThreadTitle thread={thread} />}>
      <ThreadCard thread={thread} />
    </PanelSection>
  )
}
