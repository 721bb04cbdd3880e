/** Blocks with fields as they print, while nobody edits them. */
import { IconBan, IconMessage } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { blockToLines } from '#shared/domain/redline/block-lines.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { paperTextOf } from '../../../../lib/paper-text.ts'
import { BlockView } from '../../paper/block-view.tsx'
import { usePictures } from '../../paper/use-pictures.ts'
import { kindOf } from '../acts/block-kinds.ts'
import { usePaper } from '../paper-context.ts'
import styles from './blocks.module.css'

/** A whole block without running text, or what stands above the running text of one that has it. */
export function Printed({ block }: { readonly block: BlockNode }) {
  switch (block.type) {
    case 'offLimits':
    case 'replyGuidance':
      return <FrameTitle block={block} />
    case 'legalNote':
      return <Place block={block} />
    default:
      return <PrintedForm block={block} />
  }
}

type Frame<T extends BlockNode['type']> = { readonly block: Extract<BlockNode, { readonly type: T }> }

function FrameTitle({ block }: Frame<'offLimits' | 'replyGuidance'>) {
  const text = useText()
  const paper = usePaperText()
  const isTopic = block.type === 'offLimits'
  const words = isTopic
    ? paper.message(block.attrs.must ? 'paper.off-limits' : 'paper.better-not', { topic: block.attrs.topic || '…' })
    : paper.message('paper.reply', { situation: block.attrs.situation || '…' })
  return (
    <>
      <p className={styles.title}>
        {isTopic ? <IconBan aria-hidden="true" /> : <IconMessage aria-hidden="true" />}
        {words}
      </p>
      {isTopic && block.attrs.keywords.length > 0 && (
        <p className={styles.detail}>{text('policies.editor-listens', { words: block.attrs.keywords.join(', ') })}</p>
      )}
    </>
  )
}

function Place({ block: { attrs } }: Frame<'legalNote'>) {
  const text = useText()
  const paper = usePaperText()
  const isEverywhere = attrs.jurisdiction === 'any'
  return (
    <p className={styles.place}>{isEverywhere ? text('policies.block-legalNote') : paper.message(`paper.place-${attrs.jurisdiction}`)}</p>
  )
}

/** What stands under the running text of a legal note: the source and when somebody last looked. */
export function PrintedFoot({ block }: { readonly block: BlockNode }) {
  const paper = usePaperText()
  if (block.type !== 'legalNote') return null
  const { source, checkedOn } = block.attrs
  const parts = [source, checkedOn === null ? '' : paper.message('paper.checked', { day: paper.day(checkedOn) })]
  const line = parts.filter((part) => part !== '').join(', ')
  return line === '' ? null : (
    <p contentEditable={false} className={styles.source}>
      {line}
    </p>
  )
}

function PrintedForm({ block }: { readonly block: BlockNode }) {
  const { locale } = usePaper()
  const pictures = usePictures(useMemo(() => [{ id: '', position: 'a0', node: block }], [block]))
  if (isUnwritten(block)) return <Unwritten type={block.type} />
  return <BlockView node={block} locale={locale} pictures={pictures} />
}

/** "Must be kept" and the kind of a rule say nothing as long as its words are missing. */
function isUnwritten(block: BlockNode): boolean {
  if (block.type === 'hashtag') return block.attrs.tag === ''
  if (block.type === 'termRule') return block.attrs.say === '' && block.attrs.avoid.length === 0
  if (block.type === 'disclosure') return block.attrs.lines.every((line) => line.text === '')
  return blockToLines(block).length === 0
}

/** Prints as nothing; in the editor it must be seen to be filled in. */
function Unwritten({ type }: { readonly type: string }) {
  const text = useText()
  const KindIcon = kindOf(type)?.icon
  return (
    <p className={styles.unwritten}>
      {KindIcon !== undefined && <KindIcon aria-hidden="true" />}
      {text(`policies.block-${type}`)}
    </p>
  )
}

function usePaperText() {
  const { locale } = usePaper()
  return useMemo(() => paperTextOf(locale), [locale])
}
