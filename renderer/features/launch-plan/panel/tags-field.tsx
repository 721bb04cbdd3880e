/** What a task counts as for the rules and conditions: chips, and a form to choose them among all there are. */
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { MultiSelect } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { type TaskTag, taskTags } from '#shared/domain/launch-plan/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import chips from '../../../ui/chips-field.module.css'
import fields from '../../../ui/fields.module.css'
import { useFieldLook } from '../../../ui/fields.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import panel from './panel.module.css'
import styles from './tags-field.module.css'
import { useSaveTask } from './use-save-task.ts'

/** Pressing the chips opens the form. */
export function TagsField({ task }: { readonly task: PlanTask }) {
  const text = useText()
  const [edits, setEdits] = useState(false)
  return (
    <FormPopover
      opened={edits}
      label={text('panel.tags')}
      position="bottom-start"
      onClose={() => setEdits(false)}
      anchor={
        <button type="button" className={panel.value} aria-haspopup="dialog" aria-expanded={edits} onClick={() => setEdits(!edits)}>
          {task.tags.length === 0 && <span data-empty>{text('panel.tags-none')}</span>}
          {inOrder(task.tags).map((tag) => (
            <span key={tag} className={styles.tag}>
              {text(`tag.${tag}`)}
            </span>
          ))}
        </button>
      }
    >
      <TagsForm task={task} />
    </FormPopover>
  )
}

/** Every choice is saved at once, as an act of its own that can be undone. */
function TagsForm({ task }: { readonly task: PlanTask }) {
  const text = useText()
  const save = useSaveTask(task.id)
  const [tags, setTags] = useState(task.tags)
  useEffect(() => setTags(task.tags), [task.tags])
  const look = useFieldLook({ label: text('panel.tags'), hideLabel: true, hint: text('panel.tags-hint'), error: save.refusal })
  const set = async (next: TaskTag[]) => {
    setTags(next)
    if (!(await save.run({ tags: next }))) setTags(task.tags)
  }
  return (
    <MultiSelect
      {...look}
      classNames={{
        ...look.classNames,
        input: chips.input,
        pill: `${chips.pill} ${chips.chosen}`,
        dropdown: fields.dropdown,
        option: fields.option,
        inputField: chips.field,
      }}
      data={taskTags.map((tag) => ({ value: tag, label: text(`tag.${tag}`) }))}
      value={tags}
      searchable
      hidePickedOptions
      selectFirstOptionOnChange
      maxDropdownHeight={280}
      placeholder={text('panel.tags-add')}
      nothingFoundMessage={text('panel.tags-nothing')}
      onChange={(next) => void set(inOrder(next))}
      comboboxProps={{ offset: 4, transitionProps: { duration: 120 } }}
    />
  )
}

/** The tags in the order of the closed list, whatever order they were chosen in. */
function inOrder(tags: readonly string[]): TaskTag[] {
  return taskTags.filter((tag) => tags.includes(tag))
}
