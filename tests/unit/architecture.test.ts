/** The rules of the house are only worth what their checks notice: each fault here was planted. */
import { expect, test } from 'vitest'
import { checkPlanted } from './planted.ts'

const imports = (files: Readonly<Record<string, string>>) => checkPlanted('check-imports.mjs', files)
const limits = (files: Readonly<Record<string, string>>) => checkPlanted('check-limits.mjs', files)
const ruleOf = (line: string) => line.split(':')[0] ?? ''

test('a contributor who reaches across the house is told which wall it was', { timeout: 30_000 }, () => {
  const { code, lines } = imports({
    'shared/day.ts': `import 'node:fs'\nexport const day = 1`,
    'shared/parts.ts': `import 'react'`,
    'db/open.ts': `import '#electron/main.ts'`,
    'electron/main.ts': `import '#shared/day.ts'\nimport '#shared/parts.ts'`,
    'electron/shell/window.ts': `import 'electron'`,
    'electron/procedures/plan.ts': `import 'electron'\nimport '../shell/window.ts'\nimport 'drizzle-orm'`,
    'renderer/main.tsx': `import type { x } from '#db/open.ts'\nimport 'node:path'\nimport './features/a/screen.tsx'`,
    'renderer/features/a/screen.tsx': `import '../b/screen.tsx'\nimport '../../ui/button.tsx'\nimport './nowhere.ts'`,
    'renderer/features/b/screen.tsx': `import '../a/screen.tsx'`,
    'renderer/ui/button.tsx': `import '../features/b/screen.tsx'\nimport 'lodash'`,
    'cli/main.ts': `import '#electron/procedures/plan.ts'`,
  })
  const rules = new Set(lines.map(ruleOf))
  expect(code).toBe(1)
  for (const rule of ['shared-is-pure', 'db-stands-alone', 'electron-package', 'shell-stays-outside', 'sql-lives-in-db'])
    expect(rules).toContain(rule)
  for (const rule of ['renderer-is-sandboxed', 'renderer-without-node', 'features-apart', 'ui-without-domain'])
    expect(rules).toContain(rule)
  for (const rule of ['no-cycles', 'no-unresolved', 'no-undeclared']) expect(rules).toContain(rule)
  expect(lines.filter((line) => ruleOf(line) === 'shared-is-pure')).toHaveLength(2)
})

test('a file that no program leads to is found', { timeout: 30_000 }, () => {
  const { code, lines } = imports({
    'cli/main.ts': `import '#shared/used.ts'`,
    'shared/used.ts': 'export const used = 1',
    'shared/left.ts': `import './used.ts'`,
  })
  expect(code).toBe(1)
  expect(lines[0]).toMatch(/^no-dead-files: shared\/left\.ts/)
})

test('a check that sees no modules does not pass', { timeout: 30_000 }, () => {
  expect(imports({ 'shared/empty/readme.md': '' }).code).toBe(1)
  expect(limits({ 'shared/readme.md': '' }).code).toBe(1)
})

test('a contributor is told of files and functions that grow too long, and of what is left lying', { timeout: 30_000 }, () => {
  const long = (lines: number) => '// …\n'.repeat(lines)
  const leftover = ['TO', 'DO'].join('')
  const { code, lines } = limits({
    'shared/long.ts': long(301),
    'db/open.ts': long(151),
    'cli/main.ts': `/** Why. */\nexport function all() {\n${long(49)}}\n`,
    'cli/later.ts': `/** Why. */\n// ${leftover} later\n`,
    'renderer/barrel.ts': `/** Why. */\nexport { all } from './all.ts'\n`,
    'renderer/mute.ts': 'export const mute = 1\n',
    'shared/contracts/index.ts': `/** Why. */\nexport * from './a.ts'\n`,
    'shared/fine.ts': `/** Why. */\n${long(299)}`,
  })
  expect(code).toBe(1)
  const places = lines.slice(0, -1).map((line) => line.split(' ')[0])
  expect(places).toEqual([
    'cli/later.ts:2:',
    'cli/main.ts:2:',
    'db/open.ts:',
    'renderer/barrel.ts:2:',
    'renderer/mute.ts:1:',
    'shared/long.ts:',
  ])
})
