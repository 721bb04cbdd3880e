/** Spreads colleagues over a while, so that one post does not appear on fifty profiles in the same minute. */

/**
 * The minute, from 0 up to but never `minutes`, at which each person's turn comes: always the same for the same people, and for most of them
 * also when others join or leave. Nobody shares a minute while there are enough; then each minute has as many as it must. 0: all at once.
 */
export function staggerMinutes(personIds: readonly string[], slotId: string, minutes: number): ReadonlyMap<string, number> {
  const people = [...new Set(personIds)]
  if (minutes <= 1) return new Map(people.map((id) => [id, 0]))
  const room = Math.ceil(people.length / minutes)
  const taken = new Array<number>(minutes).fill(0)
  const wished = people.map((id) => ({ id, hash: hashOf(`${slotId} ${id}`) })).sort((a, b) => a.hash - b.hash || (a.id < b.id ? -1 : 1))
  const turns = new Map<string, number>()
  for (const { id, hash } of wished) {
    let minute = hash % minutes
    while ((taken[minute] ?? 0) >= room) minute = (minute + 1) % minutes
    taken[minute] = (taken[minute] ?? 0) + 1
    turns.set(id, minute)
  }
  return turns
}

/** FNV-1a, 32 bits, stirred once more so that neighbouring names land far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (hash ^ (hash >>> 15)) >>> 0
}
