// What must hold between the three languages' messages, whatever the code does with them.
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

const kinds = {
  [TYPE.number]: 'number',
  [TYPE.date]: 'date',
  [TYPE.time]: 'time',
  [TYPE.select]: 'select',
  [TYPE.plural]: 'plural',
  [TYPE.tag]: 'tag',
}
/** Plural forms without which a language reads wrongly. Malay has one form for all numbers; a choice between none and some (=0) may leave out “one”. */
const neededForms = { en: ['one', 'other'], it: ['one', 'many', 'other'], ms: ['other'] }
const isNeeded = (form, forms) => !forms.includes(form) && !(form === 'one' && forms.some((one) => one.startsWith('=')))

/** Problems as sentences; `messages` is text by key by locale, `rules` is scripts/config/i18n.json. */
export function messageProblems(messages, rules) {
  const english = messages.en
  return Object.entries(messages).flatMap(([locale, texts]) => [
    ...Object.keys(english)
      .filter((key) => !Object.hasOwn(texts, key))
      .map((key) => `${locale}.json: ${key} is missing`),
    ...Object.keys(texts)
      .filter((key) => !Object.hasOwn(english, key))
      .map((key) => `${locale}.json: ${key} is not in en.json`),
    ...Object.entries(texts).flatMap(([key, text]) =>
      problemsOf(text, english[key] ?? text, locale, rules).map((problem) => `${locale}.json: ${key} ${problem}`),
    ),
  ])
}

function problemsOf(text, english, locale, rules) {
  const found = read(text)
  const original = read(english)
  if (found === null) return ['does not parse']
  if (original === null) return []
  const forbidden = new RegExp(rules.forbidden[locale], 'iu').exec(text)
  return [
    ...placeholderProblems(found.placeholders, original.placeholders, locale),
    ...found.plurals.flatMap(({ name, forms }) =>
      neededForms[locale].filter((form) => isNeeded(form, forms)).map((form) => `has no “${form}” for {${name}}`),
    ),
    ...(forbidden ? [`says “${forbidden[0]}”`] : []),
    ...(locale !== 'en' && text === english && found.hasWords && !rules.same[locale].includes(text) ? [`is untranslated: “${text}”`] : []),
  ]
}

function placeholderProblems(found, original, locale) {
  const missing = [...original.keys()].filter((name) => !found.has(name)).map((name) => `lacks {${name}}`)
  const surplus = [...found.keys()].filter((name) => !original.has(name)).map((name) => `has {${name}}, English has not`)
  const different = [...found].filter(
    ([name, kind]) => original.has(name) && kind !== original.get(name) && !isOwnCounting(kind, original.get(name), locale),
  )
  return [...missing, ...surplus, ...different.map(([name, kind]) => `reads {${name}} as ${kind}, English as ${original.get(name)}`)]
}

/** Where a language counts differently: Italian may need a plural where English has none, Malay needs none where English does. */
function isOwnCounting(kind, english, locale) {
  const isPlain = (one) => one === 'value' || one === 'number'
  return (kind === 'plural' && isPlain(english)) || (locale === 'ms' && english === 'plural' && isPlain(kind))
}

/** Placeholders with their kind, plural forms, and whether any word is left beside them; null when it does not parse. */
function read(text) {
  try {
    const elements = flatten(parse(text))
    const placeholders = new Map()
    for (const { type, value } of elements.filter(isPlaceholder)) {
      // A value that is both counted and shown is a plural.
      if (placeholders.get(value) !== 'plural') placeholders.set(value, kinds[type] ?? 'value')
    }
    const plurals = elements
      .filter(({ type }) => type === TYPE.plural)
      .map(({ value, options }) => ({ name: value, forms: Object.keys(options) }))
    return { placeholders, plurals, hasWords: elements.some(({ type, value }) => type === TYPE.literal && /\p{L}/u.test(value)) }
  } catch {
    return null // said as “does not parse”
  }
}

function isPlaceholder({ type }) {
  return type !== TYPE.literal && type !== TYPE.pound
}

/** An element and all that stands inside its forms or its tag. */
function flatten(elements) {
  return elements.flatMap((element) => {
    const inside = [...Object.values(element.options ?? {}).flatMap((option) => option.value), ...(element.children ?? [])]
    return [element, ...flatten(inside)]
  })
}
