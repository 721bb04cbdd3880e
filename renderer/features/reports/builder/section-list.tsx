/** The sections in their order: shown or not, what each holds or lacks, and the ways to move one. */
import { IconArrowDown, IconArrowUp, IconGripVertical, IconShieldCheck } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { type DragOrder, useDragOrder } from '../../../lib/use-drag-order.ts'
import { useMoment } from '../../../lib/use-moment.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Note } from '../../../ui/reason.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import styles from './sections.module.css'
import { type SectionView, useBuilder } from './use-builder.ts'
import { useSectionWords } from './use-section-words.ts'

export function SectionList({ pages }: { readonly pages: number }) {
  const text = useText()
  const moment = useMoment(true)
  const { report, content, moveTo } = useBuilder()
  const drag = useDragOrder(moveTo)
  const { sections, changedAt, changedBy } = report
  const shown = sections.filter(({ kind }) => content?.sections.some((section) => section.kind === kind) ?? false).length
  return (
    <Scrolled className={styles.column} aria-label={text('reports.sections-list')} role="region">
      <div className={styles.head}>
        <h2>{text(`reports.template-${report.template}`)}</h2>
        <p>{text(changedBy === '' ? 'reports.changed' : 'reports.changed-by', { moment: moment(changedAt), name: changedBy })}</p>
        <h3>
          {text('reports.sections-head')}
          <span>{text('reports.sections-count', { shown, all: sections.length, pages })}</span>
        </h3>
      </div>
      <ol className={styles.list}>
        {sections.map((section, index) => (
          <SectionLine key={section.id} section={section} index={index} drag={drag} />
        ))}
      </ol>
      <Privacy />
    </Scrolled>
  )
}

interface SectionLineProps {
  readonly section: SectionView
  readonly index: number
  readonly drag: DragOrder
}

/** Alt with the arrows moves it, as its buttons and its grip do. */
function SectionLine({ section, index, drag }: SectionLineProps) {
  const text = useText()
  const { report, selected, select, moveBy, updateSection } = useBuilder()
  const { title, about } = useSectionWords(section)
  const isSelected = selected?.id === section.id
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0 || !event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    moveBy(section.id, by)
  }
  return (
    <li
      className={styles.line}
      data-selected={isSelected || undefined}
      data-off={!section.shown || undefined}
      onKeyDown={onKeyDown}
      {...drag.lineProps(section.id, index)}
    >
      <Checkbox
        hideLabel
        label={text('reports.show-section', { title })}
        checked={section.shown}
        onChange={(shown) => updateSection(section.id, { shown })}
      />
      <button
        type="button"
        className={styles.words}
        aria-current={isSelected || undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={() => select(section.kind)}
      >
        <span className="clip">{title}</span>
        <span className="clip" title={about}>
          {about}
        </span>
      </button>
      {isSelected ? (
        <Moves title={title} isFirst={index === 0} isLast={index === report.sections.length - 1} onMove={(by) => moveBy(section.id, by)} />
      ) : (
        <span className={styles.grip} aria-hidden="true" {...drag.gripProps(section.id)}>
          <IconGripVertical className="icon-s" />
        </span>
      )}
    </li>
  )
}

interface MovesProps {
  readonly title: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: 1 | -1) => void
}

function Moves({ title, isFirst, isLast, onMove }: MovesProps) {
  const text = useText()
  return (
    <span className={styles.moves}>
      <IconButton
        compact
        label={text('reports.move-up', { title })}
        icon={<IconArrowUp className="icon-s" />}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <IconButton
        compact
        label={text('reports.move-down', { title })}
        icon={<IconArrowDown className="icon-s" />}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
    </span>
  )
}

function Privacy() {
  const text = useText()
  const { report, content } = useBuilder()
  if (content === undefined) return null
  return (
    <div className={styles.privacy}>
      <Note icon={<IconShieldCheck aria-hidden="true" />}>
        {text('reports.privacy-groups', { size: content.smallestGroup })} {text(`reports.privacy-${report.audience}`)}
      </Note>
    </div>
  )
}
