/** One version: its number or name, when and by whom, what it was for, and what can be done with it. */
import { IconDots, IconFileDownload, IconGitCompare, IconRestore } from '@tabler/icons-react'
import type { Version } from '#shared/contracts/document-shapes.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../../ui/menu.tsx'
import { Status } from '../../../ui/status.tsx'
import { usePaperActs } from '../document/use-paper-acts.ts'
import { useDocument } from '../use-document.ts'
import styles from './panel.module.css'

interface VersionItemProps {
  readonly version: Version
  /** The one kept before it. */
  readonly before: Version | undefined
  /** Whether it took the place of another one that was in force. */
  readonly isSuccessor: boolean
}

/** Letters of the hash that tell versions apart at sight. */
const hashLetters = 8

/** A review's version has no number: it is named by its day. */
export function VersionItem({ version, before, isSuccessor }: VersionItemProps) {
  const text = useText()
  const format = useFormat()
  const day = format.dayYear(instantToDay(version.at))
  return (
    <li>
      <div>
        <p className={styles.versionName}>
          <b>{version.label === '' ? text('policies.version-review') : version.label}</b>
          {version.kind === 'published' && <Status kind="done">{text('policies.version-published')}</Status>}
          {version.kind === 'kept' && <Status kind="fact">{text('policies.version-kept')}</Status>}
          {version.kind === 'review' && version.label !== '' && <Status kind="under-way">{text('policies.version-review')}</Status>}
          {version.material && isSuccessor && <span className={styles.badge}>{text('policies.version-material')}</span>}
        </p>
        <p className={styles.quiet}>
          {version.by === ''
            ? text('policies.version-at', { day, time: format.time(version.at) })
            : text('policies.version-by', { day, time: format.time(version.at), name: version.by })}
          {version.kind === 'published' &&
            version.effectiveOn !== null &&
            ` · ${text('policies.version-effective', { day: format.dayYear(version.effectiveOn) })}`}
        </p>
        {version.note !== '' && <p className={styles.said}>{version.note}</p>}
        <p className={styles.hash} title={version.hash}>
          {version.hash.slice(0, hashLetters)}
        </p>
      </div>
      <VersionMenu version={version} before={before} />
    </li>
  )
}

function VersionMenu({ version, before }: Omit<VersionItemProps, 'isSuccessor'>) {
  const { view, saved, openForm } = useDocument()
  const text = useText()
  const go = useGo()
  const paper = usePaperActs()
  const compare = (from: string, to: string) => void saved().then(() => go(`/policies/${view.id}/compare?from=${from}&to=${to}`))
  const withBefore: readonly MenuEntry[] =
    before === undefined
      ? []
      : [
          {
            id: 'before',
            label: text('policies.compare-before'),
            icon: <IconGitCompare />,
            onSelect: () => compare(before.id, version.id),
          },
        ]
  return (
    <Menu
      position="bottom-end"
      trigger={<IconButton label={text('policies.version-menu', { version: version.label })} icon={<IconDots />} />}
      items={[
        {
          id: 'draft',
          label: text('policies.compare-draft'),
          icon: <IconGitCompare />,
          onSelect: () => compare(version.id, 'draft'),
        },
        ...withBefore,
        {
          id: 'pdf',
          label: text('policies.version-pdf'),
          icon: <IconFileDownload />,
          onSelect: () => void paper.save('pdf', { versionId: version.id }),
        },
        null,
        {
          id: 'restore',
          label: text('policies.restore-ask'),
          icon: <IconRestore />,
          disabled: view.stage === 'archived',
          onSelect: () => openForm({ kind: 'restore', version }),
        },
      ]}
    />
  )
}
