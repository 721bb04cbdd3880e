/** An invisible last line behind a block without running text: without it Chromium cannot hold the selection of such a block. */
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

export const LastLine = Extension.create({
  name: 'lastLine',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: ({ doc }) =>
          doc.lastChild?.isAtom === true
            ? DecorationSet.create(doc, [
                Decoration.widget(doc.content.size, () => document.createElement('br'), { key: 'last-line', side: 1, raw: true }),
              ])
            : null,
      },
    }),
  ],
})
