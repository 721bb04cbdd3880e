/** Form fields: label above, hint under, an error in the hint's place; the same look in forms (32 px) and panels (28 px). */
import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { type ReactNode, type Ref, useEffect, useState } from 'react'
import { useLocale, useText } from '../lib/i18n.tsx'
import styles from './fields.module.css'

export interface FieldProps {
  readonly label: string
  /** True: the label is only spoken, because the place already shows what it is. */
  readonly hideLabel?: boolean
  readonly hint?: ReactNode
  readonly error?: ReactNode
  /** Says so behind the label. */
  readonly optional?: boolean
  /** 28 px, for panels and toolbars. */
  readonly compact?: boolean
  readonly disabled?: boolean
}

interface WrittenProps extends FieldProps {
  /** No more letters than this can be typed. */
  readonly maxLength?: number
}

interface TextFieldProps extends WrittenProps {
  readonly value: string
  readonly onChange?: (value: string) => void
  /** Called when the field is left or Enter is pressed, and the text differs from `value`; `onChange` is then only needed to follow every letter. */
  readonly onCommit?: (value: string) => void
  readonly type?: 'text' | 'email' | 'url' | 'password'
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** One line of text. With `onCommit` it keeps the letters to itself until the user is done; Escape takes them back. */
export function TextField({
  value,
  onChange,
  onCommit,
  type = 'text',
  placeholder,
  autoFocus = false,
  maxLength,
  ref,
  ...field
}: TextFieldProps) {
  const draft = useDraft(value, onCommit)
  const look = useFieldLook(field)
  return (
    <TextInput
      {...look}
      ref={ref}
      type={type}
      placeholder={placeholder}
      maxLength={maxLength}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
      value={onCommit === undefined ? value : draft.text}
      onChange={({ currentTarget }) => {
        draft.set(currentTarget.value)
        onChange?.(currentTarget.value)
      }}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit()
        if (event.key === 'Escape' && draft.isDirty) {
          event.stopPropagation()
          draft.revert()
          onChange?.(value)
        }
      }}
    />
  )
}

interface TextAreaProps extends WrittenProps {
  readonly value: string
  readonly onChange?: (value: string) => void
  readonly onCommit?: (value: string) => void
  readonly rows?: number
  readonly autoFocus?: boolean
}

/** Several lines of text; grows with them. */
export function TextArea({ value, onChange, onCommit, rows = 2, autoFocus = false, maxLength, ...field }: TextAreaProps) {
  const draft = useDraft(value, onCommit)
  const look = useFieldLook(field)
  return (
    <Textarea
      {...look}
      classNames={{ ...look.classNames, input: styles.area }}
      autosize
      minRows={rows}
      maxLength={maxLength}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
      maxRows={12}
      value={onCommit === undefined ? value : draft.text}
      onChange={(event) => (onCommit === undefined ? onChange?.(event.currentTarget.value) : draft.set(event.currentTarget.value))}
      onBlur={draft.commit}
    />
  )
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  /** True: the list can be narrowed by typing. */
  readonly searchable?: boolean
  /** What is typed is looked for elsewhere: of the options those of `found` are listed. */
  readonly search?: {
    readonly onType: (typed: string) => void
    readonly found: ReadonlySet<Value>
    readonly nothing: string
    /** Last line of the list: how many there are beyond it. */
    readonly rest: string | null
  }
  readonly placeholder?: string
}

/** One of several; narrow it by typing when `searchable`, or find it by typing with `search`. */
export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  searchable = false,
  search,
  placeholder,
  ...field
}: SelectFieldProps<Value>) {
  const look = useFieldLook(field)
  const known = new Map<string, Value>(options.map((option) => [option.value, option.value]))
  const isFound = (option: string) => {
    const of = known.get(option)
    return of !== undefined && search?.found.has(of) === true
  }
  return (
    <Select
      {...look}
      classNames={{ ...look.classNames, dropdown: styles.dropdown, options: styles.options, option: styles.option }}
      withScrollArea={false}
      data={[...options.map(({ value: each, label }) => ({ value: each, label })), ...restOf(search?.rest)]}
      value={value}
      placeholder={placeholder}
      searchable={searchable || search !== undefined}
      {...(search !== undefined && {
        onSearchChange: search.onType,
        nothingFoundMessage: search.nothing,
        selectFirstOptionOnChange: true,
        filter: ({ options: all }) => all.filter((option) => 'value' in option && (option.value === restValue || isFound(option.value))),
      })}
      allowDeselect={false}
      withCheckIcon={false}
      comboboxProps={{ offset: 4, transitionProps: { duration: 120 } }}
      onChange={(next) => {
        const option = next === null ? undefined : known.get(next)
        if (option !== undefined) onChange(option)
      }}
    />
  )
}

const restValue = 'rest'

/** A line of the list that is read, not chosen. */
function restOf(words: string | null | undefined) {
  return words ? [{ value: restValue, label: words, disabled: true }] : []
}

interface NumberFieldProps extends FieldProps {
  readonly value: number | null
  readonly onChange: (value: number) => void
  /** With it the field can be emptied. */
  readonly onClear?: () => void
  /** Called when the field is left or Enter is pressed. */
  readonly onLeave?: () => void
  readonly min?: number
  readonly max?: number
  /** False: no arrows at its right end. */
  readonly arrows?: boolean
  /** True: a number out of range stays as it was typed, for the form to refuse. */
  readonly keepsTyped?: boolean
  /** Digits after the point; without it whole numbers only. */
  readonly decimals?: number
}

/** A whole number; what is not one is not reported. */
export function NumberField({
  value,
  onChange,
  onClear,
  onLeave,
  min,
  max,
  arrows = true,
  keepsTyped = false,
  decimals = 0,
  ...field
}: NumberFieldProps) {
  const look = useFieldLook(field)
  const locale = useLocale()
  return (
    <NumberInput
      {...look}
      classNames={{ ...look.classNames, controls: styles.arrows }}
      value={value ?? ''}
      min={min}
      max={max}
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      decimalSeparator={locale === 'it' ? ',' : '.'}
      allowedDecimalSeparators={['.', ',']}
      clampBehavior={keepsTyped ? 'none' : 'blur'}
      hideControls={!arrows}
      thousandSeparator={false}
      onBlur={onLeave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onLeave?.()
      }}
      onChange={(next) => {
        if (typeof next === 'number' && (decimals > 0 || Number.isInteger(next))) onChange(next)
        else if (next === '') onClear?.()
      }}
    />
  )
}

/** What Mantine's inputs need to look like ours. */
export function useFieldLook({ label, hideLabel = false, hint, error, optional = false, compact = false, disabled = false }: FieldProps) {
  const text = useText()
  const words = optional ? (
    <>
      {label} <span className={styles.optional}>{text('common.optional')}</span>
    </>
  ) : (
    label
  )
  return {
    ...(hideLabel ? { 'aria-label': label } : { label: words }),
    description: error ? undefined : hint,
    error: error ? (
      <span className={styles.error}>
        <IconAlertCircle className="icon-s" aria-hidden="true" />
        {error}
      </span>
    ) : undefined,
    disabled,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
    classNames: { label: styles.label, description: styles.hint, error: styles.message, input: compact ? styles.compact : styles.input },
  }
}

function useDraft(value: string, onCommit: ((value: string) => void) | undefined) {
  const [text, set] = useState(value)
  useEffect(() => set(value), [value])
  const isDirty = onCommit !== undefined && text !== value
  return {
    text,
    set,
    isDirty,
    revert: () => set(value),
    commit: () => {
      if (isDirty) onCommit?.(text)
    },
  }
}
