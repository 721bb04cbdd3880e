/** A block with fields: shows as it prints; a click, or Enter while it is selected, opens the fields. */
import { IconPencil } from '@tabler/icons-react'
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { type MouseEvent, useEffect, useMemo, useState } from 'react'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { nodeToBlockNode } from '../mapping.ts'
import { hasFields } from '../schema/block-attributes.ts'
import styles from './blocks.module.css'
import { FieldForm } from './field-form.tsx'
import { Printed, PrintedFoot } from './printed.tsx'

/** Drawn by the editor for every block with fields. */
export function FieldBlock({ node, editor, selected, getPos }: ReactNodeViewProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const type = node.type.name
  // The fields close when somebody goes on elsewhere in the text.
  useEffect(() => {
    if (!selected) setOpen(false)
  }, [selected])
  const block = useMemo(() => nodeToBlockNode(node), [node])
  if (!hasFields(type)) return <NodeViewWrapper />
  const open = () => {
    const at = getPos()
    if (at !== undefined) editor.commands.setNodeSelection(at)
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    editor.view.focus()
  }
  return (
    <NodeViewWrapper
      data-block={type}
      data-open={isOpen || undefined}
      role={isOpen ? undefined : 'group'}
      aria-label={isOpen ? undefined : text(`policies.block-${type}`)}
    >
      {isOpen ? (
        <FieldForm type={type} node={node} editor={editor} getPos={getPos} onClose={close} />
      ) : (
        <Closed block={block} onOpen={editor.isEditable ? open : null} />
      )}
      {!node.isLeaf && <NodeViewContent className={styles.content} />}
      {!isOpen && <PrintedFoot block={block} />}
    </NodeViewWrapper>
  )
}

function Closed({ block, onOpen }: { readonly block: BlockNode; readonly onOpen: (() => void) | null }) {
  const text = useText()
  const open = (event: MouseEvent) => {
    // A link in a contact card is written here, not followed.
    event.preventDefault()
    onOpen?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside does the same for the keyboard
    <div contentEditable={false} className={styles.closed} onClick={open}>
      <Printed block={block} />
      {onOpen !== null && (
        <button
          type="button"
          className={styles.edit}
          tabIndex={-1}
          data-open-fields=""
          aria-label={text('policies.editor-edit', { kind: text(`policies.block-${block.type}`) })}
        >
          <IconPencil aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
