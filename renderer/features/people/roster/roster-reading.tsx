/** How the file is read: what separates its cells, what its letters are written in, where its rows begin. Guessed, and for anybody to correct. */
import { type RosterMapping, type RosterWishes, rosterDelimiters } from '#shared/contracts/roster.ts'
import styles from '../../../domain/import/import.module.css'
import { useText } from '../../../lib/i18n.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import type { RosterActs, RosterLook, RosterState } from './use-roster.ts'

/** What HR systems and spreadsheets write, by the names of the web; another one that was found comes first. */
const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'iso-8859-15': 'ISO 8859-15',
  macintosh: 'Mac Roman',
  cp850: 'DOS 850',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  gb18030: 'GB 18030',
  shift_jis: 'Shift JIS',
} as const

interface RosterReadingProps {
  readonly look: RosterLook
  readonly mapping: RosterMapping
  readonly state: RosterState
  readonly acts: RosterActs
}

export function RosterReading({ look, mapping, state: { wishes, dayOrderOpen, running }, acts }: RosterReadingProps) {
  const text = useText()
  const { guess } = look
  const isText = look.format === 'csv' || look.format === 'tsv'
  const choice: Choice = {
    guess,
    disabled: running !== null,
    hintOf: (wish) => (wishes[wish] === undefined ? text('roster.guessed') : undefined),
    change: (changes) => void acts.readAs(look.path, { ...wishes, ...changes }, { mapping, daysSettled: !dayOrderOpen }),
  }
  return (
    <div className={styles.reading}>
      <div className={styles.choices}>
        {isText && <Letters {...choice} />}
        {look.sheets.length > 1 && (
          <SelectField
            label={text('roster.sheet')}
            disabled={choice.disabled}
            value={guess.sheet}
            options={look.sheets.map((name) => ({ value: name, label: name }))}
            onChange={(sheet) => choice.change({ sheet })}
          />
        )}
        <SelectField
          label={text(guess.hasHeaders ? 'roster.header-row' : 'roster.first-row')}
          hint={choice.hintOf('headerRow')}
          disabled={choice.disabled}
          value={String(guess.headerRow)}
          options={look.lines.map((line, index) => ({
            value: String(index),
            label: text('roster.line', { row: line.row, line: line.text }),
          }))}
          onChange={(line) => choice.change({ headerRow: Number(line) })}
        />
      </div>
      <Checkbox
        label={text('roster.has-headers')}
        hint={text('roster.has-headers-hint')}
        disabled={choice.disabled}
        checked={guess.hasHeaders}
        onChange={(hasHeaders) => choice.change({ hasHeaders })}
      />
    </div>
  )
}

interface Choice {
  readonly guess: RosterMapping
  readonly disabled: boolean
  /** Says so where nobody has chosen. */
  readonly hintOf: (wish: keyof RosterWishes) => string | undefined
  readonly change: (changes: RosterWishes) => void
}

/** Of a text file alone. */
function Letters({ guess, disabled, hintOf, change }: Choice) {
  const text = useText()
  return (
    <>
      <SelectField
        label={text('roster.delimiter')}
        hint={hintOf('delimiter')}
        disabled={disabled}
        value={guess.delimiter}
        options={rosterDelimiters.map((value) => ({ value, label: text(`roster.delimiter-${delimiterWords[value]}`) }))}
        onChange={(delimiter) => change({ delimiter })}
      />
      <SelectField
        label={text('roster.encoding')}
        hint={hintOf('encoding')}
        disabled={disabled}
        value={guess.encoding}
        options={encodingsWith(guess.encoding)}
        onChange={(encoding) => change({ encoding })}
      />
    </>
  )
}

const delimiterWords = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

function encodingsWith(found: string) {
  const known = Object.entries(encodings).map(([value, label]) => ({ value, label }))
  return known.some(({ value }) => value === found) ? known : [{ value: found, label: found.toUpperCase() }, ...known]
}
