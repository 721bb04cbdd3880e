/** A translation beside its original, block by block: what is missing, what is behind, and how far it is. */
import { IconArrowDown, IconDots, IconTrash } from '@tabler/icons-react'
import { type ReactNode, Suspense, useState } from 'react'
import type { Translation } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { locales } from '#shared/locales.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useGo, useRouteParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Meter } from '../../../ui/meter.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Spacer } from '../../../ui/toolbar.tsx'
import { nextBehind, progressOf } from '../logic/translations.ts'
import { rowId } from './row-id.ts'
import { TitleRow } from './title-row.tsx'
import styles from './translation.module.css'
import { TranslationRows } from './translation-rows.tsx'

/** The document and the language that the address names. */
export function TranslationScreen() {
  const errorText = useErrorText()
  const documentId = useRouteParam('documentId') ?? ''
  const named = useRouteParam('locale')
  const locale = locales.find((each) => each === named) ?? 'en'
  const found = useLive(contract.documents.translation, { documentId, locale })
  if (found.data !== undefined) return <OpenTranslation key={`${documentId} ${locale}`} translation={found.data} />
  return (
    <Screen crumb={<Crumb documentId={documentId}>…</Crumb>} title={localeNames[locale]}>
      <div className={styles.notice}>{found.error !== null && <InlineError>{errorText(found.error)}</InlineError>}</div>
    </Screen>
  )
}

function OpenTranslation({ translation }: { readonly translation: Translation }) {
  const text = useText()
  const [current, setCurrent] = useState<string | null>(null)
  const next = nextBehind(translation, current)
  const goNext = () => {
    if (next === null) return
    setCurrent(next)
    const row = document.getElementById(rowId(next))
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('[data-translation]')?.focus({ preventScroll: true })
  }
  useCommands({
    'policies.next-behind': { run: goNext, whyNot: next === null ? text('policies.translation-state', { count: 0 }) : null },
  })
  return (
    <Screen
      crumb={<Crumb documentId={translation.documentId}>{translation.originalTitle}</Crumb>}
      title={text('policies.translation-title', { language: localeNames[translation.locale] })}
      toolbar={<Tools translation={translation} onNext={next === null ? null : goNext} />}
    >
      <div className={styles.scroll}>
        <div className={styles.columns}>
          <div className={styles.languages}>
            <h2 lang={translation.from}>{localeNames[translation.from]}</h2>
            <h2 lang={translation.locale}>{localeNames[translation.locale]}</h2>
          </div>
          <TitleRow translation={translation} />
          <Suspense>
            <TranslationRows translation={translation} onCurrent={setCurrent} />
          </Suspense>
        </div>
      </div>
    </Screen>
  )
}

interface ToolsProps {
  readonly translation: Translation
  /** Null: nothing is behind. */
  readonly onNext: (() => void) | null
}

function Tools({ translation, onNext }: ToolsProps) {
  const text = useText()
  const go = useGo()
  const { done, all } = progressOf(translation)
  const { documentId, locale } = translation
  const words = text('policies.translation-progress', { count: done, all })
  const remove = useCommand(contract.documents.removeTranslation, {
    done: () => text('policies.said-translation-removed', { language: localeNames[locale] }),
  })
  return (
    <>
      <div className={styles.progress}>
        <span>{words}</span>
        <Meter value={done} max={all} label={words} />
      </div>
      <Spacer />
      <Button icon={<IconArrowDown />} keys="Mod+Alt+J" disabled={onNext === null} onClick={() => onNext?.()}>
        {text('policies.next-behind')}
      </Button>
      <Menu
        position="bottom-end"
        trigger={<IconButton label={text('policies.translation-menu')} icon={<IconDots />} />}
        items={[
          {
            id: 'remove',
            label: text('policies.remove-translation', { language: localeNames[locale] }),
            icon: <IconTrash />,
            danger: true,
            onSelect: () => void remove({ documentId, locale }).then((done) => done && go(`/policies/${documentId}`)),
          },
        ]}
      />
    </>
  )
}

function Crumb({ documentId, children }: { readonly documentId: string; readonly children: ReactNode }) {
  return (
    <a className={styles.crumb} href={`#/policies/${documentId}`}>
      {children}
    </a>
  )
}
