// Adds messages to all three languages at once, sorted, so that none is ever forgotten: `node scripts/i18n.mjs add FRAGMENT.json`; `remove KEY…` takes messages away.
import { mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'shared/i18n')
const locales = ['en', 'it', 'ms']
/** A sentence for the person at the terminal. */
class Refusal extends Error {}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function main([act, ...rest]) {
  if (act === 'add' && rest.length > 0) locked(() => rest.forEach(add))
  else if (act === 'remove' && rest.length > 0) locked(() => locales.forEach((locale) => save(locale, without(load(locale), rest))))
  else throw new Refusal('usage: node scripts/i18n.mjs add FRAGMENT.json… | remove KEY…')
}

function add(file) {
  const fragment = JSON.parse(readFileSync(file, 'utf8'))
  for (const [key, texts] of Object.entries(fragment)) {
    for (const locale of locales)
      if (typeof texts[locale] !== 'string' || texts[locale] === '') throw new Refusal(`${key} has no ${locale}`)
  }
  for (const locale of locales) {
    const messages = load(locale)
    for (const [key, texts] of Object.entries(fragment)) messages[key] = texts[locale]
    save(locale, messages)
  }
  console.log(`${Object.keys(fragment).length} messages from ${file}`)
}

function without(messages, keys) {
  return Object.fromEntries(Object.entries(messages).filter(([key]) => !keys.includes(key)))
}

function load(locale) {
  try {
    return JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

function save(locale, messages) {
  const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)))
  const path = join(folder, `${locale}.json`)
  writeFileSync(`${path}.new`, `${JSON.stringify(sorted, null, 2)}\n`)
  renameSync(`${path}.new`, path)
}

/** Two people adding at the same moment must not lose each other's messages. */
function locked(body) {
  const lock = join(folder, '.lock')
  const until = Date.now() + 10_000
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (Date.now() > until) throw new Refusal(`${lock} has been there for ten seconds: remove it if nobody else is adding messages`)
    }
  }
  try {
    body()
  } finally {
    rmdirSync(lock)
  }
}
