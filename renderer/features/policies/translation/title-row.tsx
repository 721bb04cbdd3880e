/** The document's title beside its translation. */
import type { Translation } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { EditableText } from '../../../ui/editable-text.tsx'
import { Status } from '../../../ui/status.tsx'
import styles from './translation.module.css'

/** Saved when it is left. */
export function TitleRow({ translation }: { readonly translation: Translation }) {
  const { documentId, locale, title, titleStale } = translation
  const text = useText()
  const save = useCommand(contract.documents.saveTranslation, { done: () => text('policies.said-title-translated') })
  const isMissing = title === ''
  return (
    <div className={styles.row} data-state={isMissing ? 'missing' : titleStale ? 'stale' : 'fresh'}>
      <p className={styles.title} lang={translation.from}>
        {translation.originalTitle}
      </p>
      <div lang={locale}>
        <EditableText
          label={text('policies.field-title')}
          placeholder={text('policies.translation-missing')}
          value={title}
          onSave={async (next) => (await save({ documentId, locale, title: next, blocks: [] })) !== undefined}
        />
        {isMissing && <Status kind="not-started">{text('policies.translation-missing')}</Status>}
        {!isMissing && titleStale && <Status kind="attention">{text('policies.translation-stale')}</Status>}
      </div>
    </div>
  )
}
