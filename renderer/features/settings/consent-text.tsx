/** What people are told before they agree, in three languages; versions that somebody agreed to stay as they were. */
import { useEffect, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { instantToDay } from '#shared/domain/day.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../lib/format.ts'
import { loadLanguage, localeNames, useLocale, useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { useRefusable } from '../../lib/use-refusable.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/fields.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './settings.module.css'

type Version = OutputOf<typeof contract.people.consentTexts>[number]
type Texts = Readonly<Record<Locale, string>>

const nothing: Texts = { en: '', it: '', ms: '' }

/** The newest version is edited; saving says which version it becomes. */
export function ConsentText() {
  const versions = useLive(contract.people.consentTexts, {}).data
  if (versions === undefined) return null
  return (
    <>
      <Editor newest={versions[0]} />
      <Versions versions={versions} />
    </>
  )
}

function Editor({ newest }: { readonly newest: Version | undefined }) {
  const text = useText()
  const kept = newest?.texts ?? nothing
  const [locale, setLocale] = useState<Locale>(useLocale())
  const [texts, setTexts] = useState<Texts>(kept)
  const { run, refusal } = useRefusable(contract.people.saveConsentText, () => text('settings.consent-saved'))
  useEffect(() => setTexts(newest?.texts ?? nothing), [newest])
  const isDirty = locales.some((each) => texts[each] !== kept[each])
  const isEmpty = locales.every((each) => texts[each].trim() === '')
  const agreed = newest?.people ?? 0
  const propose = async () => {
    const { messages } = await loadLanguage(locale)
    setTexts({ ...texts, [locale]: messages['consent.proposal'] ?? '' })
  }
  return (
    <div className={styles.consent}>
      <Segmented
        label={text('settings.consent-language')}
        value={locale}
        options={locales.map((each) => ({ value: each, label: localeNames[each], lang: each }))}
        onChange={setLocale}
      />
      <TextArea
        hideLabel
        label={text('settings.consent-text-in', { language: localeNames[locale] })}
        rows={7}
        value={texts[locale]}
        onChange={(next) => setTexts({ ...texts, [locale]: next })}
      />
      <p className={styles.quiet}>
        {newest === undefined
          ? text('settings.consent-first')
          : agreed === 0
            ? text('settings.consent-open', { version: newest.version })
            : text('settings.consent-next', { version: newest.version, next: newest.version + 1, count: agreed })}
      </p>
      <InlineError>{refusal}</InlineError>
      <div className={styles.line}>
        <Button size="form" variant="primary" disabled={!isDirty || isEmpty} onClick={() => void run({ texts })}>
          {text('settings.consent-save')}
        </Button>
        {texts[locale].trim() === '' && (
          <Button size="form" onClick={() => void propose()}>
            {text('settings.consent-propose')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const text = useText()
  const format = useFormat()
  if (versions.length === 0) return null
  return (
    <ul className={styles.versions} aria-label={text('settings.consent-versions')}>
      {versions.map(({ id, version, at, people }) => (
        <li key={id}>
          <b>{text('settings.consent-version', { version })}</b>
          <span>{format.dayYear(instantToDay(at))}</span>
          <span>{text('settings.consent-people', { count: people, number: format.number(people) })}</span>
        </li>
      ))}
    </ul>
  )
}
