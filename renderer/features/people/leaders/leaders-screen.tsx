/** Who goes first: candidates for leading, the pilot group, what testers say, senior leaders. */
import { useSearchParam } from '../../../lib/route.ts'
import { CandidatesView } from './candidates/candidates-view.tsx'
import { FeedbackView } from './feedback/feedback-view.tsx'
import { PilotView } from './pilot/pilot-view.tsx'
import { SeniorsView } from './seniors/seniors-view.tsx'

const views = { pilot: PilotView, feedback: FeedbackView, seniors: SeniorsView } as const

/** The parameter `view` says which; candidates by default. */
export function LeadersScreen() {
  const [view] = useSearchParam('view')
  const View = view === 'pilot' || view === 'feedback' || view === 'seniors' ? views[view] : CandidatesView
  return <View />
}
