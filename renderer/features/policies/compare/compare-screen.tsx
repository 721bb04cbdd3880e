/** Two states of a document against one another, word by word. */
import { IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { DocumentView, Version } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo, useRouteParam, useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { newestPublished } from '../logic/versions.ts'
import { changesOf, shownBlocks, stepTo } from './changes.ts'
import styles from './compare.module.css'
import { CompareResult } from './compare-result.tsx'
import { CompareTools } from './compare-tools.tsx'
import { changeId } from './redline-text.tsx'
import { useRedline } from './use-redline.ts'

/** The address names the document and both sides: `from` and `to` are versions, or `draft`. */
export function CompareScreen() {
  const text = useText()
  const errorText = useErrorText()
  const documentId = useRouteParam('documentId') ?? ''
  const view = useLive(contract.documents.view, { documentId })
  const versions = useLive(contract.documents.versions, { documentId }).data
  if (view.data !== undefined && versions !== undefined) return <OpenComparison view={view.data} versions={versions} />
  return (
    <Screen title={text('policies.compare-title')}>
      <div className={styles.notice}>{view.error !== null && <InlineError>{errorText(view.error)}</InlineError>}</div>
    </Screen>
  )
}

/** Without an address it is what is in force against the draft; where they say the same, what was in force before against it. */
function useSides(view: DocumentView, versions: readonly Version[]) {
  const go = useGo()
  const documentId = useRouteParam('documentId') ?? ''
  const [askedFrom] = useSearchParam('from')
  const [askedTo] = useSearchParam('to')
  const known = (side: string | null) => side === 'draft' || versions.some(({ id }) => id === side)
  const inForce = newestPublished(versions)
  const earlier = newestPublished(versions.filter(({ id }) => id !== inForce?.id))
  const isPast = view.changes === 0 && inForce !== undefined && earlier !== undefined
  const from = known(askedFrom) ? (askedFrom ?? 'draft') : ((isPast ? earlier : inForce)?.id ?? 'draft')
  const to = known(askedTo) ? (askedTo ?? 'draft') : isPast && !known(askedFrom) ? inForce.id : 'draft'
  const choose = (nextFrom: string, nextTo: string) => go(`/policies/${documentId}/compare?from=${nextFrom}&to=${nextTo}`)
  return { from, to, choose }
}

function OpenComparison({ view, versions }: { readonly view: DocumentView; readonly versions: readonly Version[] }) {
  const text = useText()
  const sides = useSides(view, versions)
  const [onlyChanges, setOnlyChanges] = useState(false)
  const [current, setCurrent] = useState<string | null>(null)
  const idOf = (side: string) => (side === 'draft' ? null : side)
  const compared = useRedline({ documentId: view.id, from: idOf(sides.from), to: idOf(sides.to), stamp: view.updatedAt })
  const blocks = compared.redline?.blocks
  const changes = useMemo(() => changesOf(blocks ?? []), [blocks])
  const shown = useMemo(() => shownBlocks(blocks ?? [], onlyChanges), [blocks, onlyChanges])
  const step = (by: 1 | -1) => {
    const next = stepTo(changes, current, by)
    if (next === null) return
    setCurrent(next)
    const element = document.getElementById(changeId(next))
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }
  const whyNot = changes.length === 0 ? text('policies.compare-none') : null
  const isKnown = blocks !== undefined
  useCommands({
    'policies.next-change': isKnown ? { run: () => step(1), whyNot } : undefined,
    'policies.previous-change': isKnown ? { run: () => step(-1), whyNot } : undefined,
    'policies.print': () => window.print(),
  })
  return (
    <Screen
      crumb={<DocumentLink view={view} />}
      title={text('policies.compare-title')}
      actions={
        <Button icon={<IconPrinter />} onClick={() => window.print()}>
          {text('policies.compare-print')}
        </Button>
      }
      toolbar={
        <CompareTools
          view={view}
          versions={versions}
          sides={sides}
          onlyChanges={onlyChanges}
          onOnlyChanges={setOnlyChanges}
          place={{ current: changes.findIndex(({ id }) => id === current) + 1, all: changes.length }}
          onStep={step}
        />
      }
    >
      <CompareResult view={view} compared={compared} changes={changes} shown={shown} current={current} />
    </Screen>
  )
}

function DocumentLink({ view }: { readonly view: DocumentView }) {
  return (
    <a className={styles.crumb} href={`#/policies/${view.id}`}>
      {view.title}
    </a>
  )
}
