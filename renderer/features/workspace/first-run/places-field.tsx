/** Where people work: countries, or regions of them, as chips in one field. */
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { MultiSelect } from '@mantine/core'
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useFieldLook } from '../../../ui/fields.tsx'
import type { PlaceKey } from './answers.ts'
import styles from './places-field.module.css'

interface PlacesFieldProps {
  readonly value: readonly PlaceKey[]
  readonly error: string | undefined
  readonly onChange: (places: readonly PlaceKey[]) => void
}

/** The first place is the one the plan's days are reckoned in. */
export function PlacesField({ value, error, onChange }: PlacesFieldProps) {
  const text = useText()
  const countries = useLive(contract.workspace.countries, {}).data
  const look = useFieldLook({ label: text('first-run.places'), hint: text('first-run.places-hint'), error })
  const options = useMemo(
    () =>
      (countries ?? []).flatMap((country) => [
        { value: country.code, label: country.name },
        ...country.regions.map((region) => ({ value: `${country.code}/${region.code}`, label: `${country.name}, ${region.name}` })),
      ]),
    [countries],
  )
  return (
    <MultiSelect
      {...look}
      classNames={{
        ...look.classNames,
        input: styles.input,
        pill: styles.pill,
        dropdown: styles.dropdown,
        option: styles.option,
        inputField: styles.field,
      }}
      data={options}
      value={[...value]}
      searchable
      limit={60}
      maxValues={10}
      maxDropdownHeight={280}
      placeholder={text('first-run.places-add')}
      nothingFoundMessage={text('first-run.places-none')}
      onChange={onChange}
      comboboxProps={{ offset: 4, transitionProps: { duration: 120 } }}
    />
  )
}
