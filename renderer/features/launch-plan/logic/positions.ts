/** Places in an ordered list as numbers, so that moving one record writes only that record. */

/** The position that puts `id` at index `to` of the list as it will stand; null when it is there already or `to` is outside. */
export function positionAt(items: readonly { readonly id: string; readonly position: number }[], id: string, to: number): number | null {
  const from = items.findIndex((item) => item.id === id)
  if (from < 0 || to === from || to < 0 || to >= items.length) return null
  const others = items.filter((item) => item.id !== id)
  const before = others[to - 1]?.position
  const after = others[to]?.position
  if (before === undefined) return (after ?? 1) - 1
  return after === undefined ? before + 1 : (before + after) / 2
}
