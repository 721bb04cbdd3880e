/** How blocks with fields are drawn: by one React component, whose fields keep their events to themselves. */
import type { NodeViewRenderer } from '@tiptap/core'
import { type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import type { ComponentType } from 'react'

export type FieldView = ComponentType<ReactNodeViewProps>

/** The renderer of a node that `view` draws. */
export function drawWith(view: FieldView): NodeViewRenderer {
  return ReactNodeViewRenderer(view, { stopEvent: isOfFields })
}

function isOfFields({ event }: { readonly event: Event }): boolean {
  return event.target instanceof Element && event.target.closest('[data-fields-form], [data-open-fields]') !== null
}
