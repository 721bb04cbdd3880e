/** Who gets what, when: the fields of a wave, and what they come to while they are chosen. */
import { contract } from '#shared/contracts/index.ts'
import { channels, messageKinds } from '#shared/domain/people/types.ts'
import { AudiencePicker } from '../../../domain/people/audience-picker.tsx'
import { useFormat } from '../../../lib/format.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { Reason } from '../../../ui/reason.tsx'
import styles from './invitations.module.css'
import type { WaveValues } from './types.ts'

interface WaveFormProps {
  readonly values: WaveValues
  readonly onChange: (fields: Partial<WaveValues>) => void
}

export const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)

/** Compact, for a panel. */
export function WaveForm({ values, onChange }: WaveFormProps) {
  const text = useText()
  const { kind, channel, day, time } = values
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <SelectField
          compact
          label={text('outreach.field-kind')}
          value={kind}
          options={messageKinds.map((value) => ({ value, label: text(`outreach.kind-${value}`) }))}
          onChange={(value) => onChange({ kind: value })}
        />
        <SelectField
          compact
          label={text('outreach.field-channel')}
          value={channel}
          options={channels.map((value) => ({ value, label: text(`outreach.channel-${value}`) }))}
          onChange={(value) => onChange({ channel: value })}
        />
      </div>
      {kind === 'training' && <SessionField value={values.sessionId} onChange={(sessionId) => onChange({ sessionId })} />}
      <AudiencePicker label={text('outreach.field-audience')} value={values.audience} onChange={(audience) => onChange({ audience })} />
      <div className={styles.pair}>
        <DateField compact label={text('outreach.field-day')} value={day} onChange={(next) => next !== null && onChange({ day: next })} />
        <TextField
          compact
          label={text('outreach.field-time')}
          value={time}
          error={isTime(time) ? undefined : text('outreach.field-time-error')}
          onChange={(next) => onChange({ time: next })}
        />
      </div>
      {isTime(time) && <Weighed values={values} onChange={onChange} />}
    </div>
  )
}

function SessionField({ value, onChange }: { readonly value: string | null; readonly onChange: (id: string | null) => void }) {
  const text = useText()
  const format = useFormat()
  const sessions = useLive(contract.training.sessions, {}).data ?? []
  return (
    <SelectField
      compact
      label={text('outreach.field-session')}
      value={value}
      placeholder={text('outreach.no-session')}
      options={sessions.map(({ id, title, day }) => ({ value: id, label: `${title}, ${format.day(day)}` }))}
      onChange={onChange}
    />
  )
}

/** Who gets it, who does not and why, and whether the moment is a good one. */
function Weighed({ values, onChange }: WaveFormProps) {
  const text = useText()
  const format = useFormat()
  const name = values.name.trim() === '' ? '–' : values.name
  const weighed = useLive(contract.outreach.weigh, { fields: { ...values, name } }, { keep: true }).data
  if (weighed === undefined) return null
  const { people, locales, skipped, handOver, quiet } = weighed
  return (
    <div className={styles.weighed}>
      <p className={styles.weight}>{text('outreach.weighed', { count: people, number: format.number(people) })}</p>
      {people > 0 && (
        <p className={styles.quiet}>
          {locales.map(({ locale, people: count }) => `${localeNames[locale]} ${format.number(count)}`).join(' · ')}
        </p>
      )}
      {handOver > 0 && (
        <p className={styles.quiet}>{text('outreach.weighed-by-hand', { count: handOver, number: format.number(handOver) })}</p>
      )}
      {skipped.map(({ why, people: count }) => (
        <p key={why} className={styles.quiet}>
          {text('outreach.weighed-skipped', { number: format.number(count), why: text(why) })}
        </p>
      ))}
      {quiet !== null && (
        <Reason
          tone="warn"
          actions={
            <Button onClick={() => onChange(quiet.better)}>
              {text('outreach.take-better', { day: format.day(quiet.better.day), time: quiet.better.time })}
            </Button>
          }
        >
          {text(quiet.why)}
        </Reason>
      )}
    </div>
  )
}
