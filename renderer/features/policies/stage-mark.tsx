/** The stage of a document as a shape and a word. */
import { IconArchive } from '@tabler/icons-react'
import type { DocumentStage } from '#shared/domain/documents/types.ts'
import { useText } from '../../lib/i18n.tsx'
import { Status, type StatusKind } from '../../ui/status.tsx'

const kinds: Readonly<Record<DocumentStage, StatusKind>> = {
  draft: 'not-started',
  'in-review': 'under-way',
  approved: 'waiting',
  published: 'done',
  archived: 'declined',
}

/** One line. */
export function StageMark({ stage }: { readonly stage: DocumentStage }) {
  const text = useText()
  return (
    <Status kind={kinds[stage]} {...(stage === 'archived' ? { icon: <IconArchive aria-hidden="true" /> } : {})}>
      {text(`policies.stage-${stage}`)}
    </Status>
  )
}
