/** Carries out the commands of the open document, or says why they cannot be carried out now. */
import { contract } from '#shared/contracts/index.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { nextStep } from '../logic/next-step.ts'
import { stepThread } from '../logic/threads.ts'
import { newestPublished } from '../logic/versions.ts'
import { type DocumentForm, useDocument } from '../use-document.ts'
import { useDocumentActs } from '../use-document-acts.ts'
import { useNextStep } from './use-next-step.ts'
import { usePaperActs } from './use-paper-acts.ts'

/** Draws nothing. */
export function DocumentCommands() {
  const { view, saved, me, openForm, threads, activeThread, showThread } = useDocument()
  const text = useText()
  const go = useGo()
  const acts = useDocumentActs()
  const paper = usePaperActs()
  const step = nextStep(view, me.member?.id ?? null)
  const runNext = useNextStep(step)
  const versions = useLive(contract.documents.versions, { documentId: view.id }).data ?? []
  const published = newestPublished(versions)
  const show = (form: DocumentForm) => () => void saved().then(() => openForm(form))
  const only = (holds: boolean, why: string, run: () => unknown) => ({ run, whyNot: holds ? null : text(why) })
  const walk = (by: 1 | -1) => () => showThread(stepThread(threads, activeThread, by)?.id ?? null, true)
  const hasOpen = threads.some((thread) => thread.resolvedAt === null)
  const remove = async () => {
    await saved()
    if (await acts.remove(view.id)) go('/policies')
  }
  usePanelCommands()
  useCommands({
    'policies.next-step': only(step !== null, 'policies.why-not-done', runNext),
    'policies.request-review': only(view.stage !== 'archived', 'policies.why-not-archived', show({ kind: 'request-review' })),
    'policies.give-verdict': only(view.stage === 'in-review', 'policies.why-not-in-review', show({ kind: 'verdict' })),
    'policies.approve': only(step?.kind === 'approve', 'policies.why-not-approved', () => saved().then(() => acts.approve(view.id))),
    'policies.publish': only(view.stage === 'approved', 'policies.why-not-published', show({ kind: 'publish' })),
    'policies.compare': only(published !== undefined, 'policies.why-not-compared', () =>
      saved().then(() => go(`/policies/${view.id}/compare?from=${published?.id}&to=draft`)),
    ),
    'policies.next-comment': only(hasOpen, 'policies.why-no-comments', walk(1)),
    'policies.previous-comment': only(hasOpen, 'policies.why-no-comments', walk(-1)),
    'policies.details': show({ kind: 'details' }),
    'policies.unarchive': only(view.stage === 'archived', 'policies.why-not-unarchived', () => acts.backToDraft(view.id)),
    'policies.keep-version': show({ kind: 'keep-version' }),
    'policies.export': show({ kind: 'export' }),
    'policies.print': () => paper.print({ versionId: null }),
    'policies.sign-sheet': () => paper.printSignSheet(),
    'policies.duplicate': () => saved().then(() => acts.duplicate(view.id)),
    'policies.archive': only(view.stage !== 'archived', 'policies.why-not-archived', show({ kind: 'archive' })),
    'policies.remove': remove,
  })
  return null
}

/** The tabs of the panel, and the forms that stand in them. */
function usePanelCommands(): void {
  const { view, tab, openTab, openForm } = useDocument()
  const text = useText()
  useCommands({
    'view.toggle-panel': () => openTab(tab === null ? 'check' : null),
    'policies.show-check': () => openTab('check'),
    'policies.show-comments': () => openTab('comments'),
    'policies.show-readers': () => openTab('readers'),
    'policies.show-history': () => openTab('history'),
    'policies.show-try': () => openTab('try'),
    'policies.comment': () => {
      openTab('comments')
      openForm({ kind: 'thread' })
    },
    'policies.add-readers': {
      run: () => {
        openTab('readers')
        openForm({ kind: 'add-readers' })
      },
      whyNot: view.stage === 'archived' ? text('policies.why-not-archived') : null,
    },
  })
}
