/** No idea yet: what the inbox is for, and what to write down first. */
import { IconPlus } from '@tabler/icons-react'
import { ideaKinds } from '#shared/domain/content/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { IdeaKindIcon } from './idea-kind.tsx'
import styles from './ideas.module.css'

/** `onNew` opens the form. */
export function EmptyIdeas({ onNew }: { readonly onNew: () => void }) {
  const text = useText()
  return (
    <EmptyState
      art={<NotesDrawing />}
      title={text('ideas.empty-title')}
      text={
        <>
          <p>{text('ideas.empty-text')}</p>
          <p>{text('ideas.empty-when')}</p>
        </>
      }
      actions={
        <Button variant="primary" size="form" icon={<IconPlus />} keys="N" onClick={onNew}>
          {text('ideas.add-first')}
        </Button>
      }
    >
      <ul className={styles.kinds}>
        {ideaKinds.map((kind) => (
          <li key={kind}>
            <IdeaKindIcon kind={kind} />
            <div>
              <p className={styles.name}>{text(`ideas.kind-${kind}`)}</p>
              <p className={styles.quiet}>{text(`ideas.kind-${kind}-text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}

/** Left edges of three notes on a board; the middle one is in the program's colour. */
const notes = [20, 122, 224]

function NotesDrawing() {
  return (
    <svg width="320" height="160" viewBox="0 0 320 160" role="presentation" className={styles.drawing}>
      {notes.map((x, index) => (
        <g key={x}>
          <rect x={x} y={index === 1 ? 12 : 28} width="84" height="104" rx="6" data-key={index === 1 || undefined} />
          {[0, 1, 2].map((line) => (
            <rect key={line} x={x + 12} y={(index === 1 ? 32 : 48) + line * 20} width={line === 2 ? 32 : 60} height="6" rx="3" data-line />
          ))}
        </g>
      ))}
    </svg>
  )
}
