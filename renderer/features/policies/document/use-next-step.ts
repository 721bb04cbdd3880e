/** Carries out what the main button says. */

import type { NextStep } from '../logic/next-step.ts'
import { useDocument } from '../use-document.ts'
import { useDocumentActs } from '../use-document-acts.ts'

/** What is typed is saved first, so that a verdict or a version is of the text in sight. */
export function useNextStep(step: NextStep | null): () => void {
  const { view, saved, openForm, openTab } = useDocument()
  const acts = useDocumentActs()
  const runs: Readonly<Record<NextStep['kind'], () => unknown>> = {
    'request-review': () => openForm({ kind: 'request-review' }),
    verdict: () => openForm({ kind: 'verdict' }),
    approve: () => acts.approve(view.id),
    publish: () => openForm({ kind: 'publish' }),
    'add-readers': () => {
      openTab('readers')
      openForm({ kind: 'add-readers' })
    },
    collect: () => openTab('readers'),
    restore: () => acts.backToDraft(view.id),
  }
  return () => void saved().then(() => step !== null && runs[step.kind]())
}
