/** `workspace restore ZIP --out FILE`: a new workspace file from a backup; never over a file that exists. */
import { resolve } from 'node:path'
import { restoreFile } from '#db/backup.ts'
import { answer, type Command, optionOf, positionalOf } from '../command.ts'

export const workspaceRestore: Command = {
  name: 'workspace restore',
  about: 'cli.about.workspace-restore',
  positionals: ['ZIP'],
  options: { out: { about: 'cli.option.out-restore', value: 'FILE', required: true } },
  run: async (call) => {
    const path = resolve(optionOf(call, 'out'))
    const { bytes, sha256 } = await restoreFile(resolve(positionalOf(call, 0)), path)
    answer(call, { path, bytes, sha256 }, () => call.speech.text().say('cli.restored', { path }))
    return 0
  },
}
