/** A filter as a part of the address: only what is asked for, in words that a person can read. */
import { ItemFilter } from '#shared/contracts/library-shapes.ts'
import { noFilter } from './tabs.ts'

/** "kinds=company&kinds=employee&evergreen=true"; null where nothing is asked for. */
export function filterToText(filter: ItemFilter): string | null {
  const entries = Object.entries(filter).flatMap(([name, value]) => {
    if (Array.isArray(value)) return value.map((each) => [name, each])
    return value === null || value === '' ? [] : [[name, String(value)]]
  })
  return entries.length === 0 ? null : new URLSearchParams(entries).toString()
}

/** What cannot be read asks for nothing. */
export function textToFilter(text: string | null): ItemFilter {
  if (text === null) return noFilter
  const given = new URLSearchParams(text)
  const fields = Object.entries(noFilter).map(([name, none]) => {
    const values = given.getAll(name)
    if (Array.isArray(none)) return [name, values]
    if (none === '') return [name, values[0] ?? '']
    return [name, values[0] === undefined ? null : values[0] === 'true']
  })
  const read = ItemFilter.safeParse(Object.fromEntries(fields))
  return read.success ? read.data : noFilter
}

/** How many kinds of things are asked for beside the words. */
export function filterSize(filter: ItemFilter): number {
  return Object.entries(filter).filter(([name, value]) => name !== 'text' && (Array.isArray(value) ? value.length > 0 : value !== null))
    .length
}
