/** What the columns of a table are that is no known export, and how to remember it. */
import { type FormEvent, useState } from 'react'
import { type FigureMapping, figureFields } from '#shared/contracts/figure-files.ts'
import { contract } from '#shared/contracts/index.ts'
import { type CountedAt, countedAt, metrics } from '#shared/domain/figures/types.ts'
import styles from '../../../domain/import/import.module.css'
import { usePlaceName } from '../../../domain/use-place-name.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import table from '../../../ui/list-table.module.css'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import type { Look } from './use-figure-file.ts'

interface FileColumnsProps {
  readonly look: Look
  readonly mapping: FigureMapping
  readonly onChange: (mapping: FigureMapping) => void
}

export function FileColumns({ look, mapping, onChange }: FileColumnsProps) {
  const text = useText()
  return (
    <>
      <h3>{text('figure-files.columns')}</h3>
      <Segmented
        label={text('figure-files.figures')}
        value={mapping.figures}
        options={(['period', 'lifetime'] as const).map((value) => ({
          value,
          label: `${text('figure-files.figures')} ${text(`figure-files.figures-${value}`)}`,
        }))}
        onChange={(figures) => onChange({ ...mapping, figures })}
      />
      <div className={styles.choices}>
        <Known look={look} mapping={mapping} onChange={onChange} />
        <Network mapping={mapping} onChange={onChange} />
      </div>
      <Scrolled className={styles.scrolls} role="group" aria-label={text('figure-files.columns')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{text('figure-files.column')}</th>
              <th scope="col">{text('figure-files.sample')}</th>
              <th scope="col">{text('figure-files.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {look.headers.map((header, index) => (
              <Column key={`${String(index)} ${header}`} look={look} index={index} mapping={mapping} onChange={onChange} />
            ))}
          </tbody>
        </table>
      </Scrolled>
      <SaveMapping look={look} mapping={mapping} />
    </>
  )
}

/** Mappings of files before this one. */
function Known({ look, mapping, onChange }: FileColumnsProps) {
  const text = useText()
  const saved = useLive(contract.figureFiles.mappings, {}).data ?? []
  const fitting = saved.filter((each) => each.mapping.columns.length === look.headers.length)
  if (fitting.length === 0) return null
  const chosen = fitting.find((each) => each.mapping.columns.join() === mapping.columns.join())
  const take = (id: string) => {
    const found = fitting.find((each) => each.id === id)?.mapping
    if (found !== undefined) onChange({ ...mapping, columns: found.columns, network: found.network, figures: found.figures })
  }
  return (
    <SelectField
      label={text('figure-files.saved-mapping')}
      value={chosen?.id ?? null}
      options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={take}
    />
  )
}

function Network({ mapping, onChange }: Omit<FileColumnsProps, 'look'>) {
  const text = useText()
  const placeName = usePlaceName()
  return (
    <SelectField
      label={text('figure-files.network')}
      value={mapping.network ?? 'column'}
      options={[
        { value: 'column', label: text('figure-files.network-column') },
        ...countedAt.map((value) => ({ value, label: placeName(value) })),
      ]}
      onChange={(value) => onChange({ ...mapping, network: countedAt.find((each): each is CountedAt => each === value) ?? null })}
    />
  )
}

function Column({ look, index, mapping, onChange }: FileColumnsProps & { readonly index: number }) {
  const text = useText()
  const header = look.headers[index] ?? ''
  const samples = [...new Set(look.sample.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== ''))].slice(0, 3)
  const isMetric = (field: string) => metrics.some((metric) => metric === field)
  return (
    <tr>
      <th scope="row" className={styles.header}>
        {header}
      </th>
      <td className={styles.sample}>{samples.join(' · ')}</td>
      <td>
        <SelectField
          compact
          hideLabel
          label={text('figure-files.becomes-of', { header })}
          value={mapping.columns[index] ?? 'drop'}
          options={figureFields.map((field) => ({
            value: field,
            label: text(isMetric(field) ? `metric.${field}` : `figure-files.field-${field}`),
          }))}
          onChange={(field) =>
            onChange({ ...mapping, columns: look.headers.map((_, at) => (at === index ? field : (mapping.columns[at] ?? 'drop'))) })
          }
        />
      </td>
    </tr>
  )
}

function SaveMapping({ look, mapping }: Omit<FileColumnsProps, 'onChange'>) {
  const text = useText()
  const [name, setName] = useState('')
  const { run, refusal } = useRefusable(contract.figureFiles.saveMapping, (_, input) =>
    text('figure-files.said-mapping-saved', { name: input.name }),
  )
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if ((await run({ name: name.trim(), headers: look.headers, mapping })) !== undefined) setName('')
  }
  return (
    <form className={styles.saves} onSubmit={(event) => void save(event)}>
      <TextField optional label={text('figure-files.save-mapping-as')} value={name} onChange={setName} />
      <Button type="submit" size="form" disabled={name.trim() === ''}>
        {text('figure-files.save-mapping')}
      </Button>
      <InlineError>{refusal}</InlineError>
    </form>
  )
}
