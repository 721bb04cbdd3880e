/** One block in both languages: the translation reads like paper until somebody writes in it. */
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { type FocusEvent, Suspense, useRef, useState } from 'react'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import type { TranslatedBlock, Translation } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import type { Locale } from '#shared/ids.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Status } from '../../../ui/status.tsx'
import { blockState } from '../logic/translations.ts'
import { BlockEditor, BlockView } from '../parts.tsx'
import { SourceChange } from './source-change.tsx'
import styles from './translation.module.css'
import { useEscape } from './use-escape.ts'
import { useSavedBlock } from './use-saved-block.ts'

interface TranslationRowProps {
  readonly translation: Translation
  readonly block: TranslatedBlock
  readonly pictures: ReadonlyMap<string, string>
}

/** Original left, translation right. */
export function TranslationRow({ translation, block, pictures }: TranslationRowProps) {
  const state = blockState(block)
  const stale = state === 'stale' ? block.source : null
  // The first letter makes the translation new again; what it has to catch up with stays in sight while somebody writes.
  const [held, hold] = useState<BlockNode | null>(null)
  const before = held ?? stale
  return (
    <div className={styles.row} data-state={held === null ? state : 'stale'}>
      <div className={styles.original} lang={translation.from}>
        <BlockView node={block.original} locale={translation.from} pictures={pictures} />
        {before !== null && <SourceChange before={before} after={block.original} />}
      </div>
      <Translated translation={translation} block={block} pictures={pictures} onWriting={(isWriting) => hold(isWriting ? stale : null)} />
    </div>
  )
}

interface TranslatedProps extends TranslationRowProps {
  readonly onWriting: (isWriting: boolean) => void
}

/** Escape, or the focus going elsewhere, ends the writing. */
function Translated({ translation, block, pictures, onWriting }: TranslatedProps) {
  const [isWriting, setIsWriting] = useState(false)
  const setWriting = (next: boolean) => {
    setIsWriting(next)
    onWriting(next)
  }
  const { node, change, flush, refusal } = useSavedBlock(translation, block)
  const place = useRef<HTMLDivElement>(null)
  const leave = () => {
    void flush()
    setWriting(false)
  }
  const keys = useEscape(place, () => {
    if (!isWriting) return
    leave()
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[data-translation]')?.focus())
  })
  const onBlur = ({ relatedTarget: next }: FocusEvent) => {
    // Menus of the block's own forms float elsewhere in the page, and take no part of the text's focus with them.
    if (isWriting && next instanceof Element && place.current?.contains(next) === false && next.closest('[data-portal]') === null) leave()
    else void flush()
  }
  return (
    <div ref={place} role="group" aria-label={localeNames[translation.locale]} lang={translation.locale} onBlur={onBlur} {...keys}>
      {isWriting ? (
        <div className={styles.writing}>
          <Suspense>
            <BlockEditor node={node ?? block.original} locale={translation.locale} onChange={change} autoFocus />
          </Suspense>
        </div>
      ) : (
        <Reading node={node} locale={translation.locale} pictures={pictures} onWrite={() => setWriting(true)} />
      )}
      <RowActs translation={translation} block={block} isMissing={node === null} onWritten={() => setWriting(true)} />
      <InlineError>{refusal}</InlineError>
    </div>
  )
}

interface ReadingProps {
  readonly node: BlockNode | null
  readonly locale: Locale
  readonly pictures: TranslationRowProps['pictures']
  readonly onWrite: () => void
}

/** The block as on paper; the whole of it is the button that begins the writing. */
function Reading({ node, locale, pictures, onWrite }: ReadingProps) {
  const text = useText()
  return (
    <div className={styles.reading}>
      {node === null ? (
        <p className={styles.missing}>{text('policies.translation-missing')}</p>
      ) : (
        <BlockView node={node} locale={locale} pictures={pictures} />
      )}
      <button
        type="button"
        data-translation
        className={styles.open}
        aria-label={text(node === null ? 'policies.translate-block' : 'policies.edit-translation')}
        onClick={onWrite}
      />
    </div>
  )
}

interface RowActsProps extends Omit<TranslationRowProps, 'pictures'> {
  readonly isMissing: boolean
  readonly onWritten: () => void
}

/** What a block that is missing or behind needs. */
function RowActs({ translation, block, isMissing, onWritten }: RowActsProps) {
  const { documentId, locale } = translation
  const text = useText()
  const save = useCommand(contract.documents.saveTranslation)
  const confirm = useCommand(contract.documents.confirmTranslation, { done: () => text('policies.said-still-right') })
  if (isMissing) {
    const copy = async () => {
      if (await save({ documentId, locale, blocks: [{ blockId: block.blockId, node: block.original }] })) onWritten()
    }
    return (
      <div className={styles.acts}>
        <Button icon={<IconCopy />} onClick={() => void copy()}>
          {text('policies.copy-original')}
        </Button>
      </div>
    )
  }
  if (!block.stale) return null
  return (
    <div className={styles.acts}>
      <Status kind="attention">{text('policies.translation-stale')}</Status>
      <Button icon={<IconCheck />} onClick={() => void confirm({ documentId, locale, blockIds: [block.blockId] })}>
        {text('policies.still-right')}
      </Button>
    </div>
  )
}
