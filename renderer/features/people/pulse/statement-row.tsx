/** One statement of a sheet with its five choices. */
import type { PulseDriver } from '#shared/domain/people/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import styles from './pulse.module.css'

interface StatementRowProps {
  /** Its place on the sheet, from 0. */
  readonly at: number
  readonly driver: PulseDriver
  /** 1 to 5; null: no answer. */
  readonly value: number | null
  readonly onAnswer: (value: number) => void
}

const values = [1, 2, 3, 4, 5] as const

/** One stop of the Tab key: the chosen figure, else the first. */
export function StatementRow({ at, driver, value, onAnswer }: StatementRowProps) {
  const text = useText()
  return (
    <fieldset className={styles.statement} data-row={at}>
      <legend>
        {at + 1}. {text(`pulse.statement-${driver}`)}
      </legend>
      <div className={styles.choices}>
        {values.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === value}
            aria-label={`${each}, ${text(`pulse.scale-${each}`)}`}
            title={text(`pulse.scale-${each}`)}
            tabIndex={each === (value ?? 1) ? 0 : -1}
            data-focus={each === (value ?? 1) || undefined}
            onClick={() => onAnswer(each)}
          >
            {each}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
