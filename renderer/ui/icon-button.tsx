/** A button that is only an icon: it always has a name, which tooltips.tsx shows after 400 ms. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { keyToAria } from '../lib/keys.ts'
import styles from './icon-button.module.css'

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style' | 'children'> {
  /** What it does; its name for everybody who does not see the icon. */
  readonly label: string
  readonly icon: ReactNode
  readonly keys?: string | undefined
  readonly active?: boolean
  /** 24 px instead of 28. */
  readonly compact?: boolean
  /** Only for menus and popovers, which mark the button they open from. */
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** An icon with a name. */
export function IconButton({
  label,
  icon,
  keys,
  active = false,
  compact = false,
  className = '',
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      className={`${styles.button} ${className}`}
      data-active={active || undefined}
      data-compact={compact || undefined}
      data-tip={label}
      data-keys={keys}
      aria-label={label}
      aria-keyshortcuts={keys === undefined ? undefined : keyToAria(keys)}
      {...rest}
    >
      {icon}
    </button>
  )
}
