/** What is edited against what is in force, who has read that, the way to compare the two, and the languages. */
import { IconArrowLeft, IconCircleCheck, IconPencil } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { useMoment } from '../../../lib/use-moment.ts'
import { Segmented } from '../../../ui/segmented.tsx'
import { Spacer } from '../../../ui/toolbar.tsx'
import { newestPublished } from '../logic/versions.ts'
import { StageMark } from '../stage-mark.tsx'
import { useDocument } from '../use-document.ts'
import styles from './document.module.css'
import { DocumentMenu } from './document-menu.tsx'
import { LanguageBadge } from './language-badge.tsx'

/** The toolbar of the document's screen. */
export function VersionStrip() {
  const { view } = useDocument()
  return (
    <>
      <div className={styles.strip}>
        {view.stage === 'archived' ? <StageMark stage="archived" /> : <DraftChip />}
        <PublishedChip />
      </div>
      <Spacer />
      <CompareSwitch />
      <LanguageBadge />
      <DocumentMenu />
    </>
  )
}

/** Not shown while the text is exactly what is published. */
function DraftChip() {
  const { view } = useDocument()
  const text = useText()
  const moment = useMoment(true)
  if (view.stage === 'published' && view.changes === 0) return null
  const time = moment(view.updatedAt)
  const name = text('policies.strip-draft', { version: view.nextVersion })
  const state =
    view.version === null ? text('policies.strip-saved', { time }) : text('policies.strip-changes', { count: view.changes, time })
  return (
    <>
      <span className={styles.version} data-current data-tip={`${name}: ${state}`}>
        <IconPencil className="icon-s" aria-hidden="true" />
        <b>{name}</b>
        <span className="clip">{state}</span>
      </span>
      <IconArrowLeft className={styles.arrow} aria-hidden="true" />
    </>
  )
}

function PublishedChip() {
  const { view, openTab } = useDocument()
  const text = useText()
  const format = useFormat()
  if (view.version === null || view.publishedAt === null) return <span className={styles.version}>{text('policies.not-published')}</span>
  const day = format.dayShort(instantToDay(view.publishedAt))
  const state =
    view.readers === 0
      ? text('policies.strip-published', { day })
      : text('policies.strip-read', { day, count: view.acknowledged, all: view.readers })
  return (
    <button type="button" className={styles.version} data-tip={`${view.version} ${state}`} onClick={() => openTab('readers')}>
      <IconCircleCheck className="icon-s" aria-hidden="true" />
      <b>{view.version}</b>
      <span className="clip">{state}</span>
    </button>
  )
}

/** The other half of the switch is a screen of its own. */
function CompareSwitch() {
  const { view, saved } = useDocument()
  const text = useText()
  const go = useGo()
  const versions = useLive(contract.documents.versions, { documentId: view.id }, { enabled: view.version !== null }).data ?? []
  const published = newestPublished(versions)
  if (published === undefined) return null
  return (
    <Segmented
      label={text('policies.strip-mode')}
      value="edit"
      options={[
        { value: 'edit', label: text('policies.strip-edit') },
        { value: 'compare', label: text('policies.strip-compare', { version: published.label }) },
      ]}
      onChange={(mode) => {
        if (mode === 'compare') void saved().then(() => go(`/policies/${view.id}/compare?from=${published.id}&to=draft`))
      }}
    />
  )
}
