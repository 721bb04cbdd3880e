/** Things to start from, one line each: what it is, what is known of it, and the button that takes it. */
import { Button } from './button.tsx'
import styles from './suggestions.module.css'

export interface Suggestion {
  readonly id: string
  readonly name: string
  readonly detail: string
  /** Between the words and the button; empty: nothing. */
  readonly fact: string
  /** What the button does, said in full for whoever does not see the line. */
  readonly label: string
  /** The word on its button, where it is not that of the others. */
  readonly use?: string
  readonly disabled?: boolean
  readonly onUse: () => void
}

interface SuggestionsProps {
  readonly title: string
  /** The word on each button. */
  readonly use: string
  readonly items: readonly Suggestion[]
}

/** Stands under the acts of an `EmptyState`, or in a form that starts something. */
export function Suggestions({ title, use, items }: SuggestionsProps) {
  return (
    <section className={styles.suggestions}>
      <h3>{title}</h3>
      <ul>
        {items.map(({ id, name, detail, fact, label, use: own = use, disabled = false, onUse }) => (
          <li key={id}>
            <div>
              <p className={styles.name}>{name}</p>
              <p className={styles.quiet}>{detail}</p>
            </div>
            <p className={styles.quiet}>{fact}</p>
            <Button aria-label={label} disabled={disabled} onClick={onUse}>
              {own}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
