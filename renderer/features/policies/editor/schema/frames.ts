/** Blocks with running text inside a frame of their own: do and don't, questions, crisis steps, and those with fields above the text. */
import { Node } from '@tiptap/core'
import type { BlockType } from '#shared/contracts/document-nodes.ts'
import { blockHtml } from './block-attributes.ts'
import { drawWith, type FieldView } from './field-view.ts'
import { flow } from './prose.ts'

/** Words that stand on the paper, in the document's language. */
export interface FrameLabels {
  readonly doList: string
  readonly dontList: string
  readonly crisisSteps: string
}

/** The frames; `view` draws those with fields. */
export function frames(labels: FrameLabels, view: FieldView): readonly Node[] {
  const withFields = (type: BlockType) => frame(type, `${flow}+`).extend({ addNodeView: () => drawWith(view) })
  return [
    frame('doDont', 'doList dontList'),
    column('doList', labels.doList),
    column('dontList', labels.dontList),
    frame('faq', 'faqQuestion faqAnswer'),
    part('faqQuestion', 'inline*'),
    part('faqAnswer', `${flow}+`),
    frame('crisisSteps', 'orderedList').extend({ addNodeView: () => () => titled('crisisSteps', labels.crisisSteps, 'div') }),
    withFields('offLimits'),
    withFields('replyGuidance'),
    withFields('legalNote'),
  ]
}

function frame(type: BlockType, content: string) {
  return Node.create({ name: type, group: 'block', content, defining: true, isolating: true, selectable: true, ...blockHtml(type, true) })
}

function part(name: string, content: string) {
  return Node.create({
    name,
    content,
    defining: true,
    isolating: true,
    selectable: false,
    parseHTML: () => [{ tag: `div[data-part="${name}"]` }],
    renderHTML: () => ['div', { 'data-part': name }, 0],
  })
}

function column(name: 'doList' | 'dontList', label: string) {
  return part(name, 'listItem+').extend({ addNodeView: () => () => titled(name, label, 'ul') })
}

/** A frame with its title on the paper; drawn without React, for a policy has many. */
function titled(name: string, label: string, contentTag: 'ul' | 'div') {
  const dom = document.createElement('div')
  dom.dataset['part'] = name
  const title = document.createElement('p')
  title.className = 'part-title'
  title.contentEditable = 'false'
  title.textContent = label
  const contentDOM = document.createElement(contentTag)
  dom.append(title, contentDOM)
  return {
    dom,
    contentDOM,
    ignoreMutation: (mutation: { readonly type: string; readonly target: globalThis.Node }) =>
      mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  }
}
