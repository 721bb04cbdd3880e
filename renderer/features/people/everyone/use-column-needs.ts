/** How wide the columns of the directory must be for their words: they differ from language to language, and none may be cut. */
import { useMemo } from 'react'
import { attendanceStates, consents, seniorities } from '#shared/domain/people/types.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { type ColumnId, columns } from './columns.ts'

/** Pixels of an icon and the gap beside its word. */
const icon = 20
/** Pixels of the padding of a head that sorts, and of its arrow. */
const sorting = 26

/** Pixels by column, its head and the words of a closed list in its cells counted; what people write themselves may end in dots. */
export function useColumnNeeds(): ReadonlyMap<ColumnId, number> {
  const text = useText()
  const format = useFormat()
  return useMemo(() => {
    // The longest of all short days.
    const day = format.dayShort('2026-09-30')
    const words: Partial<Record<ColumnId, readonly string[]>> = {
      seniority: seniorities.map((each) => text(`people.seniority-${each}`)),
      consent: [...consents.map((each) => text(`consent.state-${each}`)), text('people.employment-left')],
      ranked: [text('people.yes'), text('people.no')],
      training: [...attendanceStates.map((state) => text(`people.training-${state}`, { day })), text('people.training-overdue')],
      'last-share': [text('people.never'), text('people.today'), day],
    }
    const wide = createRuler()
    return new Map(
      columns.map(({ id, sort }) => {
        const head = wide(text(`people.column-${id}`), 'head') + (sort === undefined ? 0 : sorting)
        const marks = id === 'consent' || id === 'training' ? icon : 0
        return [id, Math.ceil(Math.max(head, ...(words[id] ?? []).map((word) => wide(word, 'cell') + marks)))]
      }),
    )
  }, [text, format])
}

/** Pixels of a word as heads and cells are set. */
function createRuler(): (word: string, place: 'head' | 'cell') => number {
  const context = document.createElement('canvas').getContext('2d')
  const tokens = getComputedStyle(document.documentElement)
  const token = (name: string) => tokens.getPropertyValue(name).trim()
  const fonts = { head: `500 ${token('--t-small')} ${token('--font')}`, cell: `400 ${token('--t-body')} ${token('--font')}` }
  return (word, place) => {
    if (context === null) return 0
    context.font = fonts[place]
    return context.measureText(word).width
  }
}
