/** How much room words take, estimated from the widths of letters, so that nothing runs over its box in PowerPoint. */
import { textWidth } from '#shared/export/report/charts/text-width.ts'
import type { Paragraph } from './drawn.ts'

/** Of one line to the size of its letters. */
export const lineHeight = 1.22

/** Widths of typefaces to that of the bold Inter which `textWidth` measures. */
const faces: Readonly<Record<string, number>> = {
  ...{ calibri: 0.84, 'calibri light': 0.83, 'arial narrow': 0.78, arial: 0.95, helvetica: 0.95, 'segoe ui': 0.95, aptos: 0.95 },
  ...{ 'times new roman': 0.88, georgia: 0.98, verdana: 1.12 },
}

/** To be handed to whoever measures; an unknown typeface is taken for a wide one. */
export function widthOfFace(name: string): number {
  return faces[name.toLowerCase()] ?? 1
}

/** How many lines it breaks into; words longer than a line are cut. */
export function countLines(text: string, size: number, width: number, face: number): number {
  let lines = 0
  for (const line of text.split('\n')) {
    let used = 0
    lines += 1
    for (const word of line.split(/(?<=[ -])/u)) {
      const needed = textWidth(word, size) * face
      if (used > 0 && used + textWidth(word.trimEnd(), size) * face > width) {
        lines += 1
        used = 0
      }
      lines += Math.max(0, Math.ceil(needed / width) - 1)
      used += needed > width ? needed % width : needed
    }
  }
  return lines
}

/** In points, of paragraphs one below another. */
export function textHeight(paragraphs: readonly Paragraph[], width: number, face: number): number {
  return paragraphs.reduce((sum, { runs, bullet, before = 0 }) => {
    const size = Math.max(...runs.map((run) => run.size))
    const text = runs.map((run) => run.text).join('')
    return sum + before + countLines(text, size, width - (bullet === undefined ? 0 : 18), face) * size * lineHeight
  }, 0)
}

/** As much of a text in whole sentences as stays under so many letters; the first sentence in any case. */
export function firstSentences(text: string, letters: number): string {
  const sentences = sentencesOf(text)
  let said = ''
  for (const sentence of sentences) {
    if (said !== '' && said.length + sentence.length > letters) break
    said = `${said} ${sentence}`.trim()
  }
  return said
}

/** The sentences of a text without breaks between them. */
export function sentencesOf(text: string): readonly string[] {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain === '' ? [] : plain.split(/(?<=[.!?…])\s+(?=[\p{Lu}\p{N}"“«])/u)
}
