/** The inbox: what colleagues propose and ask for, and what customers want to know; each is made a draft, answered or declined. */
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Idea } from '#shared/contracts/library-shapes.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRowWalk } from '../../../lib/use-row-walk.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { LibraryLayout } from '../library-layout.tsx'
import { EmptyIdeas } from './empty-ideas.tsx'
import { IdeaFilters } from './idea-filters.tsx'
import { IdeaList } from './idea-list.tsx'
import { IdeaPanel } from './idea-panel.tsx'
import styles from './ideas.module.css'
import { NewIdeaForm } from './new-idea-form.tsx'
import { useIdeaActs, useIdeas } from './use-ideas.ts'

/** The parameter `idea` opens the panel of one of them. */
export function IdeasScreen() {
  const text = useText()
  const errorText = useErrorText()
  const ideas = useIdeas()
  const acts = useIdeaActs(ideas.select)
  const [isNew, setNew] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const { all, error, shown, selected, select } = ideas
  const { step } = useRowWalk(list, { ids: shown.map(({ id }) => id), selectedId: selected?.id ?? null, select })
  const withOpen = (act: (idea: Idea) => void) => (selected === undefined ? undefined : () => act(selected))
  useCommands({
    'ideas.new': () => setNew(true),
    'ideas.next': () => step(1),
    'ideas.previous': () => step(-1),
    'ideas.accept': withOpen((idea) => void acts.accept(idea)),
    'ideas.answer': withOpen(() => ideas.openForm('answer')),
    'ideas.decline': withOpen(() => ideas.openForm('decline')),
    'ideas.remove': withOpen((idea) => void acts.remove(idea)),
    'ideas.close-panel': withOpen(() => select(null)),
  })
  const isEmpty = all?.length === 0
  return (
    <LibraryLayout
      tab="ideas"
      actions={<NewIdea opened={isNew} onOpen={setNew} onAdded={select} />}
      tools={!isEmpty && all !== undefined && <IdeaFilters ideas={ideas} />}
      panel={
        selected && <IdeaPanel key={selected.id} idea={selected} ideas={ideas} acts={acts} onStep={step} onClose={() => select(null)} />
      }
      panelLabel={text('ideas.panel')}
    >
      <div className={styles.page}>
        {error !== null && <InlineError>{errorText(error)}</InlineError>}
        {isEmpty && <EmptyIdeas onNew={() => setNew(true)} />}
        {all !== undefined && !isEmpty && <IdeaList ref={list} ideas={ideas} onStep={step} />}
      </div>
    </LibraryLayout>
  )
}

interface NewIdeaProps {
  readonly opened: boolean
  readonly onOpen: (opened: boolean) => void
  readonly onAdded: (ideaId: string) => void
}

function NewIdea({ opened, onOpen, onAdded }: NewIdeaProps) {
  const text = useText()
  return (
    <FormPopover
      opened={opened}
      label={text('command.new-idea')}
      onClose={() => onOpen(false)}
      anchor={
        <Button icon={<IconPlus />} aria-keyshortcuts="N" onClick={() => onOpen(!opened)}>
          {text('ideas.new')}
        </Button>
      }
    >
      <NewIdeaForm onClose={() => onOpen(false)} onAdded={onAdded} />
    </FormPopover>
  )
}
