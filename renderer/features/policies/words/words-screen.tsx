/** Words and names beside the documents: what is right as it is, what does not belong in a post, whom and what not to name yet. */
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { type VocabularyTerm, vocabularyLists } from '#shared/contracts/guideline.ts'
import { contract } from '#shared/contracts/index.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { useWordFiles } from './use-word-files.ts'
import { WordList } from './word-list.tsx'
import styles from './words.module.css'
import { WordsForm } from './words-form.tsx'

type List = VocabularyTerm['list']
const none: readonly VocabularyTerm[] = []

/** The parameter `list` says which list is shown. */
export function WordsScreen() {
  const text = useText()
  const errorText = useErrorText()
  const words = useLive(contract.guideline.vocabulary, {})
  const [asked, ask] = useSearchParam('list')
  const list = vocabularyLists.find((each) => each === asked) ?? 'customer'
  const entries = (words.data ?? none).filter((word) => word.list === list)
  return (
    <Screen
      crumb={
        <a className={styles.crumb} href="#/policies">
          {text('nav.policies')}
        </a>
      }
      title={text('policies.words')}
      actions={(list === 'accept' || list === 'reject') && <Files list={list} isEmpty={entries.length === 0} />}
      toolbar={<Lists words={words.data ?? none} list={list} onList={ask} />}
    >
      <div className={styles.page}>
        <div className={styles.column}>
          {words.error !== null && <InlineError>{errorText(words.error)}</InlineError>}
          <p className={styles.about}>{text(`policies.words-about-${list}`)}</p>
          {(list === 'accept' || list === 'reject') && <p className={styles.about}>{text('policies.words-vale')}</p>}
          <WordsForm key={list} list={list} />
          {words.data !== undefined && <WordList key={`${list}-entries`} words={entries} />}
        </div>
      </div>
    </Screen>
  )
}

interface ListsProps {
  readonly words: readonly VocabularyTerm[]
  readonly list: List
  readonly onList: (list: List) => void
}

function Lists({ words, list, onList }: ListsProps) {
  const text = useText()
  const count = (each: List) => words.filter((word) => word.list === each).length
  return (
    <Segmented
      label={text('policies.words-lists')}
      value={list}
      options={(['customer', 'unreleased', 'reject', 'accept'] as const).map((each) => ({
        value: each,
        label: (
          <>
            {text(`policies.words-${each}`)} <span className={styles.count}>{count(each)}</span>
          </>
        ),
      }))}
      onChange={onList}
    />
  )
}

function Files({ list, isEmpty }: { readonly list: 'accept' | 'reject'; readonly isEmpty: boolean }) {
  const text = useText()
  const [isBusy, setBusy] = useState(false)
  const files = useWordFiles(list)
  const run = (act: () => Promise<void>) => () => {
    setBusy(true)
    void act().finally(() => setBusy(false))
  }
  return (
    <>
      <Button icon={<IconUpload />} disabled={isBusy} onClick={run(files.bring)}>
        {text('policies.words-import')}
      </Button>
      <Button icon={<IconDownload />} disabled={isBusy || isEmpty} onClick={run(files.save)}>
        {text('policies.words-export')}
      </Button>
    </>
  )
}
