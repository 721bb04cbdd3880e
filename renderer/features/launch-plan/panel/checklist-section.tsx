/** A task's own checklist: tick, write, reorder and delete its items. */
import { IconGripVertical, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { TaskDetail } from '#shared/contracts/launch-plan.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useDragOrder } from '../../../lib/use-drag-order.ts'
import { positionAt } from '../logic/positions.ts'
import styles from './checklist-section.module.css'

type Item = TaskDetail['checklist'][number]

/** The items in order; Alt with the arrows moves one, as dragging its handle does. */
export function ChecklistSection({ taskId, items }: { readonly taskId: string; readonly items: readonly Item[] }) {
  const text = useText()
  const update = useCommand(contract.launchPlan.updateChecklistItem)
  const list = useRef<HTMLUListElement>(null)
  const move = (id: string, to: number) => {
    const position = positionAt(items, id, to)
    if (position !== null) void update({ itemId: id, position })
  }
  const drag = useDragOrder(move)
  return (
    <>
      <ul ref={list} className={styles.list} aria-label={text('panel.checklist')}>
        {items.map((item, index) => (
          <li key={item.id} className={styles.item} {...drag.lineProps(item.id, index)}>
            <span className={styles.grip} aria-hidden="true" {...drag.gripProps(item.id)}>
              <IconGripVertical size={14} stroke={1.5} />
            </span>
            <ItemFields item={item} onMove={(step) => move(item.id, index + step)} />
          </li>
        ))}
      </ul>
      <NewItem taskId={taskId} />
    </>
  )
}

function ItemFields({ item, onMove }: { readonly item: Item; readonly onMove: (step: 1 | -1) => void }) {
  const text = useText()
  const update = useCommand(contract.launchPlan.updateChecklistItem)
  const remove = useCommand(contract.launchPlan.removeChecklistItem, { done: () => text('plan.said-deleted') })
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <>
      <input
        type="checkbox"
        className={styles.check}
        aria-label={item.text}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        checked={item.done}
        onChange={(event) => void update({ itemId: item.id, done: event.currentTarget.checked })}
        onKeyDown={keys}
      />
      <ItemText key={item.text} item={item} onMoveKey={keys} />
      <button
        type="button"
        className={styles.remove}
        aria-label={text('panel.checklist-delete', { item: item.text })}
        onClick={() => void remove({ itemId: item.id })}
      >
        <IconX size={14} stroke={1.5} aria-hidden="true" />
      </button>
    </>
  )
}

interface ItemTextProps {
  readonly item: Item
  readonly onMoveKey: (event: KeyboardEvent) => void
}

function ItemText({ item, onMoveKey }: ItemTextProps) {
  const text = useText()
  const update = useCommand(contract.launchPlan.updateChecklistItem)
  return (
    <textarea
      rows={1}
      className={styles.text}
      data-done={item.done || undefined}
      aria-label={text('panel.checklist-edit', { item: item.text })}
      defaultValue={item.text}
      maxLength={200}
      onKeyDown={(event) => {
        onMoveKey(event)
        if (event.key !== 'Enter') return
        event.preventDefault()
        event.currentTarget.blur()
      }}
      onBlur={(event) => {
        const next = event.currentTarget.value.trim()
        if (next === '') event.currentTarget.value = item.text
        else if (next !== item.text) void update({ itemId: item.id, text: next })
      }}
    />
  )
}

function NewItem({ taskId }: { readonly taskId: string }) {
  const text = useText()
  const [value, setValue] = useState('')
  const add = useCommand(contract.launchPlan.addChecklistItem)
  const save = async () => {
    if (value.trim() === '') return
    const added = await add({ taskId, text: value.trim() })
    if (added) setValue('')
  }
  return (
    <input
      className={styles.new}
      placeholder={text('panel.checklist-add')}
      aria-label={text('panel.checklist-add')}
      value={value}
      maxLength={200}
      onChange={(event) => setValue(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save()
      }}
    />
  )
}
