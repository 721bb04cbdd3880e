/** The tags that the quick reader of HTML knows, with all that it must know of each, found by a number so that no name need be cut out of the text. */
import { allowedAttributes } from './html-rules.ts'
import { blockTags, frameTags, safeTags, voidTags } from './html-words.ts'

export interface PlainTag {
  readonly name: string
  /** It is let in; others only fall away. */
  readonly isSafe: boolean
  /** It ends where it begins; so does a frame, for nothing is let in of it but what it holds. */
  readonly isVoid: boolean
  readonly isFrame: boolean
  readonly isBlock: boolean
  /** Its content is raw, and nobody sees it. */
  readonly isSilent: boolean
  /** The open elements that end where this one begins. */
  readonly ends: ReadonlySet<string>
  /** Names of the attributes that are let in, by their codes. */
  readonly attributes: ReadonlyMap<number, string>
  /** "<p", "</p>". */
  readonly start: string
  readonly end: string
}

/** What `codeWith` says of a letter that has no place in a name, and of names of more than six letters. */
export const noCode = -1

/** From here on another letter would make a number that is no longer small for the machine. */
const largest = 33 ** 5

/** The code of a name that has `code` so far, with one letter more; upper and lower case are the same. */
export function codeWith(code: number, letter: number): number {
  const lower = letter | 0x20
  if (lower >= 0x61 && lower <= 0x7a && letter >= 0x41) return code < largest ? code * 33 + lower - 0x60 : noCode
  // The headings.
  return letter >= 0x31 && letter <= 0x36 && code > 0 && code < largest ? code * 33 + letter - 0x31 + 27 : noCode
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** As HTML has it: which open element ends where another begins. */
const endings: readonly (readonly [begin: string, end: string])[] = [
  ['address article aside blockquote details div dl figcaption figure footer header hr main nav ol p pre section table ul', 'p'],
  ['h1 h2 h3 h4 h5 h6', 'h1 h2 h3 h4 h5 h6 p'],
  ['dd dt', 'dd dt'],
  ['rt rp', 'rt rp'],
  ['tbody tfoot', 'thead tbody'],
  ['tr', 'tr th td'],
  ['th', 'th'],
  ['td', 'thead th td'],
  ['a', 'a'],
  ['li', 'li'],
]

const silent = words('script style')

/** Codes of our own for attributes with longer names. */
const longAttributes: ReadonlyMap<string, number> = new Map(
  ['colspan', 'datetime', 'hreflang', 'reversed', 'rowspan'].map((name, index) => [name, -2 - index]),
)

const tags = [...safeTags, ...silent, ...frameTags, ...words('audio dir font label nobr picture source track video')].map(plainTag)

/** Those with names of up to six letters, by their codes. */
export const tagsByCode: ReadonlyMap<number, PlainTag> = new Map(
  tags.filter(({ name }) => codeOf(name) !== noCode).map((tag) => [codeOf(tag.name), tag]),
)

/** All of them, by their names in lower case. */
export const tagsByName: ReadonlyMap<string, PlainTag> = new Map(tags.map((tag) => [tag.name, tag]))

/** The code of an attribute's name, `noCode` where it is none that is let in anywhere. */
export function attributeCode(name: string): number {
  return longAttributes.get(name.toLowerCase()) ?? codeOf(name)
}

function plainTag(name: string): PlainTag {
  const attributes = allowedAttributes.get(name) ?? allowedAttributes.get('*') ?? []
  return {
    ...{ name, isSafe: safeTags.has(name), isVoid: voidTags.has(name) || frameTags.has(name), isFrame: frameTags.has(name) },
    ...{ isBlock: blockTags.has(name), isSilent: silent.has(name) },
    ends: new Set(endings.filter(([begin]) => words(begin).has(name)).flatMap(([, end]) => [...words(end)])),
    attributes: new Map([...attributes].map((each) => [attributeCode(each), each])),
    ...{ start: `<${name}`, end: `</${name}>` },
  }
}

function codeOf(name: string): number {
  return Array.from(name).reduce((code, letter) => (code === noCode ? noCode : codeWith(code, letter.charCodeAt(0))), 0)
}
