/** How wide words will be, before anything is drawn: charts are made where nothing can be measured. */

/** Letters by their width in Inter at 600, figures all as wide as each other; at 400 they are a little narrower. In parts of the letter's size. */
const widths: readonly (readonly [width: number, letters: string])[] = [
  [0.28, ' IijlìÌ\u00a0\u202f'],
  [0.34, "!',.:;·’"],
  [0.4, '()/[\\]`frt|'],
  [0.48, '-^_{}'],
  [0.56, '"*?Ls–“”'],
  [0.6, 'EFJacekvxyzàèéÈÉ'],
  [0.63, 'bdghnopqu£òù'],
  [0.68, '#$&+0123456789<=>BPRSTZ~−€×÷'],
  [0.74, 'ACDKUVXYÀÙ'],
  [0.79, 'GHNOQÒ'],
  [0.92, 'Mmw'],
]
/** Of any other letter. */
const widest = 1.03
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)))

/** In the unit of `size`; never less than it will be in Inter. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (widthOf.get(letter) ?? widest), 0) * size
}

/** The words as far as they go, with an ellipsis where something is cut off. */
export function fitText(text: string, size: number, most: number): string {
  if (textWidth(text, size) <= most) return text
  const letters = [...text]
  let end = letters.length
  while (end > 1 && textWidth(`${letters.slice(0, end).join('').trimEnd()}…`, size) > most) end -= 1
  return `${letters.slice(0, end).join('').trimEnd()}…`
}

/** Words over at most so many lines; the last one is cut off where it is too long, and a word alone that is wider than a line, too. */
export function wrapText(text: string, size: number, most: number, lines: number): readonly string[] {
  const made: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = made.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && (textWidth(longer, size) <= most || made.length === lines)) made[made.length - 1] = longer
    else made.push(word)
  }
  return made.map((line) => fitText(line, size, most))
}
