/** All documents of the program: what each is, where it stands, who has read it; or the way to the first one. */
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Spacer } from '../../../ui/toolbar.tsx'
import { type DocumentFilter, filterDocuments, noFilter } from '../logic/filters.ts'
import { DocumentList } from './document-list.tsx'
import { EmptyDocuments } from './empty-documents.tsx'
import styles from './list.module.css'
import { ListFilters } from './list-filters.tsx'
import { NewDocumentForm } from './new-document-form.tsx'

/** The parameter `new` opens the form of a new document: with a template's id, or empty. */
export function DocumentsScreen() {
  const text = useText()
  const errorText = useErrorText()
  const go = useGo()
  const list = useLive(contract.documents.list, {})
  const [asked, ask] = useSearchParam('new')
  const [filter, setFilter] = useState<DocumentFilter>(noFilter)
  useCommands({ 'policies.new-in-list': () => ask('') })
  const documents = list.data ?? []
  const shown = filterDocuments(documents, filter)
  const isEmpty = list.data !== undefined && documents.length === 0
  return (
    <Screen
      title={text('nav.policies')}
      actions={
        <>
          <Button onClick={() => go('/policies/try')}>{text('policies.try')}</Button>
          <NewDocument asked={asked} onAsk={ask} />
        </>
      }
      toolbar={
        <>
          {!isEmpty && <ListFilters documents={documents} filter={filter} onFilter={setFilter} />}
          <Spacer />
          <Button variant="link" onClick={() => go('/policies/words')}>
            {text('policies.words')}
          </Button>
        </>
      }
    >
      {list.error !== null && (
        <div className={styles.notice}>
          <InlineError>{errorText(list.error)}</InlineError>
        </div>
      )}
      {isEmpty && <EmptyDocuments onChoose={ask} />}
      {documents.length > 0 && <DocumentList documents={shown} onClear={shown.length === 0 ? () => setFilter(noFilter) : null} />}
    </Screen>
  )
}

interface NewDocumentProps {
  /** Null: the form is closed. */
  readonly asked: string | null
  readonly onAsk: (template: string | null) => void
}

function NewDocument({ asked, onAsk }: NewDocumentProps) {
  const text = useText()
  return (
    <FormPopover
      opened={asked !== null}
      label={text('command.new-document')}
      onClose={() => onAsk(null)}
      anchor={
        <Button icon={<IconPlus />} aria-keyshortcuts="N" onClick={() => onAsk(asked === null ? '' : null)}>
          {text('policies.new')}
        </Button>
      }
    >
      <NewDocumentForm key={asked} template={asked ?? ''} onClose={() => onAsk(null)} />
    </FormPopover>
  )
}
