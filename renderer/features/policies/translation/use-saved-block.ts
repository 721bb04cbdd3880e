/** What is typed into one block of a translation: saved a moment later, kept when the saving is refused. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import type { TranslatedBlock, Translation } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'

/** Milliseconds after the last letter. */
const pause = 800

/** The block as it stands on the screen, and the ways to change and to save it. */
export function useSavedBlock({ documentId, locale }: Translation, block: TranslatedBlock) {
  const { blockId } = block
  const [typed, setTyped] = useState<BlockNode | null>(null)
  const unsaved = useRef<BlockNode | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { run, refusal } = useRefusable(contract.documents.saveTranslation)
  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const node = unsaved.current
    if (node === null) return
    unsaved.current = null
    const isSaved = (await run({ documentId, locale, blocks: [{ blockId, node }] })) !== undefined
    if (!isSaved) unsaved.current ??= node
  }, [run, documentId, locale, blockId])
  const change = useCallback(
    (node: BlockNode) => {
      setTyped(node)
      unsaved.current = node
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), pause)
    },
    [flush],
  )
  useEffect(() => () => void flush(), [flush])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came from outside (undo, the original copied) takes the place of what was typed
  useEffect(() => {
    if (unsaved.current === null) setTyped(null)
  }, [block.node])
  return { node: typed ?? block.node, change, flush, refusal }
}
