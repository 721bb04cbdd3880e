/** Documents on paper from the command line of the app: the friendly policy keeps its promise of two pages. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import electron from 'electron'
import { locales } from '#shared/locales.ts'
import { environment, expect, root, switches, test } from './app.ts'

const run = promisify(execFile)

test('the friendly policy is begun and printed from the command line: two tagged pages in every language', async ({ folder }) => {
  test.setTimeout(120_000)
  const file = join(folder, 'policies.groundswell')
  const app = (...words: readonly string[]) => run(String(electron), [root, ...switches, ...words], { env: environment({}) })
  for (const locale of locales) {
    const { stdout } = await app('doc', 'new', file, '--template', 'friendly-policy', '--locale', locale)
    const path = join(folder, `${locale}.pdf`)
    await app('doc', 'export', file, '--doc', stdout.trim(), '--format', 'pdf', '--out', path)
    const pdf = readFileSync(path, 'latin1')
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(new RegExp(`/Type /Catalog[^]*?/Lang \\(${locale}\\)`))
  }
})
