/** `workspace verify FILE`: reads every page of a file, or of a copy of it, and lists what is wrong. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toFileError } from '#db/errors.ts'
import { findMigrations, newestVersion } from '#db/format.ts'
import { inspectHeader } from '#db/inspect.ts'
import { type Verdict, verifyFile } from '#db/verify.ts'
import { AppError } from '#shared/rpc.ts'
import { answer, type Call, type Command, positionalOf } from '../command.ts'

export const workspaceVerify: Command = {
  name: 'workspace verify',
  about: 'cli.about.workspace-verify',
  positionals: ['FILE'],
  options: {},
  run: async (call) => {
    const path = positionalOf(call, 0)
    const verdict = await verdictOf(call, path)
    const text = call.speech.text()
    const say = () =>
      [verdict.ok ? text.say('cli.verify-ok', { path }) : text.say('cli.verify-damaged', { path }), ...verdict.problems].join('\n')
    answer(call, { ok: verdict.ok, problems: verdict.problems }, say)
    return verdict.ok ? 0 : 1
  },
}

/** A file cut short is a verdict too; what is no workspace at all is refused. */
async function verdictOf(call: Call, path: string): Promise<Verdict> {
  try {
    inspectHeader(path, newestVersion(findMigrations()))
    return await verifyUntouched(path)
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-damaged')
      return { ok: false, problems: [call.speech.text().reason({ code: error.code, data: error.data }, 'error')] }
    throw error
  }
}

/** SQLite makes companions even to read, so a file that nobody has open is looked at in a copy. */
async function verifyUntouched(path: string): Promise<Verdict> {
  const options = { onProgress: () => undefined, signal: new AbortController().signal }
  if (existsSync(`${path}-shm`)) return verifyFile(path, options)
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-'))
  try {
    const copy = join(folder, 'copy')
    copyFileSync(path, copy)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
    return await verifyFile(copy, options)
  } catch (error) {
    throw toFileError(error, path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
