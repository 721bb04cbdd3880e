/** The inbox as a list, the newest first; arrows or J and K walk it, Enter opens the panel. */
import type { Ref } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Idea } from '#shared/contracts/library-shapes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useMoment } from '../../../lib/use-moment.ts'
import { walkOnArrows } from '../../../lib/walk-on-arrows.ts'
import { Button } from '../../../ui/button.tsx'
import { LineLink } from '../../../ui/line-link.tsx'
import { IdeaKindIcon } from './idea-kind.tsx'
import { IdeaStatus } from './idea-status.tsx'
import styles from './ideas.module.css'
import type { Ideas } from './use-ideas.ts'

interface IdeaListProps {
  readonly ref: Ref<HTMLUListElement>
  readonly ideas: Ideas
  readonly onStep: (by: 1 | -1) => void
}

/** A line an idea. */
export function IdeaList({ ref, ideas, onStep }: IdeaListProps) {
  const text = useText()
  const { shown, filter, setFilter, selected } = ideas
  if (shown.length === 0) {
    return (
      <p className={styles.nothing}>
        {text(filter.kind === null ? 'ideas.all-settled' : 'ideas.none')}{' '}
        <Button variant="link" onClick={() => setFilter({ kind: null, settled: true })}>
          {text('ideas.show-all')}
        </Button>
      </p>
    )
  }
  return (
    <ul ref={ref} className={styles.list} onKeyDown={walkOnArrows(onStep)}>
      {shown.map((idea) => (
        <IdeaRow key={idea.id} idea={idea} isSelected={idea.id === selected?.id} />
      ))}
    </ul>
  )
}

function IdeaRow({ idea, isSelected }: { readonly idea: Idea; readonly isSelected: boolean }) {
  const text = useText()
  const moment = useMoment()
  const teams = useLive(contract.content.teams, {}).data ?? []
  const team = teams.find(({ id }) => id === idea.teamId)?.name
  const facts = [
    text(`ideas.kind-${idea.kind}`),
    idea.format === null ? undefined : text(`ideas.format-${idea.format}`),
    idea.by || undefined,
    team,
  ].filter((fact) => fact !== undefined)
  return (
    <li className={styles.row} data-selected={isSelected || undefined}>
      <IdeaKindIcon kind={idea.kind} />
      <div className={styles.words}>
        <LineLink to={`/library/ideas?idea=${idea.id}`} id={idea.id} current={isSelected}>
          {idea.title}
        </LineLink>
        <p className={`clip ${styles.quiet}`}>{facts.join(' · ')}</p>
      </div>
      <IdeaStatus status={idea.status} />
      <time className={styles.quiet}>{moment(idea.at)}</time>
    </li>
  )
}
