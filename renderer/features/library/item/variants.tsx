/** The variants of one caption: the same post told in another tone, so that colleagues do not copy each other. */
import { IconCopy, IconDots, IconPlus, IconTrash } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemCaption } from '#shared/contracts/library-shapes.ts'
import { captionTones } from '#shared/domain/content/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useToast } from '../../../lib/toast.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import styles from './captions.module.css'

interface VariantsProps {
  readonly variants: readonly ItemCaption[]
  /** Of the one that is shown; one past the last: a new one. */
  readonly index: number
  readonly place: Pick<ItemCaption, 'tone'>
  readonly isEmpty: boolean
  readonly onVariant: (index: number) => void
}

/** Nothing while there is no caption yet. */
export function Variants({ variants, index, place, isEmpty, onVariant }: VariantsProps) {
  const text = useText()
  if (variants.length === 0) return null
  const isNew = index === variants.length
  const names = [...variants.map(({ tone }) => tone), ...(isNew ? [place.tone] : [])].map((tone, at, tones) => {
    const before = tones.slice(0, at).filter((each) => each === tone).length
    return before === 0
      ? text(`library.tone-${tone}`)
      : text('library.tone-again', { tone: text(`library.tone-${tone}`), count: before + 1 })
  })
  return (
    <div className={styles.variants}>
      {names.length > 1 ? (
        <Segmented
          label={text('library.variants')}
          value={String(index)}
          options={names.map((label, at) => ({ value: String(at), label }))}
          onChange={(next) => onVariant(Number(next))}
        />
      ) : (
        <span className={styles.tone}>{text('library.in-tone', { tone: names[0] })}</span>
      )}
      {!isNew && (
        <Button variant="link" icon={<IconPlus />} disabled={isEmpty} onClick={() => onVariant(variants.length)}>
          {text('library.add-variant')}
        </Button>
      )}
      <VariantMenu variant={variants[index]} onRemoved={() => onVariant(Math.max(0, index - 1))} />
    </div>
  )
}

function VariantMenu({ variant, onRemoved }: { readonly variant: ItemCaption | undefined; readonly onRemoved: () => void }) {
  const text = useText()
  const toast = useToast()
  const update = useCommand(contract.library.updateCaption)
  const remove = useCommand(contract.library.removeCaption, { done: () => text('library.said-caption-removed') })
  if (variant === undefined) return null
  const copy = async () => {
    await navigator.clipboard.writeText(variant.text)
    toast.done({ text: text('library.said-copied'), undo: false })
  }
  return (
    <Menu
      trigger={<IconButton compact label={text('library.caption-menu')} icon={<IconDots className="icon-s" />} />}
      items={[
        text('library.tone'),
        ...captionTones.map((tone) => ({
          id: tone,
          label: text(`library.tone-${tone}`),
          checked: tone === variant.tone,
          onSelect: () => void update({ captionId: variant.id, fields: { tone } }),
        })),
        null,
        { id: 'copy', label: text('library.copy-caption'), icon: <IconCopy />, onSelect: () => void copy() },
        {
          id: 'remove',
          label: text('library.remove-caption'),
          icon: <IconTrash />,
          danger: true,
          onSelect: () => void remove({ captionId: variant.id }).then(onRemoved),
        },
      ]}
    />
  )
}
