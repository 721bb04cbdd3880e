/** The first step: which file, and what it was found to be. */
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import styles from './roster.module.css'
import type { RosterActs, RosterLook, RosterState } from './use-roster.ts'

interface RosterFileProps {
  readonly state: RosterState
  readonly acts: RosterActs
}

export function RosterFile({ state: { look, running }, acts }: RosterFileProps) {
  const text = useText()
  return (
    <section className={styles.step} aria-labelledby="roster-file">
      <h2 id="roster-file">{text('roster.step-file')}</h2>
      <p className={styles.lead}>{text('roster.step-file-text')}</p>
      <div className={styles.acts}>
        <Button
          variant={look === null ? 'primary' : 'default'}
          size="form"
          icon={<IconFileSpreadsheet />}
          disabled={running !== null}
          onClick={() => void acts.look()}
        >
          {text(look === null ? 'roster.choose' : 'roster.choose-other')}
        </Button>
        {look !== null && <Found look={look} />}
      </div>
      {look !== null && <Where look={look} acts={acts} />}
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

/** Workbooks have sheets, and some files have lines of their own above the headers. */
function Where({ look, acts }: { readonly look: RosterLook; readonly acts: RosterActs }) {
  const text = useText()
  const { sheet, headerRow } = look.guess
  const rows = Array.from({ length: Math.max(10, headerRow + 1) }, (_, row) => ({ value: String(row), label: String(row + 1) }))
  return (
    <div className={styles.choices}>
      {look.sheets.length > 1 && (
        <SelectField
          label={text('roster.sheet')}
          value={sheet}
          options={look.sheets.map((name) => ({ value: name, label: name }))}
          onChange={(name) => void acts.look({ path: look.path, sheet: name })}
        />
      )}
      <SelectField
        label={text('roster.header-row')}
        value={String(headerRow)}
        options={rows}
        onChange={(row) => void acts.look({ path: look.path, headerRow: Number(row), ...(sheet === '' ? {} : { sheet }) })}
      />
    </div>
  )
}
