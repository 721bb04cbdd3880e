// Writes docs/user-guide.md from the English guide of the app and the pictures of docs/images; with `--check` it only says whether that was done.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/paths.mjs'

const target = 'docs/user-guide.md'
const { sections } = readJson('renderer/features/help/guide.en.json')
const messages = readJson('shared/i18n/en.json')

/** Pictures under the title of a section, with what they show. */
const pictures = {
  'first-run': [['first-run', 'The three questions, and what follows from the answers']],
  moving: [['timeline', 'The timeline of the demo company']],
  baseline: [['risks', 'The plan against its baseline, and the register of risks']],
  readiness: [['task', 'A task that is not ready, with the reasons in its panel']],
  views: [
    ['week', 'This week'],
    ['checklist', 'Checklist'],
    ['board', 'Board'],
  ],
  settings: [['settings-calendar', 'Places and days off']],
}
const caps = { Mod: 'Ctrl', ArrowRight: '→', ArrowLeft: '←', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }

const text = `${[
  '# User guide',
  'The same guide is in the app, in English, Italian and Malay: menu Help, or <kbd>F1</kbd>. On a Mac, Ctrl is Command and Alt is Option.',
  sections
    .map(({ id, title }) => `- [${title}](#${anchor(title)})${id === 'command-line' ? ', and in full in [cli.md](cli.md)' : ''}`)
    .join('\n'),
  ...sections.flatMap(sectionToMarkdown),
].join('\n\n')}\n`

if (!process.argv.includes('--check')) writeFileSync(join(root, target), text)
else if (readFileSync(join(root, target), 'utf8') !== text) {
  console.error(`${target} is not what the app says: run node scripts/user-guide.mjs`)
  process.exitCode = 1
}

function sectionToMarkdown({ id, title, blocks }) {
  const shown = (pictures[id] ?? []).map(([name, alt]) => `![${alt}](images/${name}.png)`)
  return [`## ${title}`, ...shown, ...blocks.map(blockToMarkdown)]
}

function blockToMarkdown(block) {
  if (block.heading) return `### ${words(block.heading).replaceAll('**', '')}`
  if (block.text) return words(block.text)
  if (block.list) return block.list.map((item) => `- ${words(item)}`).join('\n')
  if (block.steps) return block.steps.map((item, index) => `${index + 1}. ${words(item)}`).join('\n')
  if (block.terms)
    return table(
      '',
      '',
      block.terms.map(({ term, means }) => [words(term), words(means)]),
    )
  if (block.code) return ['```sh', ...block.code, '```'].join('\n')
  return table(
    'Key',
    '',
    block.keys.map(({ key, does }) => [keyToCaps(key), words(does).replaceAll('**', '')]),
  )
}

function table(left, right, rows) {
  return [`| ${left} | ${right} |`, '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')
}

/** Marked words of the interface, as the app names them. */
function words(sentence) {
  return sentence.replace(/\[\[([^\]]+)\]\]/g, (_, id) => `**${messages[id]}**`)
}

function keyToCaps(key) {
  const parts = key.endsWith('+') ? [...key.slice(0, -1).split('+').filter(Boolean), '+'] : key.split('+')
  return parts.map((part) => `<kbd>${caps[part] ?? part}</kbd>`).join(' ')
}

/** As the hosts of Markdown name a heading. */
function anchor(title) {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}
