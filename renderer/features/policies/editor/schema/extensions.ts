/** Everything the editor of documents is made of, in one list. */
import type { AnyExtension } from '@tiptap/core'
import { BlockIds } from './block-ids.ts'
import { CommentMark } from './comment-mark.ts'
import type { FieldView } from './field-view.ts'
import { forms } from './forms.ts'
import { type FrameLabels, frames } from './frames.ts'
import { prose } from './prose.ts'

/** The nodes and marks of documents; `view` draws blocks with fields, `content` says what the document is made of. */
export function documentSchema(labels: FrameLabels, view: FieldView, content = 'block+'): readonly AnyExtension[] {
  return [...prose(content), ...frames(labels, view), ...forms(view), BlockIds, CommentMark]
}
