/** A button with a verb and a thing on it; the primary one at most once in a view. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { Keys } from './keys.tsx'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style'> {
  readonly variant?: 'default' | 'primary' | 'quiet' | 'link' | 'danger'
  /** 28 px in toolbars and panels, 32 px in forms and page actions. */
  readonly size?: 'control' | 'form'
  readonly icon?: ReactNode
  /** Key of the same command, shown at the right end: "Mod+Enter". */
  readonly keys?: string | undefined
  /** Only for menus and popovers, which mark the button they open from. */
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A text button; `keys` only tells, it does not listen. */
export function Button({
  variant = 'default',
  size = 'control',
  icon,
  keys,
  children,
  className = '',
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={`${styles.button} ${className}`} data-variant={variant} data-size={size} {...rest}>
      {icon}
      {children}
      {keys !== undefined && <Keys value={keys} />}
    </button>
  )
}
