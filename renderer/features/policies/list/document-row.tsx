/** One document in the list, with its own menu. */
import { IconArchive, IconArchiveOff, IconDots, IconFiles, IconFileText, IconLanguage, IconPalette, IconTrash } from '@tabler/icons-react'
import type { DocumentSummary } from '#shared/contracts/document-shapes.ts'
import { instantToDay } from '#shared/domain/day.ts'
import type { DocumentKind } from '#shared/domain/documents/types.ts'
import { useFormat } from '../../../lib/format.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Meter } from '../../../ui/meter.tsx'
import { StageMark } from '../stage-mark.tsx'
import { useDocumentActs } from '../use-document-acts.ts'
import styles from './list.module.css'

const icons = { policy: IconFileText, brand: IconPalette, page: IconFiles } as const satisfies Record<DocumentKind, unknown>

/** The whole line leads to the document; the link is its name. */
export function DocumentRow({ document: each }: { readonly document: DocumentSummary }) {
  const text = useText()
  const KindIcon = icons[each.kind]
  return (
    <tr>
      <td>
        <div className={styles.name}>
          <KindIcon aria-hidden="true" />
          <div>
            <a href={`#/policies/${each.id}`}>{each.title}</a>
            <p className={styles.quiet}>
              {text('policies.kind-in', { kind: text(`policies.kind-${each.kind}`), language: localeNames[each.locale] })}
            </p>
          </div>
        </div>
      </td>
      <td>
        <StageMark stage={each.stage} />
        {each.openThreads > 0 && <p className={styles.quiet}>{text('policies.comments-open', { count: each.openThreads })}</p>}
      </td>
      <td>
        <VersionCell document={each} />
      </td>
      <td>
        <ReadCell document={each} />
      </td>
      <td>
        <TranslationsCell document={each} />
      </td>
      <td>
        <ReviewDay document={each} />
      </td>
      <td>
        <RowMenu document={each} />
      </td>
    </tr>
  )
}

interface CellProps {
  readonly document: DocumentSummary
}

function VersionCell({ document: each }: CellProps) {
  const text = useText()
  const format = useFormat()
  if (each.version === null || each.publishedAt === null) return <span className={styles.quiet}>{text('policies.not-published')}</span>
  return (
    <>
      <p>{text('policies.version-on', { version: each.version, day: format.dayYear(instantToDay(each.publishedAt)) })}</p>
      {each.changes > 0 && <p className={styles.quiet}>{text('policies.changes-since', { count: each.changes })}</p>}
    </>
  )
}

function ReadCell({ document: each }: CellProps) {
  const text = useText()
  if (each.readers === 0) return <Nothing />
  const words = text('policies.read-by', { count: each.acknowledged, all: each.readers })
  return (
    <div className={styles.read}>
      <span>{words}</span>
      <Meter value={each.acknowledged} max={each.readers} label={words} />
    </div>
  )
}

function TranslationsCell({ document: each }: CellProps) {
  const text = useText()
  if (each.translations.length === 0) return <Nothing />
  return (
    <ul className={styles.languages}>
      {each.translations.map(({ locale, behind }) => (
        <li key={locale} data-stale={behind > 0 || undefined}>
          {behind > 0 && <IconLanguage className="icon-s" aria-hidden="true" />}
          {behind > 0 ? text('policies.language-behind', { language: locale.toUpperCase() }) : localeNames[locale]}
        </li>
      ))}
    </ul>
  )
}

function ReviewDay({ document: each }: CellProps) {
  const text = useText()
  const format = useFormat()
  if (each.reviewOn === null) return <Nothing />
  const isDue = each.reviewOn <= instantToDay(Date.now())
  return (
    <>
      <span>{format.dayYear(each.reviewOn)}</span>
      {isDue && <p className={styles.due}>{text('policies.review-due')}</p>}
    </>
  )
}

/** An empty value. */
function Nothing() {
  return <span className={styles.quiet}>–</span>
}

function RowMenu({ document: each }: CellProps) {
  const text = useText()
  const acts = useDocumentActs()
  const isArchived = each.stage === 'archived'
  return (
    <Menu
      position="bottom-end"
      trigger={<IconButton label={text('policies.menu-of', { title: each.title })} icon={<IconDots />} />}
      items={[
        {
          id: 'duplicate',
          label: text('command.duplicate-document'),
          icon: <IconFiles />,
          onSelect: () => void acts.duplicate(each.id),
        },
        {
          id: 'archive',
          label: text(isArchived ? 'command.unarchive-document' : 'command.archive-document'),
          icon: isArchived ? <IconArchiveOff /> : <IconArchive />,
          onSelect: () => void (isArchived ? acts.backToDraft(each.id) : acts.archive(each.id)),
        },
        null,
        {
          id: 'remove',
          label: text('command.remove-document'),
          icon: <IconTrash />,
          danger: true,
          onSelect: () => void acts.remove(each.id),
        },
      ]}
    />
  )
}
