/** Which vocabulary an element belongs to: by the address it is bound to, and by the usual prefix only where that address is unknown. */

/** The vocabularies of feeds, under short names of ours; '' is RSS in all its versions, CDF, and whatever stands without a prefix. */
export type Vocabulary = '' | 'atom' | 'rdf' | 'dc' | 'dcterms' | 'content' | 'media' | 'itunes' | 'xhtml' | 'feedburner' | 'xml' | 'other'

const addresses: readonly (readonly [pattern: RegExp, vocabulary: Vocabulary])[] = [
  [
    /^https?:\/\/(?:www\.)?w3\.org\/2005\/atom|purl\.org\/(?:net\/)?atom|^https?:\/\/(?:www\.)?atompub\.org|necho|purl\.org\/(?:echo|pie)/,
    'atom',
  ],
  [/uri\/of\/echo|example\.com\/newformat/, 'atom'],
  [/w3\.org\/1999\/02\/22-rdf-syntax-ns/, 'rdf'],
  [/purl\.org\/dc\/terms/, 'dcterms'],
  [/purl\.org\/(?:dc(?:\/|$)|metadata\/dublin_core)|^https?:\/\/dublincore\.org\/documents/, 'dc'],
  [/purl\.org\/rss\/1\.0\/modules\/content/, 'content'],
  [/search\.yahoo\.com\/mrss|rssboard\.org\/media-rss/, 'media'],
  [/\/dtds\/podcast|itunes\.(?:apple\.)?com/, 'itunes'],
  [/w3\.org\/(?:1999|2002\/06)\/xhtml/, 'xhtml'],
  [/feedburner/, 'feedburner'],
  [/w3\.org\/xml\/1998\/namespace/, 'xml'],
  [/purl\.org\/(?:rss\/1\.0\/?$|net\/rss1\.1)|backend\.userland\.com|harvard\.edu\/tech\/rss|netscape\.com\/(?:rdf|publish)/, ''],
]

const prefixes: Readonly<Record<string, Vocabulary>> = {
  '': '',
  atom: 'atom',
  atom10: 'atom',
  a10: 'atom',
  rdf: 'rdf',
  dc: 'dc',
  dcterms: 'dcterms',
  content: 'content',
  media: 'media',
  itunes: 'itunes',
  xhtml: 'xhtml',
  feedburner: 'feedburner',
  xml: 'xml',
  rss: '',
}

/** The vocabulary of a prefix where `address` is bound to it (undefined: nothing is). */
export function vocabularyOf(prefix: string, address: string | undefined): Vocabulary {
  const known = address === undefined ? undefined : byAddress(address.trim().toLowerCase().slice(0, 200))
  return known ?? (Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined) ?? 'other'
}

function byAddress(address: string): Vocabulary | undefined {
  return addresses.find(([pattern]) => pattern.test(address))?.[1]
}
