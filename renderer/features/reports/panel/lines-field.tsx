/** What is asked of the readers, one line each; without any the open steps of the plan stand there. */
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { reportLetters } from '#shared/domain/reports/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { type SectionView, useBuilder } from '../builder/use-builder.ts'
import styles from './panel.module.css'

export function LinesField({ section: { id, lines } }: { readonly section: SectionView }) {
  const text = useText()
  const { updateSection } = useBuilder()
  const save = (all: readonly string[]) => updateSection(id, { lines: [...all] })
  const write = (at: number, line: string) => save(lines.with(at, line.trim()).filter((each) => each !== ''))
  return (
    <fieldset className={styles.parts}>
      <legend>{text('reports.lines')}</legend>
      <p className={styles.hint}>{text('reports.lines-hint')}</p>
      {toNumbered(lines).map(({ key, line, at }) => (
        <div key={key} className={styles.oneLine}>
          <TextField
            compact
            hideLabel
            label={text('reports.line-of', { number: at + 1 })}
            value={line}
            maxLength={reportLetters.line}
            onCommit={(written) => write(at, written)}
          />
          <IconButton
            compact
            label={text('reports.remove-line', { number: at + 1 })}
            icon={<IconX className="icon-s" />}
            onClick={() => save(lines.toSpliced(at, 1))}
          />
        </div>
      ))}
      <NewLine onAdd={(line) => save([...lines, line])} />
    </fieldset>
  )
}

function NewLine({ onAdd }: { readonly onAdd: (line: string) => void }) {
  const text = useText()
  const [next, setNext] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (next.trim() === '') return
    onAdd(next.trim())
    setNext('')
  }
  return (
    <form className={styles.oneLine} onSubmit={add}>
      <TextField
        compact
        hideLabel
        label={text('reports.new-line')}
        placeholder={text('reports.new-line')}
        value={next}
        maxLength={reportLetters.line}
        onChange={setNext}
      />
      <Button type="submit" disabled={next.trim() === ''}>
        {text('reports.add-line')}
      </Button>
    </form>
  )
}

/** A line has nothing but its words; the same words twice are told apart. */
function toNumbered(lines: readonly string[]) {
  return lines.map((line, at) => ({ line, at, key: `${line} ${lines.slice(0, at).filter((each) => each === line).length}` }))
}
