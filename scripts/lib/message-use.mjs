// Compares the messages with the code that shows them: keys that do not exist, keys that nobody shows, words that never went through a message.
import ts from 'typescript'
import { lineOf, syntaxTree, walk } from './sources.mjs'

const keyShape = /^[a-z][a-z0-9-]*([.][a-z0-9-]+)+$/
const headShape = /^[a-z][a-z0-9-]*[.][a-z0-9.-]*$/
/** Functions whose first argument is a key, properties whose value is one. */
const speakers = new Set(['text', 'say', 'message', 'formatMessage', 'formatText'])
const keyProperties = new Set(['title', 'label', 'hint', 'message', 'text'])
/** Attributes that are read out or shown. */
const shownAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|label|alt|description|heading|hint|text|caption|nothingFoundMessage)$/

/** What one file says: `literals` (all strings), `keys` (strings that must be keys), `heads` (starts of keys made at run time), `words` (visible text that is not a message). */
export function readMessageUse(file) {
  const tree = syntaxTree(file)
  const use = { path: file.path, literals: new Set(), keys: [], heads: [], words: [] }
  walk(tree, (node) => {
    if (ts.isStringLiteralLike(node)) use.literals.add(node.text)
    if (ts.isTemplateExpression(node) && headShape.test(node.head.text)) use.heads.push(at(tree, node, node.head.text))
    if (isSpeaker(node)) use.keys.push(...stringsIn(node.arguments[0]).map((found) => at(tree, found, found.text)))
    if (ts.isPropertyAssignment(node) && keyProperties.has(node.name.getText(tree))) use.keys.push(...keysIn(tree, node.initializer))
    if (ts.isJsxAttribute(node) && node.name.getText(tree) === 'id' && isMessageElement(tree, node))
      use.keys.push(...stringsIn(node.initializer).map((found) => at(tree, found, found.text)))
    use.words.push(...visibleWords(tree, node))
  })
  return use
}

/**
 * Problems as sentences. `uses` come from `readMessageUse`; `dynamic` is the ends of keys by head, null where code hands them about as
 * strings: such a key is shown when its end stands somewhere in the code.
 */
export function keyProblems(uses, keys, dynamic, rules) {
  const areas = new Set([...keys].map((key) => key.split('.')[0]))
  const literals = new Set(uses.flatMap((use) => [...use.literals]))
  const heads = new Set(uses.flatMap((use) => use.heads.map((head) => head.text)))
  const made = Object.entries(dynamic)
  const isMade = (key) =>
    made.some(([head, ends]) => key.startsWith(head) && (ends === null ? literals : new Set(ends)).has(key.slice(head.length)))
  return [
    ...complain(
      uses,
      'keys',
      ({ text }) => keyShape.test(text) && !keys.has(text),
      (text) => `no message ${text}`,
    ),
    ...complain(
      uses,
      'heads',
      ({ text }) => areas.has(text.split('.')[0]) && !Object.hasOwn(dynamic, text),
      (text) => `list what follows ${text} in scripts/config/i18n.json`,
    ),
    ...complain(
      uses,
      'words',
      ({ text }) => !keys.has(text) && !rules.words.includes(text),
      (text) => `“${text}” is not a message`,
    ),
    ...made
      .filter(([head]) => !heads.has(head) && !literals.has(head.slice(0, -1)))
      .map(([head]) => `scripts/config/i18n.json: no code makes keys from ${head}`),
    ...made.flatMap(([head, ends]) => (ends ?? []).filter((end) => !keys.has(head + end)).map((end) => `no message ${head}${end}`)),
    ...[...keys].filter((key) => !literals.has(key) && !isMade(key)).map((key) => `nobody shows ${key}`),
  ]
}

function complain(uses, list, isWrong, sentence) {
  return uses.flatMap((use) => use[list].filter(isWrong).map(({ text, line }) => `${use.path}:${line}: ${sentence(text)}`))
}

function at(tree, node, text) {
  return { text, line: lineOf(tree, node) }
}

function isSpeaker(node) {
  if (!ts.isCallExpression(node) || node.arguments.length === 0) return false
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression
  return ts.isIdentifier(callee) && speakers.has(callee.text)
}

function isMessageElement(tree, attribute) {
  return attribute.parent.parent.tagName.getText(tree) === 'FormattedMessage'
}

/** Of a property's strings only those that look like a key of ours: `title` is also the name of a column. */
function keysIn(tree, node) {
  return stringsIn(node)
    .filter((found) => keyShape.test(found.text) && !/[.](json|ts|tsx|css|md|ics|csv|pdf)$/.test(found.text))
    .map((found) => at(tree, found, found.text))
}

/** The strings an expression can come out as: itself, or the branches of a choice. */
function stringsIn(node) {
  if (node === undefined) return []
  if (ts.isStringLiteralLike(node)) return [node]
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return stringsIn(node.expression)
  if (ts.isConditionalExpression(node)) return [...stringsIn(node.whenTrue), ...stringsIn(node.whenFalse)]
  if (ts.isBinaryExpression(node)) return stringsIn(node.right)
  return []
}

function visibleWords(tree, node) {
  if (ts.isJsxText(node)) return wordsOf(tree, node, node.text)
  if (ts.isJsxAttribute(node) && shownAttributes.test(node.name.getText(tree))) return shownIn(tree, node.initializer)
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return shownIn(tree, node.expression)
  return []
}

function shownIn(tree, node) {
  if (node === undefined) return []
  const expression = ts.isJsxExpression(node) ? node.expression : node
  if (expression && ts.isTemplateExpression(expression))
    return [expression.head, ...expression.templateSpans.map((span) => span.literal)].flatMap((part) =>
      wordsOf(tree, expression, part.text),
    )
  return stringsIn(expression).flatMap((found) => wordsOf(tree, found, found.text))
}

function wordsOf(tree, node, text) {
  return /\p{L}/u.test(text) ? [at(tree, node, text.trim())] : []
}
