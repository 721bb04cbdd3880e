// Keeps the three languages complete: same keys, same placeholders, right plurals, nothing untranslated, nothing unused, no words outside them.
// What is allowed to be the same, and where keys are made at run time, stands in scripts/config/i18n.json.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { keyProblems, readMessageUse } from './lib/message-use.mjs'
import { messageProblems } from './lib/messages.mjs'
import { root } from './lib/paths.mjs'
import { endWith } from './lib/run.mjs'
import { report, sourceFiles } from './lib/sources.mjs'

endWith(checkI18n(resolve(process.argv[2] ?? root)))

async function checkI18n(project) {
  const rules = readJson(join(project, 'scripts/config/i18n.json'))
  const messages = Object.fromEntries(['en', 'it', 'ms'].map((locale) => [locale, readJson(join(project, `shared/i18n/${locale}.json`))]))
  const keys = new Set(Object.keys(messages.en))
  const uses = sourceFiles(project, ['shared', 'db', 'electron', 'renderer', 'cli'], /[.]tsx?$/).map(readMessageUse)
  const problems = [...messageProblems(messages, rules), ...keyProblems(uses, keys, await listed(project, rules.dynamic), rules)]
  report([...new Set(problems)], keys.size, 'messages')
  return process.exitCode
}

/** All ends of the keys that begin with each head; null where they cannot be known. */
async function listed(project, dynamic) {
  const entries = Object.entries(dynamic).map(async ([head, values]) => [head, await endsOf(project, values)])
  return Object.fromEntries(await Promise.all(entries))
}

/** Written out; or the array that a source file exports (`FILE#NAME`); or either one, each followed by several ends (`{ each, then }`). */
async function endsOf(project, values) {
  if (values === null || Array.isArray(values)) return values
  if (typeof values === 'object') return (await endsOf(project, values.each)).flatMap((value) => values.then.map((end) => value + end))
  const [file, name] = values.split('#')
  const exported = (await import(pathToFileURL(join(project, file)).href))[name]
  if (!Array.isArray(exported)) throw new Error(`${file} exports no array ${name}`)
  return exported
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
