/** A person as two letters on one of five quiet colours. */
import styles from './avatar.module.css'

interface AvatarProps {
  /** The person's name; empty draws nobody. */
  readonly name: string
  readonly size?: 's' | 'm' | 'l'
  /** True: say the name; otherwise it stands beside and the avatar is silent. */
  readonly named?: boolean
}

/** Initials in a circle; the colour follows the name and so stays the same everywhere. */
export function Avatar({ name, size = 'm', named = false }: AvatarProps) {
  const spoken = named ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true }
  return (
    <span className={styles.avatar} data-size={size} data-color={nameToColor(name)} {...spoken}>
      {nameToInitials(name)}
    </span>
  )
}

/** First letters of the first and the last word, in capitals. */
export function nameToInitials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('')
}

/** 1 to 5, or 0 for an empty name. */
function nameToColor(name: string): number {
  if (name.trim() === '') return 0
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return (sum % 5) + 1
}
