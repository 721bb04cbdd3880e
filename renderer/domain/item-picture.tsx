/** The picture of an item, or a quiet square in the colour of its kind where there is none that can be drawn. */
import { IconBuildingFactory2, IconNews, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import type { ContentKind } from '#shared/domain/content/types.ts'
import { kindColours } from './kind-mark.tsx'
import styles from './marks.module.css'
import { useItemPicture } from './use-item-picture.ts'

const icons = { company: IconBuildingFactory2, 'third-party': IconNews, employee: IconUsers } as const satisfies Record<
  ContentKind,
  unknown
>

interface ItemPictureProps {
  readonly item: { readonly id: string; readonly kind: ContentKind; readonly hasPicture: boolean }
  /** `large`: 176 x 88 px, as at the head of a page; otherwise 48 x 48. */
  readonly size?: 'small' | 'large'
  /** Words for who cannot see it; empty where it only decorates. */
  readonly alt?: string
}

/** Never wider than its frame. */
export function ItemPicture({ item, size = 'small', alt = '' }: ItemPictureProps) {
  const picture = useItemPicture(item.id, item.hasPicture)
  const [broken, setBroken] = useState<string | null>(null)
  // What the header of a file promises, its rest may not keep.
  const address = picture === broken ? null : picture
  const Icon = icons[item.kind]
  const colour = kindColours[item.kind]
  return (
    <span
      className={styles.picture}
      data-size={size}
      style={address === null ? { color: colour, background: `color-mix(in oklab, ${colour} 12%, var(--surface))` } : {}}
    >
      {address === null ? <Icon aria-hidden="true" /> : <img src={address} alt={alt} onError={() => setBroken(address)} />}
    </span>
  )
}
