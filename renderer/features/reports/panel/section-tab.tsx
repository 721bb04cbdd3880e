/** The chosen section: its heading, which of its parts are shown, its words, the lines that somebody typed. */
import { contract } from '#shared/contracts/index.ts'
import { hiddenAfter, isHidden } from '#shared/domain/reports/parts.ts'
import { type ReportPart, reportLetters, reportParts } from '#shared/domain/reports/types.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Note } from '../../../ui/reason.tsx'
import { type SectionView, useBuilder } from '../builder/use-builder.ts'
import { useSectionWords } from '../builder/use-section-words.ts'
import { CommentField } from './comment-field.tsx'
import { LinesField } from './lines-field.tsx'
import styles from './panel.module.css'

type Part = OutputOf<(typeof contract)['reports']['parts']>[number]

export function SectionTab({ section }: { readonly section: SectionView }) {
  const text = useText()
  const { report, content, typed, updateSection } = useBuilder()
  const { title } = useSectionWords(section)
  const parts = useLive(contract.reports.parts, { reportId: report.id }, { keep: true }).data ?? []
  const own = parts.filter((part) => part.section === section.kind)
  const missing = content?.missing.find(({ kind }) => kind === section.kind)
  const words = typed.bySection.get(section.id)
  // What is typed over the first section is the headline of the whole report.
  const isFirst = section.kind === 'headline'
  return (
    <div className={styles.tab}>
      <h2>{title}</h2>
      {!section.shown && <Note>{text('reports.section-off')}</Note>}
      {section.shown && missing !== undefined && <Note tone="warn">{missing.why}</Note>}
      <TextField
        compact
        label={text(isFirst ? 'reports.field-headline' : 'reports.field-title')}
        hint={text(isFirst ? 'reports.headline-hint' : 'reports.title-hint')}
        placeholder={isFirst ? (content?.headline ?? '') : section.title === '' ? title : text(`report.section-${section.kind}`)}
        maxLength={reportLetters.title}
        value={words?.title ?? section.title}
        onChange={(next) => typed.change(section.id, { title: next })}
      />
      {reportParts.map((kind) => (
        <ShownParts
          key={kind}
          kind={kind}
          section={section}
          parts={own}
          onChange={(hidden) => updateSection(section.id, { hidden: [...hidden] })}
        />
      ))}
      <CommentField section={section} />
      {section.kind === 'next-steps' && <LinesField section={section} />}
      <InlineError>{typed.refusal}</InlineError>
    </div>
  )
}

interface ShownPartsProps {
  readonly kind: ReportPart
  readonly section: SectionView
  readonly parts: readonly Part[]
  readonly onChange: (hidden: readonly string[]) => void
}

/** A check box each; nothing where the section has none of the kind. */
function ShownParts({ kind, section: { hidden }, parts, onChange }: ShownPartsProps) {
  const text = useText()
  const listed = parts.filter((part) => part.kind === kind)
  if (listed.length === 0) return null
  return (
    <fieldset className={styles.parts}>
      <legend>{text(`reports.shown-${kind}`)}</legend>
      {listed.map((part) => (
        <Checkbox
          key={part.id}
          label={part.label}
          checked={!isHidden(part, hidden)}
          onChange={(shows) => onChange(hiddenAfter(hidden, part, parts, shows))}
        />
      ))}
    </fieldset>
  )
}
