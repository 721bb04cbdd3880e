/** `vocabulary export FILE --list L --out PATH`: a word list of a workspace as Vale reads it. */
import { resolve } from 'node:path'
import { answer, type Command, optionOf, positionalOf } from '../command.ts'
import { withWorkspace } from '../workspace.ts'
import { sharedLists } from './vocabulary-import.ts'

export const vocabularyExport: Command = {
  name: 'vocabulary export',
  about: 'cli.about.vocabulary-export',
  positionals: ['FILE'],
  options: {
    list: { about: 'cli.option.vocabulary-list', value: 'accept|reject', choices: sharedLists, required: true },
    out: { about: 'cli.option.out-file', value: 'PATH', required: true },
  },
  run: (call) => {
    const list = sharedLists.find((each) => each === optionOf(call, 'list')) ?? 'accept'
    const path = resolve(optionOf(call, 'out'))
    return withWorkspace(call, positionalOf(call, 0), 'read', async ({ caller }) => {
      await caller.guideline.exportVocabulary({ list, path })
      answer(call, { path, list }, () => path)
      return 0
    })
  },
}
