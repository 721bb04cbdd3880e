/** Where an idea stands, as a shape and a word. */
import type { IdeaStatus as Standing } from '#shared/domain/content/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Status, type StatusKind } from '../../../ui/status.tsx'

const kinds: Readonly<Record<Standing, StatusKind>> = { new: 'not-started', accepted: 'ready', answered: 'fact', declined: 'declined' }

export function IdeaStatus({ status }: { readonly status: Standing }) {
  const text = useText()
  return <Status kind={kinds[status]}>{text(`ideas.status-${status}`)}</Status>
}
