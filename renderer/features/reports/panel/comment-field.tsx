/** The words of a section: drafted from its figures until somebody writes their own. */
import { reportLetters } from '#shared/domain/reports/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/fields.tsx'
import { Status } from '../../../ui/status.tsx'
import { type SectionView, useBuilder } from '../builder/use-builder.ts'
import styles from './panel.module.css'

/** Null: as the figures give it; empty: nothing is said. */
type Comment = string | null

export function CommentField({ section }: { readonly section: SectionView }) {
  const text = useText()
  const { content, typed } = useBuilder()
  const asTyped = typed.bySection.get(section.id)?.comment
  const comment: Comment = asTyped === undefined ? section.comment : asTyped
  const prose = content?.sections.find(({ kind }) => kind === section.kind)?.blocks.find((block) => block.kind === 'prose')
  const drafted = prose?.origin === 'drafted' ? prose.text : ''
  const change = (next: Comment) => typed.change(section.id, { comment: next })
  const setAtOnce = (next: Comment) => {
    change(next)
    void typed.settle()
  }
  return (
    <div className={styles.comment}>
      <TextArea
        compact
        label={text('reports.field-comment')}
        rows={3}
        maxLength={reportLetters.comment}
        value={comment ?? drafted}
        hint={comment === '' ? text('reports.comment-none') : undefined}
        onChange={change}
      />
      <div className={styles.origin}>
        {comment === null && drafted !== '' && <Status kind="fact">{text('reports.comment-drafted')}</Status>}
        {comment !== null && comment !== '' && <Status kind="done">{text('reports.comment-yours')}</Status>}
        {comment === null && drafted === '' && section.shown && <span>{text('reports.comment-nothing')}</span>}
      </div>
      <div className={styles.acts}>
        {comment !== null && (
          <Button variant="link" onClick={() => setAtOnce(null)}>
            {text(comment === '' ? 'reports.draft-sentence' : 'reports.back-to-draft')}
          </Button>
        )}
        {comment !== '' && (comment !== null || drafted !== '') && (
          <Button variant="link" onClick={() => setAtOnce('')}>
            {text('reports.say-nothing')}
          </Button>
        )}
      </div>
    </div>
  )
}
