/** The check of the three languages finds what a translator or a programmer forgot: each fault here was planted. */
import { expect, test } from 'vitest'
import { checkPlanted } from './planted.ts'

const rules = {
  same: { it: ['Groundswell'], ms: ['Groundswell'] },
  forbidden: { en: 'please', it: 'per favore', ms: 'sila' },
  dynamic: {},
  words: ['Groundswell'],
}

type Messages = Readonly<Record<string, string>>

/** Each message is shown by the code, so that only the planted fault is reported. */
function check(
  messages: { readonly en: Messages; readonly it: Messages; readonly ms: Messages },
  files: Messages = {},
  changes: object = {},
) {
  const shown = Object.keys(messages.en).map((key) => `text('${key}')`)
  const { code, lines } = checkPlanted('check-i18n.mjs', {
    'shared/i18n/en.json': JSON.stringify(messages.en),
    'shared/i18n/it.json': JSON.stringify(messages.it),
    'shared/i18n/ms.json': JSON.stringify(messages.ms),
    'scripts/config/i18n.json': JSON.stringify({ ...rules, ...changes }),
    ...(Object.keys(files).length > 0 ? files : { 'renderer/all.tsx': shown.join('\n') }),
  })
  return { code, problems: lines.slice(0, -1) }
}

/** One message a row: English, Italian, Malay; keys are plan.0, plan.1 and so on. */
function checkRows(...rows: readonly (readonly [string, string, string])[]) {
  const column = (at: 0 | 1 | 2) => Object.fromEntries(rows.map((row, index) => [`plan.${index}`, row[at]]))
  return check({ en: column(0), it: column(1), ms: column(2) }).problems
}

const spawns = { timeout: 30_000 }

test('complete languages pass', spawns, () => {
  const problems = checkRows(
    ['{n, plural, one {# task} other {# tasks}}', '{n, plural, one {# attività} many {# attività} other {# attività}}', '{n} tugasan'],
    ['Groundswell', 'Groundswell', 'Groundswell'],
    ['and {n} more', 'e {n, plural, one {un’altra} many {altre #} other {altre #}}', 'dan {n} lagi'],
    ['{day} · {count}', '{day} · {count}', '{day} · {count}'],
  )
  expect(problems).toEqual([])
})

test('a message that one language lacks is reported', spawns, () => {
  const { code, problems } = check({
    en: { 'plan.a': 'Plan', 'plan.b': 'Week' },
    it: { 'plan.a': 'Piano', 'plan.b': 'Settimana' },
    ms: { 'plan.a': 'Pelan' },
  })
  expect(code).toBe(1)
  expect(problems).toEqual(['ms.json: plan.b is missing'])
})

test('a translation that would show a hole or the wrong number is reported', spawns, () => {
  const problems = checkRows(
    ['Moved to {day}', 'Spostata', 'Dialihkan ke {hari}'],
    ['{n, plural, one {# task} other {# tasks}}', '{n, plural, one {# attività} other {# attività}}', '{n} tugasan'],
    ['Moved {day}', 'Spostata {day', 'Dialihkan {day}'],
  )
  expect(problems).toEqual([
    'it.json: plan.0 lacks {day}',
    'it.json: plan.1 has no “many” for {n}',
    'it.json: plan.2 does not parse',
    'ms.json: plan.0 lacks {day}',
    'ms.json: plan.0 has {hari}, English has not',
  ])
})

test('English left standing in another language, and words that the house does not use, are reported', spawns, () => {
  const problems = checkRows(['Send it', 'Send it', 'Hantar'], ['Please send', 'Invia', 'Hantar'])
  expect(problems).toEqual(['en.json: plan.1 says “Please”', 'it.json: plan.0 is untranslated: “Send it”'])
})

test('a programmer is told of keys that do not exist, that nobody shows, and of words outside the messages', spawns, () => {
  const messages = { 'plan.a': 'Plan', 'plan.left': 'Left', 'plan.said-done': 'Done', 'plan.said-later': 'Later' }
  const italian = { 'plan.a': 'Piano', 'plan.left': 'Sinistra', 'plan.said-done': 'Fatto', 'plan.said-later': 'Dopo' }
  const malay = { 'plan.a': 'Pelan', 'plan.left': 'Kiri', 'plan.said-done': 'Siap', 'plan.said-later': 'Kemudian' }
  const screen = [
    `const said = text(\`plan.said-\${status}\`)`,
    `const lost = text(late ? 'plan.lost' : 'plan.a')`,
    `const shown = <p title="Hello">Words {late ? 'Late' : said} <b>Groundswell</b></p>`,
  ]
  const { problems } = check(
    { en: messages, it: italian, ms: malay },
    { 'renderer/screen.tsx': screen.join('\n') },
    { dynamic: { 'plan.said-': ['done', 'never'] } },
  )
  expect(problems).toEqual([
    'renderer/screen.tsx:2: no message plan.lost',
    'renderer/screen.tsx:3: “Hello” is not a message',
    'renderer/screen.tsx:3: “Words” is not a message',
    'renderer/screen.tsx:3: “Late” is not a message',
    'no message plan.said-never',
    'nobody shows plan.left',
    'nobody shows plan.said-later',
  ])
})
