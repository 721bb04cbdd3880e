/** The texts in force: choose one, change it for this program, and see it as a chosen person gets it. */
import { type ReactNode, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { type Channel, channels, type MessageKind, messageKinds } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useLocale, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { SelectField } from '../../../ui/fields.tsx'
import { PeopleLayout } from '../people-layout.tsx'
import { TextEditor } from './text-editor.tsx'
import styles from './texts.module.css'

export function TextsView({ tools }: { readonly tools: ReactNode }) {
  const text = useText()
  const [kind, setKind] = useState<MessageKind>('invitation')
  const [channel, setChannel] = useState<Channel>('mail')
  const [locale, setLocale] = useState<Locale>(useLocale())
  const [round, setRound] = useState(1)
  const texts = useLive(contract.outreach.texts, { kind }, { keep: true }).data
  const found = (texts ?? []).filter((each) => each.kind === kind && each.channel === channel && each.locale === locale)
  const shown = found.find((each) => each.round === round) ?? found[0]
  return (
    <PeopleLayout tab="invitations" tools={tools}>
      <div className={styles.page}>
        <div className={styles.choices}>
          <SelectField
            compact
            label={text('outreach.field-kind')}
            value={kind}
            options={messageKinds.map((value) => ({ value, label: text(`outreach.kind-${value}`) }))}
            onChange={setKind}
          />
          {found.length > 1 && (
            <SelectField
              compact
              label={text('outreach.field-round')}
              value={String(shown?.round ?? 1)}
              options={found.map((each) => ({ value: String(each.round), label: text('outreach.text-round', { round: each.round }) }))}
              onChange={(value) => setRound(Number(value))}
            />
          )}
          <SelectField
            compact
            label={text('outreach.field-channel')}
            value={channel}
            options={channels.map((value) => ({ value, label: text(`outreach.channel-${value}`) }))}
            onChange={setChannel}
          />
          <SelectField
            compact
            label={text('outreach.field-language')}
            value={locale}
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
            onChange={setLocale}
          />
        </div>
        {shown && <TextEditor key={`${shown.kind} ${shown.channel} ${shown.locale} ${shown.round} ${shown.own}`} shown={shown} />}
      </div>
    </PeopleLayout>
  )
}
