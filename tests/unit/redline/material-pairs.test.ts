/** Sentences as editors change them, in three languages: what makes people acknowledge again, whichever of the two was first. */
import { expect, test } from 'vitest'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { isMaterialChange } from '#shared/domain/redline/material.ts'
import pairs from './material-pairs.json' with { type: 'json' }

function paragraph(text: string): BlockNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

const cases = Object.entries(pairs).flatMap(([locale, { material, notMaterial }]) => [
  ...material.map(([one = '', other = '']) => ({ locale, one, other, matters: true })),
  ...notMaterial.map(([one = '', other = '']) => ({ locale, one, other, matters: false })),
])

test.each(cases)('$locale: “$one” and “$other”', ({ one, other, matters }) => {
  expect(isMaterialChange(paragraph(one), paragraph(other))).toBe(matters)
  expect(isMaterialChange(paragraph(other), paragraph(one))).toBe(matters)
})
