/** Shows the tree that exports are written from as React elements, so that screen, print and file are the same paper. */
import type { ElementContent, Properties } from 'hast'
import { type CSSProperties, createElement, type ReactNode } from 'react'

/** Nodes in order; they have no identity but their place. */
export function hastToReact(nodes: readonly ElementContent[]): ReactNode[] {
  return nodes.map((node, at) => {
    if (node.type === 'text') return node.value
    if (node.type === 'comment') return null
    const children = hastToReact(node.children)
    return createElement(node.tagName, { key: at, ...toProps(node.properties) }, ...children)
  })
}

/** Names of attributes are React's own but for `aria-*` and `data-*`, and one that it spells otherwise; styles here have no colons in their values. */
function toProps(properties: Properties): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (name === 'style') return ['style', styleToReact(String(value))]
      return [toName(name), toValue(value)]
    }),
  )
}

function toName(name: string): string {
  if (name === 'strokeDashArray') return 'strokeDasharray'
  return /^(aria|data)[A-Z]/.test(name) ? `${name.slice(0, 4)}-${name.slice(4).toLowerCase()}` : name
}

function toValue(value: Properties[string]): unknown {
  return Array.isArray(value) ? value.join(' ') : value
}

/** What a style says, for React: custom properties and plain ones of one word. */
export function styleToReact(style: string): CSSProperties {
  return Object.fromEntries(style.split(';').map((line) => line.split(':').map((part) => part.trim()))) as CSSProperties
}
