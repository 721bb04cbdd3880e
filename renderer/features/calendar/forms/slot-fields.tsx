/** When, where and with which words an item goes out: the same fields in the form that schedules and in the panel of a post. */
import { useEffect, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { type Network, networkNames, networks } from '#shared/domain/networks.ts'
import type { InputOf } from '#shared/rpc.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField, SelectField } from '../../../ui/fields.tsx'
import forms from '../../../ui/forms.module.css'
import { TimeField } from '../../../ui/time-field.tsx'
import { laterTime, ownZone, zonesToChoose, zoneToCity } from '../logic/times.ts'
import { useCalendar } from '../use-calendar.ts'
import styles from './slot-fields.module.css'

export type Fields = Required<InputOf<typeof contract.calendar.update>['fields']>

interface SlotFieldsProps {
  readonly itemId: string | null
  readonly value: Fields
  readonly onChange: (fields: Partial<Fields>) => void
}

const everybody = 'everybody'
const automatic = 'automatic'

/** Every change is told at once; who uses them keeps or sends it. */
export function SlotFields({ itemId, value, onChange }: SlotFieldsProps) {
  const { data, teams } = useCalendar()
  const text = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const daysOff = new Set(data.holidays.filter(({ blocks }) => blocks).map(({ day }) => day))
  return (
    <>
      <div className={styles.when}>
        <DateField
          compact
          label={text('calendar.field-day')}
          value={value.day}
          daysOff={daysOff}
          onChange={(day) => day !== null && onChange({ day })}
        />
        <TimeField
          compact
          label={text('calendar.field-time')}
          value={value.time}
          onTyping={setTyped}
          onChange={(time) => {
            setTyped(null)
            onChange({ time })
          }}
        />
      </div>
      <ZoneField zone={value.zone} onChange={(zone) => onChange({ zone })} />
      <div className={forms.row}>
        <SelectField<Network>
          compact
          label={text('calendar.field-network')}
          value={value.network}
          options={networks.map((each) => ({ value: each, label: networkNames[each] }))}
          onChange={(network) => onChange({ network })}
        />
        <SelectField
          compact
          label={text('calendar.field-team')}
          value={value.teamId ?? everybody}
          options={[{ value: everybody, label: text('content.everybody') }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(team) => onChange({ teamId: team === everybody ? null : team })}
        />
      </div>
      {itemId !== null && <CaptionField itemId={itemId} value={value} onChange={onChange} />}
      <StaggerField value={value} time={typed ?? value.time} onChange={onChange} />
    </>
  )
}

interface StaggerFieldProps extends Omit<SlotFieldsProps, 'itemId'> {
  /** The time that stands in its field, kept or not yet. */
  readonly time: string
}

/** Told once it is left: a number on its way is no answer. */
function StaggerField({ value, time, onChange }: StaggerFieldProps) {
  const text = useText()
  const [minutes, setMinutes] = useState(value.staggerMinutes)
  useEffect(() => setMinutes(value.staggerMinutes), [value.staggerMinutes])
  return (
    <NumberField
      compact
      label={text('calendar.field-stagger')}
      hint={
        minutes === 0
          ? text('calendar.stagger-none', { time })
          : text('calendar.stagger-window', { from: time, to: laterTime(time, minutes) })
      }
      value={minutes}
      min={0}
      max={720}
      onChange={setMinutes}
      onLeave={() => minutes !== value.staggerMinutes && onChange({ staggerMinutes: minutes })}
    />
  )
}

/** Only named: most posts go out by the clock at hand. Choosing another one opens the long list. */
function ZoneField({ zone, onChange }: { readonly zone: string; readonly onChange: (zone: string) => void }) {
  const { data } = useCalendar()
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <p className={styles.zone}>
        {zone === ownZone()
          ? text('calendar.zone-own', { zone: zoneToCity(zone) })
          : text('calendar.zone-other', { zone: zoneToCity(zone) })}
        <Button variant="link" onClick={() => setOpen(true)}>
          {text('calendar.change-zone')}
        </Button>
      </p>
    )
  }
  return (
    <SelectField
      compact
      searchable
      label={text('calendar.field-zone')}
      value={zone}
      options={zonesToChoose([zone, ...data.slots.map((slot) => slot.zone)]).map((each) => ({
        value: each,
        label: each.replaceAll('_', ' '),
      }))}
      onChange={onChange}
    />
  )
}

function CaptionField({ itemId, value, onChange }: SlotFieldsProps & { readonly itemId: string }) {
  const text = useText()
  const item = useLive(contract.library.view, { itemId }).data
  if (item === undefined) return null
  const fitting = item.captionList.filter(({ network }) => network === 'any' || network === value.network)
  const chosen = item.captionList.find(({ id }) => id === value.captionId)
  const listed = chosen === undefined || fitting.includes(chosen) ? fitting : [chosen, ...fitting]
  return (
    <div className={styles.caption}>
      <SelectField
        compact
        label={text('calendar.field-caption')}
        value={value.captionId ?? automatic}
        options={[
          { value: automatic, label: text('calendar.caption-automatic') },
          ...listed.map(({ id, network, locale, text: words }) => ({
            value: id,
            label: [network === 'any' ? null : networkNames[network], localeNames[locale], firstWords(words)].filter(Boolean).join(' · '),
          })),
        ]}
        onChange={(captionId) => onChange({ captionId: captionId === automatic ? null : captionId })}
      />
      {listed.length === 0 && <p className={forms.hint}>{text('calendar.no-caption')}</p>}
      {chosen !== undefined && (
        <p className={styles.words} lang={chosen.locale}>
          {chosen.text}
        </p>
      )}
    </div>
  )
}

function firstWords(words: string): string {
  return words.length > 48 ? `${words.slice(0, 47)}…` : words
}
