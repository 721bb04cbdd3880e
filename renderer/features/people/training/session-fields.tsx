/** What is known of a session besides its title: the same fields where it is planned and where it is changed. */
import { useState } from 'react'
import { type SessionKind, sessionKinds, sessionTopics } from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField, SelectField, TextField } from '../../../ui/fields.tsx'
import forms from '../../../ui/forms.module.css'
import { TimeField } from '../../../ui/time-field.tsx'
import { isWebAddress } from './is-web-address.ts'
import type { Session } from './types.ts'

export type SessionValues = Omit<Session, 'id' | 'title' | 'counts' | 'warnings' | 'materials' | 'itemIds'>

interface SessionFieldsProps {
  readonly value: SessionValues
  /** In the panel, where a field is kept when it is left. */
  readonly compact?: boolean
  readonly onChange: (fields: Partial<SessionValues>) => void
}

const none = 'none'

export function SessionFields({ value, compact = false, onChange }: SessionFieldsProps) {
  const text = useText()
  const more = { value, compact, onChange }
  return (
    <div className={forms.fields}>
      <SelectField
        compact={compact}
        label={text('training.field-topic')}
        value={value.topic}
        options={sessionTopics.map((topic) => ({ value: topic, label: text(`training.topic-${topic}`) }))}
        onChange={(topic) => onChange({ topic, ...(topic === 'profile-photo' ? { kind: 'photo-day' } : {}) })}
      />
      <div className={forms.row}>
        <SelectField<SessionKind>
          compact={compact}
          label={text('training.field-kind')}
          value={value.kind}
          options={sessionKinds.map((kind) => ({ value: kind, label: text(`training.kind-${kind}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
        <SelectField
          compact={compact}
          label={text('training.field-locale')}
          value={value.locale ?? none}
          options={[
            { value: none, label: text('training.any-language') },
            ...locales.map((each) => ({ value: each, label: localeNames[each] })),
          ]}
          onChange={(chosen) => onChange({ locale: locales.find((each) => each === chosen) ?? null })}
        />
      </div>
      <When {...more} />
      <Where {...more} />
      <div className={forms.row}>
        <SeatsField {...more} />
        <ZoneField {...more} />
      </div>
    </div>
  )
}

/** Minutes that sessions usually take. */
const lengths = [30, 45, 60, 90, 120, 180, 240, 480] as const

function When({ value, compact = false, onChange }: SessionFieldsProps) {
  const text = useText()
  const { minutes } = value
  const offered = lengths.some((each) => each === minutes) ? lengths : [...lengths, minutes].toSorted((a, b) => a - b)
  return (
    <>
      <DateField compact={compact} label={text('training.field-day')} value={value.day} onChange={(day) => day && onChange({ day })} />
      <div className={forms.row}>
        <TimeField compact={compact} label={text('training.field-time')} value={value.time} onChange={(time) => onChange({ time })} />
        <SelectField
          compact={compact}
          label={text('training.field-minutes')}
          value={String(minutes)}
          options={offered.map((each) => ({ value: String(each), label: text('training.minutes', { minutes: each }) }))}
          onChange={(chosen) => onChange({ minutes: Number(chosen) })}
        />
      </div>
    </>
  )
}

function Where({ value, compact = false, onChange }: SessionFieldsProps) {
  const text = useText()
  const take = (field: 'place' | 'link' | 'trainer') =>
    compact
      ? { onCommit: (typed: string) => onChange({ [field]: typed.trim() }) }
      : { onChange: (typed: string) => onChange({ [field]: typed }) }
  const link = compact
    ? { onCommit: (typed: string) => isWebAddress(typed) && onChange({ link: typed.trim() }) }
    : { onChange: (typed: string) => onChange({ link: typed }) }
  return (
    <>
      <div className={forms.row}>
        <TextField compact={compact} optional={!compact} label={text('training.field-place')} value={value.place} {...take('place')} />
        <TextField
          compact={compact}
          optional={!compact}
          label={text('training.field-trainer')}
          value={value.trainer}
          {...take('trainer')}
        />
      </div>
      <TextField
        compact={compact}
        optional={!compact}
        label={text('training.field-link')}
        {...(isWebAddress(value.link) ? {} : { error: text('training.field-link-error') })}
        value={value.link}
        {...link}
      />
    </>
  )
}

/** Nothing typed, or a nought: as many as come. In the panel it is kept when it is left, not with every figure. */
function SeatsField({ value, compact = false, onChange }: SessionFieldsProps) {
  const text = useText()
  const [typed, setTyped] = useState(value.seats)
  const keep = (seats: number | null) => onChange({ seats: seats === 0 ? null : seats })
  return (
    <NumberField
      compact={compact}
      label={text('training.field-seats')}
      value={typed}
      min={0}
      max={100_000}
      arrows={false}
      onChange={(seats) => {
        setTyped(seats === 0 ? null : seats)
        if (!compact) keep(seats)
      }}
      onLeave={() => compact && typed !== value.seats && keep(typed)}
    />
  )
}

/** The program's, unless the session takes place elsewhere. */
function ZoneField({ value, compact = false, onChange }: SessionFieldsProps) {
  const text = useText()
  const zones = [...new Set([...(value.zone === '' ? [] : [value.zone]), ...Intl.supportedValuesOf('timeZone')])]
  return (
    <SelectField
      compact={compact}
      searchable
      label={text('training.field-zone')}
      value={value.zone === '' ? none : value.zone}
      options={[
        { value: none, label: text('training.zone-own') },
        ...zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
      ]}
      onChange={(zone) => onChange({ zone: zone === none ? '' : zone })}
    />
  )
}
