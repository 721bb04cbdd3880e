/** Names of worksheets: what Excel and its kin take, and never one twice. */

const longest = 31
/** Excel keeps this one for itself. */
const reserved = 'history'

/** One name for each title, in the same order. */
export function sheetNames(titles: readonly string[], spare: string): readonly string[] {
  const taken = new Set([reserved])
  return titles.map((title) => {
    const name = freeName(plainName(title) || spare, taken)
    taken.add(name.toLowerCase())
    return name
  })
}

function plainName(title: string): string {
  return title
    .normalize('NFC')
    .replaceAll(/[[\]:*?/\\\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s']+|[\s']+$/g, '')
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number}`
    const candidate = cut(name, longest - end.length) + end
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

/** Not longer than so many UTF-16 units, and never half a letter. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name
  let kept = ''
  for (const letter of name) {
    if (kept.length + letter.length > length - 1) break
    kept += letter
  }
  return `${kept.replace(/[\s']+$/, '')}…`
}
