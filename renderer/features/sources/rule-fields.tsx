/** The fields of a source's rules, as the panel and the form of a new source have them. */
import {
  type Arrival,
  arrivals,
  type ContentCategory,
  type ContentKind,
  contentCategories,
  contentKinds,
} from '#shared/domain/content/types.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useText } from '../../lib/i18n.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './rule-fields.module.css'

interface RuleFieldProps<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** In the panel, where its name stands at its left. */
  readonly inPanel?: boolean
}

/** Whose story it tells. */
export function KindField({ inPanel = false, ...props }: RuleFieldProps<ContentKind>) {
  const text = useText()
  const options = contentKinds.map((value) => ({ value, label: text(`content.kind-${value}`) }))
  return <SelectField {...props} {...toLook(inPanel)} label={text('content.field-kind')} options={options} />
}

/** What it is about. */
export function CategoryField({ inPanel = false, ...props }: RuleFieldProps<ContentCategory>) {
  const text = useText()
  const options = contentCategories.map((value) => ({ value, label: text(`content.category-${value}`) }))
  return <SelectField {...props} {...toLook(inPanel)} label={text('content.field-category')} options={options} />
}

const asFeed = 'feed'

/** Null: as the feed says. */
export function LocaleField({ value, onChange, inPanel = false }: RuleFieldProps<Locale | null>) {
  const text = useText()
  const options = [
    { value: asFeed, label: text('sources.locale-feed') },
    ...locales.map((locale) => ({ value: locale, label: localeNames[locale] })),
  ]
  return (
    <SelectField
      {...toLook(inPanel)}
      label={text('content.field-language')}
      value={value ?? asFeed}
      options={options}
      onChange={(next) => onChange(locales.find((locale) => locale === next) ?? null)}
    />
  )
}

/** Minutes. */
const intervals = [15, 30, 60, 120, 240, 480, 1440, 10_080] as const

/** In minutes; one that is not in the list, of another reader say, stays. */
export function IntervalField({ value, onChange, inPanel = false }: RuleFieldProps<number>) {
  const text = useText()
  const offered = [...new Set([...intervals, value])].sort((a, b) => a - b)
  const toWords = (minutes: number) => {
    if (minutes % 1440 === 0) return text('sources.every-days', { count: minutes / 1440 })
    return minutes % 60 === 0 ? text('sources.every-hours', { count: minutes / 60 }) : text('sources.every-minutes', { count: minutes })
  }
  return (
    <SelectField
      {...toLook(inPanel)}
      label={text('sources.field-interval')}
      value={String(value)}
      options={offered.map((minutes) => ({ value: String(minutes), label: toWords(minutes) }))}
      onChange={(minutes) => onChange(Number(minutes))}
    />
  )
}

/** What becomes of what it brings, and what that means. */
export function ArrivalField({ value, onChange }: RuleFieldProps<Arrival>) {
  const text = useText()
  return (
    <div>
      <p className={styles.label}>{text('sources.field-arrival')}</p>
      <Segmented
        label={text('sources.field-arrival')}
        value={value}
        options={arrivals.map((arrival) => ({ value: arrival, label: text(`sources.arrival-${arrival}`) }))}
        onChange={onChange}
      />
      <p className={styles.hint}>{text(`sources.arrival-${value}-hint`)}</p>
    </div>
  )
}

function toLook(inPanel: boolean) {
  return { compact: inPanel, hideLabel: inPanel }
}
