/** What can be done to items from the queue, the lists, the panel and the page, with the words said afterwards. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemStage } from '#shared/domain/content/types.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { useGo } from '../../lib/route.ts'

/** Each resolves to false when it was refused, which has been said then. */
export interface ItemActs {
  readonly approve: (itemIds: readonly string[]) => Promise<boolean>
  /** Approves, and schedules where the calendar proposes. */
  readonly approveAndSchedule: (itemId: string) => Promise<boolean>
  readonly sendBack: (itemIds: readonly string[], note: string) => Promise<boolean>
  readonly setStage: (itemIds: readonly string[], stage: ItemStage) => Promise<boolean>
  readonly duplicate: (itemId: string) => Promise<boolean>
  readonly remove: (itemIds: readonly string[]) => Promise<boolean>
  readonly togglePin: (item: { readonly id: string; readonly pinned: boolean }) => Promise<boolean>
  readonly toggleEvergreen: (item: { readonly id: string; readonly evergreen: boolean }) => Promise<boolean>
}

/** The acts, stable while the language stays. */
export function useItemActs(): ItemActs {
  const text = useText()
  const format = useFormat()
  const go = useGo()
  const approve = useCommand(contract.library.approve, {
    done: ({ approved, waiting }) =>
      approved > 0 ? text('library.said-approved', { count: approved }) : waiting > 0 ? text('library.said-first-approval') : null,
  })
  const sendBack = useCommand(contract.library.sendBack, {
    done: (_, { itemIds }) => text('library.said-sent-back', { count: itemIds.length }),
  })
  const setStage = useCommand(contract.library.setStage, {
    done: ({ changed }, { stage }) => text(`library.said-stage-${stage}`, { count: changed }),
  })
  const duplicate = useCommand(contract.library.duplicate, { done: () => text('library.said-duplicated') })
  const remove = useCommand(contract.library.remove, { done: (_, { itemIds }) => text('library.said-removed', { count: itemIds.length }) })
  const update = useCommand(contract.library.update, {
    done: (_, { fields }) => {
      if (fields.pinned !== undefined) return text(fields.pinned ? 'library.said-pinned' : 'library.said-unpinned')
      return text(fields.evergreen === true ? 'library.said-evergreen' : 'library.said-not-evergreen')
    },
  })
  const approveAndSchedule = useCommand(contract.library.approveAndSchedule, {
    done: ({ approved, slot }) => {
      if (!approved) return text('library.said-first-approval')
      return slot === null
        ? text('library.said-approved-no-slot')
        : text('library.said-approved-scheduled', { day: format.day(slot.day), time: slot.time })
    },
  })
  return useMemo(
    () => ({
      approve: async (itemIds) => (await approve({ itemIds: [...itemIds] })) !== undefined,
      approveAndSchedule: async (itemId) => (await approveAndSchedule({ itemId })) !== undefined,
      sendBack: async (itemIds, note) => (await sendBack({ itemIds: [...itemIds], note })) !== undefined,
      setStage: async (itemIds, stage) => (await setStage({ itemIds: [...itemIds], stage })) !== undefined,
      duplicate: async (itemId) => {
        const copy = await duplicate({ itemId })
        if (copy !== undefined) go(`/library/item/${copy.itemId}`)
        return copy !== undefined
      },
      remove: async (itemIds) => (await remove({ itemIds: [...itemIds] })) !== undefined,
      togglePin: async ({ id, pinned }) => (await update({ itemId: id, fields: { pinned: !pinned } })) !== undefined,
      toggleEvergreen: async ({ id, evergreen }) => (await update({ itemId: id, fields: { evergreen: !evergreen } })) !== undefined,
    }),
    [approve, approveAndSchedule, sendBack, setStage, duplicate, remove, update, go],
  )
}
