/** `workspace backup FILE --out ZIP`: one consistent copy of a workspace in a zip, also while the app has it open. */
import { resolve } from 'node:path'
import { backupFile } from '#db/backup.ts'
import { answer, type Command, optionOf, positionalOf } from '../command.ts'

export const workspaceBackup: Command = {
  name: 'workspace backup',
  about: 'cli.about.workspace-backup',
  positionals: ['FILE'],
  options: { out: { about: 'cli.option.out-backup', value: 'ZIP', required: true } },
  run: async (call) => {
    const path = resolve(optionOf(call, 'out'))
    const { bytes, sha256 } = await backupFile(resolve(positionalOf(call, 0)), path, Date.now())
    answer(call, { path, bytes, sha256 }, () => call.speech.text().say('cli.backed-up', { path }))
    return 0
  },
}
