// Enforces what may import what; refuses to pass when it saw no modules, since a mis-set parser would otherwise find nothing wrong for ever.
// `node scripts/check-imports.mjs [FOLDER]` checks another folder laid out like the project (the tests plant violations there).
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { node24, root, toolEntry } from './lib/paths.mjs'
import { endWith, run } from './lib/run.mjs'

const folders = ['shared', 'db', 'electron', 'renderer', 'cli', 'server', 'tests']
const config = join(root, 'scripts/config/dependency-cruiser.config.mjs')

endWith(checkImports(resolve(process.argv[2] ?? root)))

async function checkImports(project) {
  const present = folders.filter((folder) => existsSync(join(project, folder)))
  const args = [toolEntry('dependency-cruiser', 'depcruise'), '--config', config, '--output-type', 'json', ...present]
  const { stdout } = await run(node24, args, { cwd: project })
  const { violations, totalCruised } = JSON.parse(stdout).summary
  for (const violation of violations) console.error(sentence(violation))
  console.error(`${totalCruised} modules, ${violations.length} forbidden imports`)
  return violations.length > 0 || totalCruised === 0 ? 1 : 0
}

function sentence({ rule, from, to, cycle, comment }) {
  const path = cycle
    ? [from, ...cycle.map((step) => step.name)].join(' > ')
    : [from, to].filter((end, at) => at === 0 || end !== from).join(' > ')
  return `${rule.name}: ${path}${comment ? ` (${comment})` : ''}`
}
