/** What can be done to a document from the list, its own screen, menu and palette, with the words said afterwards. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { useGo } from '../../lib/route.ts'

export interface DocumentActs {
  /** Opens the copy. */
  readonly duplicate: (documentId: string) => Promise<void>
  readonly archive: (documentId: string) => Promise<void>
  readonly backToDraft: (documentId: string) => Promise<void>
  readonly approve: (documentId: string) => Promise<void>
  /** True once it is gone. */
  readonly remove: (documentId: string) => Promise<boolean>
}

/** The acts, stable while the language stays. */
export function useDocumentActs(): DocumentActs {
  const text = useText()
  const go = useGo()
  const duplicate = useCommand(contract.documents.duplicate, { done: () => text('policies.said-duplicated') })
  const archive = useCommand(contract.documents.archive, { done: () => text('policies.said-archived') })
  const backToDraft = useCommand(contract.documents.backToDraft, { done: () => text('policies.said-draft') })
  const approve = useCommand(contract.documents.approve, { done: () => text('policies.said-approved') })
  const remove = useCommand(contract.documents.remove, { done: () => text('policies.said-removed') })
  return useMemo(
    () => ({
      duplicate: async (documentId) => {
        const copy = await duplicate({ documentId })
        if (copy) go(`/policies/${copy.documentId}`)
      },
      archive: async (documentId) => void (await archive({ documentId })),
      backToDraft: async (documentId) => void (await backToDraft({ documentId })),
      approve: async (documentId) => void (await approve({ documentId })),
      remove: async (documentId) => (await remove({ documentId })) !== undefined,
    }),
    [duplicate, archive, backToDraft, approve, remove, go],
  )
}
