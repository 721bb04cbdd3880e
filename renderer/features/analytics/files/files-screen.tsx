/** Where the figures come from: files that came in, what each of them brought, and the posts that they tell of. */
import { useEffect } from 'react'
import styles from '../../../domain/import/import.module.css'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useSearchParam } from '../../../lib/route.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { AnalyticsLayout } from '../analytics-layout.tsx'
import { FileOutcome } from './file-outcome.tsx'
import { FileReading } from './file-reading.tsx'
import { ImportList } from './import-list.tsx'
import { NewFile } from './new-file.tsx'
import { PostList } from './post-list.tsx'
import { useFigureFile } from './use-figure-file.ts'

const views = ['imports', 'posts'] as const

/** `new` in the address: the file chooser is opened at once. */
export function FilesScreen() {
  const text = useText()
  const [shown, show] = useSearchParam('view')
  const view = shown === 'posts' ? 'posts' : 'imports'
  return (
    <AnalyticsLayout
      tab="files"
      tools={
        <Segmented
          label={text('figure-files.view')}
          value={view}
          options={views.map((value) => ({ value, label: text(`figure-files.view-${value}`) }))}
          onChange={(value) => show(value === 'posts' ? value : null)}
        />
      }
    >
      {view === 'posts' ? <PostList /> : <Imports />}
    </AnalyticsLayout>
  )
}

function Imports() {
  const errorText = useErrorText()
  const { state, acts } = useFigureFile()
  const [isNew, setNew] = useSearchParam('new')
  const { look } = acts
  useEffect(() => {
    if (isNew === null) return
    setNew(null)
    void look()
  }, [isNew, setNew, look])
  return (
    <div className={styles.page}>
      <NewFile state={state} acts={acts} />
      {state.error !== null && <InlineError>{errorText(state.error)}</InlineError>}
      {state.look !== null && state.choices !== null && (
        <>
          <FileReading look={state.look} choices={state.choices} state={state} acts={acts} />
          <FileOutcome look={state.look} choices={state.choices} state={state} acts={acts} />
        </>
      )}
      <ImportList isBusy={state.running !== null} acts={acts} />
    </div>
  )
}
