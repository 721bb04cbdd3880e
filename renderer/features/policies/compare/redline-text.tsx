/** A redline as text that can be read: what came is underlined, what went is struck, and both say so in words, too. */
import { IconAlertTriangle } from '@tabler/icons-react'
import type { RedlineBlock, RedlineRun } from '#shared/contracts/document-shapes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useSigns } from '../use-signs.ts'
import type { ShownBlock } from './changes.ts'
import styles from './compare.module.css'

interface RedlineTextProps {
  readonly shown: readonly ShownBlock[]
  /** The change in sight. */
  readonly current: string | null
  /** Of the document. */
  readonly lang: string
}

/** The id of a block's element. */
export function changeId(blockId: string): string {
  return `change-${blockId}`
}

/** Blocks in reading order; a line of dots stands for those that are left out. */
export function RedlineText({ shown, current, lang }: RedlineTextProps) {
  return (
    <article className={styles.doc} lang={lang}>
      {shown.map(({ block, afterGap }) => (
        <div key={`${block.id} ${block.change}`}>
          {afterGap && (
            <p className={styles.gap} aria-hidden="true">
              …
            </p>
          )}
          <BlockChange block={block} isCurrent={block.id === current} />
        </div>
      ))}
    </article>
  )
}

function BlockChange({ block, isCurrent }: { readonly block: RedlineBlock; readonly isCurrent: boolean }) {
  const { change, material } = block
  const words = <Words block={block} />
  if (change === 'same') return words
  return (
    <section id={changeId(block.id)} className={styles.change} data-change={change} data-current={isCurrent || undefined} tabIndex={-1}>
      <Marks change={change} material={material} />
      {words}
    </section>
  )
}

/** In the language of the interface. */
function Marks({ change, material }: Pick<RedlineBlock, 'change' | 'material'>) {
  const text = useText()
  if (change === 'changed' && !material) return null
  return (
    <p className={styles.marks}>
      {change !== 'changed' && <span>{text(`policies.compare-${change}`)}</span>}
      {material && (
        <span className={styles.material}>
          <IconAlertTriangle aria-hidden="true" />
          {text('policies.compare-material')}
        </span>
      )}
    </p>
  )
}

function Words({ block: { type, level, runs } }: { readonly block: RedlineBlock }) {
  const inside = runs.map((run, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of one comparison have no identity but their place
    <Run key={at} run={run} />
  ))
  if (type !== 'heading') return <p className={styles.words}>{inside}</p>
  return level === 3 ? <h3>{inside}</h3> : <h2>{inside}</h2>
}

function Run({ run }: { readonly run: RedlineRun }) {
  const text = useText()
  const written = useSigns()(run.text)
  if (run.op === 'same') return written
  const Tag = run.op === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="visually-hidden">{text(`policies.compare-run-${run.op}`)} </span>
      {written}
      <span className="visually-hidden"> {text('policies.compare-run-end')} </span>
    </Tag>
  )
}
