/** The toolbar's menus: kind of text, table, new blocks, and what can be done with the block at the caret. */
import { IconArrowDown, IconArrowUp, IconCopy, IconDotsVertical, IconPencil, IconPlus, IconTable, IconTrash } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useText } from '../../../../lib/i18n.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../../../ui/menu.tsx'
import { blockKeys } from '../acts/block-keys.ts'
import { type BlockKind, blockKinds, kindOf } from '../acts/block-kinds.ts'
import { deleteBlocks, duplicateBlocks, moveBlocks, selectedBlocks } from '../acts/block-range.ts'
import { insertKind } from '../acts/insert.ts'
import { canTurn, turnable, turnInto } from '../acts/make-block.ts'
import { openFields } from '../acts/open-fields.ts'
import { tableActs } from '../acts/table-acts.ts'
import { hasFields } from '../schema/block-attributes.ts'

interface EditorMenuProps {
  readonly editor: Editor
}

const proseKinds = blockKinds.filter(({ type }) => type === 'paragraph' || type === 'heading')

/** Text, or a heading of one of three levels. */
export function StyleMenu({ editor }: EditorMenuProps) {
  const text = useText()
  const now = useCurrentKind(editor)
  const shown = now !== undefined && proseKinds.includes(now) ? now : blockKinds[0]
  const items = proseKinds.map((kind) => ({
    ...kindToEntry(kind, text(`policies.block-${kind.id}`), () => turn(editor, kind)),
    checked: kind === now,
  }))
  if (shown === undefined) return null
  const { icon: ShownIcon } = shown
  const trigger = (
    <IconButton
      label={text('policies.editor-style')}
      icon={<ShownIcon aria-hidden="true" />}
      disabled={now === undefined || !canTurn(now.type)}
    />
  )
  return <Menu trigger={trigger} items={items} />
}

/** Inserts a table; in a table, what can be done with it. */
export function TableMenu({ editor }: EditorMenuProps) {
  const text = useText()
  const isIn = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('table') })
  const kind = kindOf('table')
  const icon = <IconTable aria-hidden="true" />
  const label = text('policies.block-table')
  if (!isIn) return <IconButton label={label} icon={icon} onClick={() => kind !== undefined && insertKind(editor, kind)} />
  const items = tableActs.map(
    ({ id, run }): MenuEntry => ({ id, label: text(`policies.editor-${id}`), onSelect: () => later(() => run(editor)) }),
  )
  return <Menu trigger={<IconButton label={label} icon={icon} active />} items={items} />
}

/** Every kind of block. */
export function InsertMenu({ editor }: EditorMenuProps) {
  const text = useText()
  const items = blockKinds.map((kind) => kindToEntry(kind, text(`policies.block-${kind.id}`), () => later(() => insertKind(editor, kind))))
  return (
    <Menu trigger={<IconButton label={text('policies.editor-insert')} keys="/" icon={<IconPlus aria-hidden="true" />} />} items={items} />
  )
}

/** Acts on the whole block. */
export function BlockMenu({ editor }: EditorMenuProps) {
  const text = useText()
  const now = useCurrentKind(editor)
  const label =
    now === undefined ? text('policies.editor-block') : text('policies.editor-block-of', { kind: text(`policies.block-${now.id}`) })
  return <Menu trigger={<IconButton label={label} icon={<IconDotsVertical aria-hidden="true" />} />} items={useBlockEntries(editor, now)} />
}

/** Move, copy, open, turn, delete. */
function useBlockEntries(editor: Editor, now: BlockKind | undefined): readonly (MenuEntry | string | null)[] {
  const text = useText()
  const run = (act: typeof moveBlocks | typeof deleteBlocks, way: 'up' | 'down' = 'up') =>
    later(() => {
      const tr = act(editor.state, way)
      if (tr !== null) editor.view.dispatch(tr)
      editor.view.focus()
    })
  const details: MenuEntry = {
    id: 'details',
    label: text('policies.editor-details'),
    icon: <IconPencil />,
    onSelect: () => later(() => openFields(editor, selectedBlocks(editor.state).from)),
  }
  const others = now !== undefined && canTurn(now.type) ? blockKinds.filter((kind) => turnable.includes(kind.type) && kind !== now) : []
  return [
    ...(now !== undefined && hasFields(now.type) ? [details] : []),
    {
      id: 'up',
      label: text('policies.editor-move-up'),
      icon: <IconArrowUp />,
      keys: blockKeys.moveUp,
      onSelect: () => run(moveBlocks, 'up'),
    },
    {
      id: 'down',
      label: text('policies.editor-move-down'),
      icon: <IconArrowDown />,
      keys: blockKeys.moveDown,
      onSelect: () => run(moveBlocks, 'down'),
    },
    {
      id: 'copy',
      label: text('policies.editor-duplicate'),
      icon: <IconCopy />,
      keys: blockKeys.duplicate,
      onSelect: () => run(duplicateBlocks),
    },
    { id: 'delete', label: text('policies.editor-delete'), icon: <IconTrash />, danger: true, onSelect: () => run(deleteBlocks) },
    ...(others.length === 0 ? [] : [null, text('policies.editor-turn-into')]),
    ...others.map((kind) => kindToEntry(kind, text(`policies.block-${kind.id}`), () => turn(editor, kind))),
  ]
}

function turn(editor: Editor, kind: BlockKind): void {
  later(() => {
    const tr = turnInto(editor.state, kind)
    if (tr !== null) editor.view.dispatch(tr)
    editor.view.focus()
  })
}

/** The menu gives the focus back to its button when it closes: the text takes it after that. */
function later(act: () => void): void {
  setTimeout(act, 0)
}

function useCurrentKind(editor: Editor): BlockKind | undefined {
  return useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const node = state.doc.maybeChild(selectedBlocks(state).start)
      return node === null ? undefined : kindOf(node.type.name, node.attrs['level'])
    },
  })
}

function kindToEntry({ id, icon: KindIcon }: BlockKind, label: string, onSelect: () => void): MenuEntry {
  return { id, label, icon: <KindIcon />, onSelect }
}
