/** A project in miniature with faults planted in it, to see that the checks of `npm test` find them. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** What a check says of the files: its exit code and its lines. `files` is text by path. */
export function checkPlanted(
  script: string,
  files: Readonly<Record<string, string>>,
): { readonly code: number | null; readonly lines: readonly string[] } {
  const project = mkdtempSync(join(tmpdir(), 'groundswell-planted-'))
  try {
    for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(project, file))
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(project, path)), { recursive: true })
      writeFileSync(join(project, path), text)
    }
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', script), project], { encoding: 'utf8' })
    return { code: status, lines: stderr.trim().split('\n') }
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}
