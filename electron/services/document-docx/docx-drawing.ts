/** What the parts of a Word file share while it is put together: words, pictures, the numbers of lists and comments. */
import { AlignmentType, type ILevelsOptions, LevelFormat } from 'docx'
import type { PaperText } from '#shared/export/document/paper-types.ts'
import type { PaperPicture } from '../document-paper.ts'
import type { DocxComments } from './docx-comments.ts'

export interface DocxDrawing {
  readonly text: PaperText
  readonly pictures: ReadonlyMap<string, PaperPicture>
  readonly comments: DocxComments
  readonly lists: DocxLists
}

export interface DocxLists {
  /** The name of a new numbered list that begins with `start`. */
  begin(start: number): string
  /** Every list of the file: the marks, and the numbered ones that were begun. */
  all(): readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[]
}

/** Colours of paper, without "#". */
export const colors = {
  ink: '16202A',
  quiet: '4D5963',
  line: 'C9D0D5',
  good: '14613A',
  goodTint: 'E6F6EB',
  bad: '9C1C21',
  badTint: 'FDECEA',
  warn: '8A5200',
  warnTint: 'FDF3E0',
} as const

const depth = [0, 1, 2, 3]
/** Twips a level is further in. */
const step = 340

export function createLists(): DocxLists {
  const numbered: { reference: string; levels: ILevelsOptions[] }[] = []
  return {
    begin: (start) => {
      const reference = `numbers-${numbered.length + 1}`
      numbered.push({ reference, levels: depth.map((level) => numberLevel(level, level === 0 ? start : 1)) })
      return reference
    },
    all: () => [
      { reference: 'bullets', levels: depth.map((level) => markLevel(level, level % 2 === 0 ? '•' : '–', colors.ink)) },
      { reference: 'do', levels: depth.map((level) => markLevel(level, '✓', colors.good)) },
      { reference: 'dont', levels: depth.map((level) => markLevel(level, '✗', colors.bad)) },
      ...numbered,
    ],
  }
}

function markLevel(level: number, mark: string, color: string): ILevelsOptions {
  const font = mark === '✓' || mark === '✗' ? { font: 'Segoe UI Symbol' } : {}
  return { ...levelAt(level), format: LevelFormat.BULLET, text: mark, style: { ...indented(level), run: { color, ...font } } }
}

function numberLevel(level: number, start: number): ILevelsOptions {
  const format = level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER
  return { ...levelAt(level), start, format, text: `%${level + 1}.`, style: indented(level) }
}

function levelAt(level: number) {
  return { level, alignment: AlignmentType.LEFT }
}

function indented(level: number) {
  return { paragraph: { indent: { left: step * (level + 1), hanging: step } } }
}
