/** Phrases as data: `*` stands for any letters, `<list>` for one of a list's phrases, `...` for up to 60 characters of the same sentence. */

/** Phrases by the name of their list. */
export type PhraseLists = Readonly<Record<string, readonly string[]>>

/** Those of our three languages. The classes of Unicode would cost a tenth of a second before the first match. */
const letters = '[a-z\\d\\u00c0-\\u024f]'

/** Finds a pattern in any case. Gaps are bounded, so that no sentence can make the search run for ever. */
export function patternToRegex(pattern: string, lists: PhraseLists): RegExp {
  const [first = '', ...others] = pattern.split(' ... ').map((part) => partToRegex(part, lists))
  return new RegExp([first, ...others.map((part) => `.{0,60}?${part}`)].join(''), 'i')
}

/** Finds any of the phrases, as whole words in any case. */
export function phrasesToRegex(phrases: readonly string[]): RegExp {
  return new RegExp(anyOf(phrases), 'i')
}

function partToRegex(part: string, lists: PhraseLists): string {
  const tokens = part.split(' ').map((token) => {
    const list = /^<(.+)>$/.exec(token)?.[1]
    return anyOf(list === undefined ? [token] : (lists[list] ?? []))
  })
  return tokens.join('\\s{1,3}')
}

function anyOf(phrases: readonly string[]): string {
  return `(?<!${letters})(?:${phrases.map(phraseToRegex).join('|')})(?!${letters})`
}

/** Both apostrophes are one. */
function phraseToRegex(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', `${letters}{0,20}`)
    .replaceAll("'", "['’]")
    .replaceAll(' ', '\\s{1,3}')
}
