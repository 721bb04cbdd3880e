/** The first step: which file, and what it was found to be. */
import { IconFileSpreadsheet } from '@tabler/icons-react'
import styles from '../../../domain/import/import.module.css'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { droppedPath, useFileDrop } from '../../../lib/use-file-drop.ts'
import { Button } from '../../../ui/button.tsx'
import { RosterReading } from './roster-reading.tsx'
import type { RosterActs, RosterLook, RosterState } from './use-roster.ts'

interface RosterFileProps {
  readonly state: RosterState
  readonly acts: RosterActs
}

export function RosterFile({ state, acts }: RosterFileProps) {
  const { look, mapping, running } = state
  const { isOver, props } = useFileDrop(() => void droppedPath().then(acts.look))
  const text = useText()
  return (
    <section className={styles.step} aria-labelledby="roster-file">
      <h2 id="roster-file">{text('roster.step-file')}</h2>
      <p className={styles.lead}>{text('roster.step-file-text')}</p>
      <div className={styles.drop} data-over={isOver || undefined} {...props}>
        <Button
          variant={look === null ? 'primary' : 'default'}
          size="form"
          icon={<IconFileSpreadsheet />}
          disabled={running !== null}
          onClick={() => void acts.look()}
        >
          {text(look === null ? 'roster.choose' : 'roster.choose-other')}
        </Button>
        {look === null ? <span className={styles.quiet}>{text('roster.drop')}</span> : <Found look={look} />}
      </div>
      {look !== null && mapping !== null && <RosterReading look={look} mapping={mapping} state={state} acts={acts} />}
    </section>
  )
}

function Found({ look }: { readonly look: RosterLook }) {
  const text = useText()
  const format = useFormat()
  const size = format.number(Math.max(1, Math.round(look.bytes / 1024)))
  return (
    <p className={styles.found}>
      <strong>{look.name}</strong>{' '}
      <span className={styles.quiet}>
        {text('roster.found', { format: look.format.toUpperCase(), size, columns: look.headers.length })}
      </span>
    </p>
  )
}
