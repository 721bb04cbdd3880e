/** Links that can be told apart: what is counted behind a link says which post brought somebody there. */
import { foldWords } from './fold.ts'
import type { Utm } from './types.ts'

/** What is filled into a template; each is written as a slug ("Lunedì in fonderia" becomes "lunedi-in-fonderia"). */
interface UtmWords {
  readonly network: string
  readonly item: string
  readonly campaign: string
  readonly team: string
}

const parameters = ['source', 'medium', 'campaign', 'content', 'term'] as const
/** Characters of one filled-in word: long enough to know a title by, short enough for every report. */
const longestSlug = 60

/**
 * The link with the parameters of the template. Its own parameters and its fragment stay as they are written, but for those that the
 * template sets; parameters that come out empty are left out. A text that is no web address comes back unchanged.
 */
export function tagLink(url: string, utm: Utm, words: UtmWords): string {
  if (!/^https?:\/\/[^/]/i.test(url)) return url
  const set = parameters.flatMap((name) => {
    const value = fill(utm[name], words)
    return value === '' ? [] : [[`utm_${name}`, value] as const]
  })
  if (set.length === 0) return url
  const { before, query, fragment } = parts(url)
  const names = new Set<string>(set.map(([name]) => name))
  const own = query.split('&').filter((pair) => pair !== '' && !names.has((pair.split('=')[0] ?? '').toLowerCase()))
  const tagged = [...own, ...set.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)]
  return `${before}?${tagged.join('&')}${fragment}`
}

function fill(template: string, words: UtmWords): string {
  const filled = template.replaceAll(/\{(network|item|campaign|team)\}/g, (_, name: keyof UtmWords) => slugOf(words[name]))
  // What separated a word from one that is not there separates nothing.
  return filled.trim().replaceAll(/^[-_./]+|[-_./]+$/g, '')
}

/** As a word is written in a tagged link: "Lunedì in fonderia" becomes "lunedi-in-fonderia". */
export function slugOf(words: string): string {
  const slug = foldWords(words)
    .replaceAll(/[+#&]+/g, ' ')
    .trim()
    .replaceAll(/\s+/g, '-')
  if (slug.length <= longestSlug) return slug
  return slug.slice(0, longestSlug + 1).replace(/-[^-]*$|.$/u, '')
}

function parts(url: string): { readonly before: string; readonly query: string; readonly fragment: string } {
  const hash = url.indexOf('#')
  const fragment = hash === -1 ? '' : url.slice(hash)
  const address = hash === -1 ? url : url.slice(0, hash)
  const mark = address.indexOf('?')
  return mark === -1
    ? { before: address, query: '', fragment }
    : { before: address.slice(0, mark), query: address.slice(mark + 1), fragment }
}
