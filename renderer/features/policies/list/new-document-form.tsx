/** A new document: from which template, in which language, under which title. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { DocumentKind } from '#shared/domain/documents/types.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useLocale, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Segmented } from '../../../ui/segmented.tsx'

interface NewDocumentFormProps {
  /** Id of the template chosen to begin with; empty: the first of the list, `page`: an empty page. */
  readonly template: string
  readonly onClose: () => void
}

/** Letters that a title has room for. */
const longestTitle = 200

/** What an empty page is called in the list of templates. */
const emptyPage = 'page'

/** Opens the new document. Without a title it gets the template's. */
export function NewDocumentForm({ template, onClose }: NewDocumentFormProps) {
  const text = useText()
  const go = useGo()
  const own = useLocale()
  const templates = useLive(contract.documents.templates, {}).data ?? []
  const [wanted, setWanted] = useState(template)
  const [locale, setLocale] = useState<Locale>(own)
  const [title, setTitle] = useState('')
  const { run, refusal } = useRefusable(contract.documents.create, () => text('policies.said-created'))
  const chosen = wanted === emptyPage ? undefined : (templates.find((each) => each.id === wanted) ?? templates[0])
  const kind: DocumentKind = chosen?.kind ?? 'page'
  const isTooLong = title.trim().length > longestTitle
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // A template brings a title of its own.
    const words = title.trim() || (chosen === undefined ? text('policies.untitled') : '')
    const made = await run({ kind, template: chosen?.id ?? null, locale, ...(words === '' ? {} : { title: words }) })
    if (made) go(`/policies/${made.documentId}?begin=text`)
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <SelectField
        label={text('policies.field-template')}
        hint={chosen?.summary ?? text('policies.template-empty-text')}
        value={chosen?.id ?? emptyPage}
        options={[
          ...templates.map((each) => ({ value: each.id, label: each.name })),
          { value: emptyPage, label: text('policies.template-empty') },
        ]}
        onChange={setWanted}
      />
      <LanguageField value={locale} onChange={setLocale} />
      <TextField
        label={text('policies.field-title')}
        optional
        {...(isTooLong ? { error: text('policies.title-too-long', { count: longestTitle }) } : {})}
        value={title}
        onChange={setTitle}
      />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('policies.create')} disabled={isTooLong} onCancel={onClose} />
    </form>
  )
}

interface LanguageFieldProps {
  readonly value: Locale
  readonly onChange: (locale: Locale) => void
}

function LanguageField({ value, onChange }: LanguageFieldProps) {
  const text = useText()
  return (
    <div>
      <p className={forms.label}>{text('policies.field-language')}</p>
      <Segmented
        label={text('policies.field-language')}
        value={value}
        options={locales.map((each) => ({ value: each, label: localeNames[each], lang: each }))}
        onChange={onChange}
      />
    </div>
  )
}
