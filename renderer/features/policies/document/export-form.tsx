/** The document as a file or on paper: which version, in which language, in which format. */
import { IconDownload, IconPrinter, IconSignature } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { documentFormats } from '#shared/contracts/documents.ts'
import { contract } from '#shared/contracts/index.ts'
import type { Locale } from '#shared/ids.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import forms from '../../../ui/forms.module.css'
import { Segmented } from '../../../ui/segmented.tsx'
import { newestPublished } from '../logic/versions.ts'
import { useDocument } from '../use-document.ts'
import { usePaperActs, type What } from './use-paper-acts.ts'

/** The header's second button. */
export function ExportButton() {
  const { form, openForm } = useDocument()
  const text = useText()
  const opened = form?.kind === 'export'
  const close = () => openForm(null)
  return (
    <FormPopover
      opened={opened}
      label={text('command.export-document')}
      onClose={close}
      anchor={
        <Button
          icon={<IconDownload />}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => openForm(opened ? null : { kind: 'export' })}
        >
          {text('policies.export')}
        </Button>
      }
    >
      <ExportForm onClose={close} />
    </FormPopover>
  )
}

/** What is in force is offered first as long as nothing was changed since. */
function ExportForm({ onClose }: { readonly onClose: () => void }) {
  const { view } = useDocument()
  const text = useText()
  const versions = useLive(contract.documents.versions, { documentId: view.id }).data ?? []
  const published = newestPublished(versions)
  const [isDraft, setDraft] = useState(view.version === null || view.changes > 0)
  const [locale, setLocale] = useState<Locale>(view.locale)
  const languages = [view.locale, ...view.translations.map((each) => each.locale)]
  const what = { versionId: isDraft ? null : (published?.id ?? null), locale }
  return (
    <div className={forms.fields}>
      {published !== undefined && view.changes > 0 && (
        <Segmented
          label={text('policies.export-version')}
          value={isDraft ? 'draft' : 'published'}
          options={[
            { value: 'draft', label: text('policies.strip-draft', { version: view.nextVersion }) },
            { value: 'published', label: published.label },
          ]}
          onChange={(value) => setDraft(value === 'draft')}
        />
      )}
      {languages.length > 1 && (
        <Segmented
          label={text('policies.field-language')}
          value={locale}
          options={languages.map((each) => ({ value: each, label: localeNames[each], lang: each }))}
          onChange={setLocale}
        />
      )}
      <Formats what={what} onClose={onClose} />
    </div>
  )
}

interface FormatsProps {
  readonly what: What
  readonly onClose: () => void
}

/** Files first, then paper. */
function Formats({ what, onClose }: FormatsProps) {
  const text = useText()
  const acts = usePaperActs()
  const choose = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <ul className={forms.choices}>
      {documentFormats.map((format) => (
        <Choice
          key={format}
          code={format.toUpperCase()}
          words={text(`policies.export-${format}`)}
          onSelect={choose(() => acts.save(format, what))}
        />
      ))}
      <Choice code={<IconPrinter aria-hidden="true" />} words={text('command.print-document')} onSelect={choose(() => acts.print(what))} />
      <Choice
        code={<IconSignature aria-hidden="true" />}
        words={text('command.print-sign-sheet')}
        onSelect={choose(() => acts.printSignSheet(what.locale))}
      />
    </ul>
  )
}

interface ChoiceProps {
  readonly code: ReactNode
  readonly words: string
  readonly onSelect: () => void
}

function Choice({ code, words, onSelect }: ChoiceProps) {
  return (
    <li>
      <button type="button" className={forms.choice} onClick={onSelect}>
        <b>{code}</b>
        <span>{words}</span>
      </button>
    </li>
  )
}
