/** A field that chooses people by name: typed letters are looked up among all, however many there are. */
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { type ComboboxItem, MultiSelect, Select } from '@mantine/core'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonRow } from '#shared/contracts/people-shapes.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import words from '../../ui/chips-field.module.css'
import fields from '../../ui/fields.module.css'
import { type FieldProps, useFieldLook } from '../../ui/fields.tsx'
import styles from './people.module.css'

interface PersonPickerProps extends FieldProps {
  /** Ids. */
  readonly value: readonly string[]
  readonly onChange: (personIds: readonly string[]) => void
  /** True: several people. */
  readonly multiple?: boolean
  readonly placeholder?: string
}

/** One person or several; who declined or opted out can be found too, and the caller decides what follows from that. */
export function PersonPicker({ value, onChange, multiple = false, placeholder, ...field }: PersonPickerProps) {
  const text = useText()
  const look = useFieldLook(field)
  const [typed, setTyped] = useState('')
  const chosen = useLive(
    contract.people.list,
    { filter: { personIds: [...value], employments: ['active', 'on-leave', 'left'] }, limit: 500 },
    { enabled: value.length > 0, keep: true },
  ).data?.people
  // A single choice shows its own name in the field: looking for that would find only the one that is chosen.
  const isName = chosen?.some(({ name }) => name === typed) ?? false
  const found = useLive(contract.people.find, { text: isName ? '' : typed, limit: 20 }, { keep: true }).data ?? []
  const known = value.length === 0 ? [] : (chosen ?? [])
  const people = [...known.filter(({ id }) => found.every((each) => each.id !== id)), ...found]
  const shared = {
    ...look,
    data: people.map(({ id, name }) => ({ value: id, label: name })),
    placeholder: placeholder ?? text('people.find'),
    searchable: true,
    withScrollArea: false,
    withCheckIcon: false,
    // The answer is narrowed already.
    filter: ({ options }: { readonly options: readonly unknown[] }) => options.filter(isItem),
    nothingFoundMessage: text('people.found-nobody'),
    searchValue: typed,
    onSearchChange: setTyped,
    renderOption: ({ option }: { readonly option: ComboboxItem }) => <Found person={people.find(({ id }) => id === option.value)} />,
    comboboxProps: { offset: 4, transitionProps: { duration: 120 } },
  }
  const list = { dropdown: fields.dropdown, options: fields.options, option: fields.option }
  return multiple ? (
    <MultiSelect
      {...shared}
      classNames={{ ...look.classNames, ...list, input: words.input, inputField: words.field, pill: words.pill }}
      value={[...value]}
      hidePickedOptions
      onChange={onChange}
    />
  ) : (
    <Select
      {...shared}
      classNames={{ ...look.classNames, ...list }}
      value={value[0] ?? null}
      clearable
      clearButtonProps={{ 'aria-label': text('people.choose-nobody') }}
      onChange={(personId) => onChange(personId === null ? [] : [personId])}
    />
  )
}

function isItem(option: unknown): option is ComboboxItem {
  return typeof option === 'object' && option !== null && 'value' in option
}

function Found({ person }: { readonly person: PersonRow | undefined }) {
  if (person === undefined) return null
  return (
    <span className={styles.found}>
      <span className="clip">{person.name}</span>
      <span className={`clip ${styles.where}`}>{[person.department, person.place].filter((part) => part !== '').join(', ')}</span>
    </span>
  )
}
