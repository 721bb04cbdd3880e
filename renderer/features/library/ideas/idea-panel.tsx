/** The panel of an idea: its words and whose they are, what was answered, and what can be done with it. */
import {
  IconArrowRight,
  IconChevronDown,
  IconChevronUp,
  IconCircleMinus,
  IconDots,
  IconExternalLink,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { Idea } from '#shared/contracts/library-shapes.ts'
import type { InputOf } from '#shared/rpc.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { EditableText } from '../../../ui/editable-text.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Panel, PanelSection } from '../../../ui/panel.tsx'
import { AnswerForm } from './answer-form.tsx'
import { IdeaFields } from './idea-fields.tsx'
import { IdeaStatus } from './idea-status.tsx'
import styles from './ideas.module.css'
import type { IdeaActs, Ideas } from './use-ideas.ts'

interface IdeaPanelProps {
  readonly idea: Idea
  readonly ideas: Ideas
  readonly acts: IdeaActs
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

type Fields = InputOf<typeof contract.library.updateIdea>['fields']

/** Saved as it changes. */
export function IdeaPanel({ idea, ideas, acts, onStep, onClose }: IdeaPanelProps) {
  const text = useText()
  const { run, refusal } = useRefusable(contract.library.updateIdea, () => text('ideas.said-saved'))
  const save = async (fields: Fields) => (await run({ ideaId: idea.id, fields })) !== undefined
  return (
    <Panel
      crumb={<IdeaStatus status={idea.status} />}
      actions={
        <>
          <IconButton label={text('command.previous-idea')} keys="K" icon={<IconChevronUp />} onClick={() => onStep(-1)} />
          <IconButton label={text('command.next-idea')} keys="J" icon={<IconChevronDown />} onClick={() => onStep(1)} />
          <IconButton label={text('command.close-panel')} keys="Escape" icon={<IconX />} onClick={onClose} />
        </>
      }
      foot={ideas.form === null ? <Foot idea={idea} ideas={ideas} acts={acts} /> : undefined}
    >
      <h2 className="visually-hidden">{idea.title}</h2>
      <EditableText label={text('ideas.field-title')} value={idea.title} required onSave={(title) => save({ title })} />
      <EditableText
        label={text('ideas.field-body')}
        placeholder={text('ideas.field-body-empty')}
        value={idea.body}
        multiline
        onSave={(body) => save({ body })}
      />
      <InlineError>{refusal}</InlineError>
      <PanelSection title={text('ideas.about')}>
        <IdeaFields value={idea} compact onChange={(fields) => void save(fields)} />
        <OpenLink url={idea.url} />
      </PanelSection>
      {(idea.answer !== '' || ideas.form !== null) && (
        <PanelSection title={text('ideas.answer')}>
          {ideas.form === null ? (
            <p className={styles.answer}>{idea.answer}</p>
          ) : (
            <AnswerForm idea={idea} form={ideas.form} onClose={() => ideas.openForm(null)} />
          )}
        </PanelSection>
      )}
    </Panel>
  )
}

function OpenLink({ url }: { readonly url: string }) {
  const text = useText()
  const open = useCommand(contract.shell.openLink)
  if (url === '') return null
  return (
    <Button variant="link" icon={<IconExternalLink />} onClick={() => void open({ url })}>
      {text('ideas.open-link')}
    </Button>
  )
}

function Foot({ idea, ideas, acts }: Pick<IdeaPanelProps, 'idea' | 'ideas' | 'acts'>) {
  const text = useText()
  const go = useGo()
  const { itemId } = idea
  const isNew = idea.status === 'new'
  const decline = {
    id: 'decline',
    label: text('command.decline-idea'),
    icon: <IconCircleMinus />,
    keys: 'D',
    onSelect: () => ideas.openForm('decline'),
  }
  const remove = {
    id: 'remove',
    label: text('command.remove-idea'),
    icon: <IconTrash />,
    keys: 'Delete',
    danger: true,
    onSelect: () => void acts.remove(idea),
  }
  return (
    <div className={styles.foot}>
      {isNew && (
        <>
          <Button variant="primary" keys="A" onClick={() => void acts.accept(idea)}>
            {text('ideas.accept')}
          </Button>
          <Button keys="R" onClick={() => ideas.openForm('answer')}>
            {text('ideas.answer-ask')}
          </Button>
        </>
      )}
      {idea.status === 'accepted' && itemId !== null && (
        <Button icon={<IconArrowRight />} onClick={() => go(`/library/item/${itemId}`)}>
          {text('ideas.open-item')}
        </Button>
      )}
      {!isNew && <Button onClick={() => void acts.reopen(idea)}>{text('ideas.reopen')}</Button>}
      <span className={styles.space} />
      <Menu
        position="top-end"
        trigger={<IconButton label={text('ideas.more')} icon={<IconDots />} />}
        items={isNew ? [decline, null, remove] : [remove]}
      />
    </div>
  )
}
