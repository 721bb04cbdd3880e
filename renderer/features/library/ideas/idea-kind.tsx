/** The sign of what kind a proposal is; the word stands beside it. */
import { IconBulb, IconMessageQuestion, IconPackage } from '@tabler/icons-react'
import type { IdeaKind } from '#shared/domain/content/types.ts'

const icons = { idea: IconBulb, resource: IconPackage, question: IconMessageQuestion } as const satisfies Record<IdeaKind, unknown>

export function IdeaKindIcon({ kind }: { readonly kind: IdeaKind }) {
  const KindIcon = icons[kind]
  return <KindIcon aria-hidden="true" />
}
