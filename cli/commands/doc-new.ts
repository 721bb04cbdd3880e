/** `doc new FILE --template ID`: a policy or guideline begun from a template, in the language of `--locale`, else of the workspace, which is made first where there is none. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Client } from '#electron/procedures/handlers.ts'
import { AppError } from '#shared/rpc.ts'
import { answer, type Command, optionOf, positionalOf } from '../command.ts'
import { createEmpty, withWorkspace } from '../workspace.ts'

export const docNew: Command = {
  name: 'doc new',
  about: 'cli.about.doc-new',
  positionals: ['FILE'],
  options: {
    template: { about: 'cli.option.doc-template', value: 'friendly-policy|strict-policy|brand-guide', required: true },
    title: { about: 'cli.option.title', value: 'T' },
  },
  run: (call) => {
    const path = resolve(positionalOf(call, 0))
    return withWorkspace(call, path, existsSync(path) ? 'write' : 'closed', async ({ caller, session }) => {
      if (session.current() === null) {
        await refuseUnknown(caller, optionOf(call, 'template'))
        createEmpty(call, session, path)
      }
      const template = optionOf(call, 'template')
      const { locale } = call.speech.text()
      const title = call.options['title']
      const { documentId } = await caller.documents.create({ template, locale, ...(title === undefined ? {} : { title }) })
      const view = await caller.documents.view({ documentId })
      answer(call, { id: documentId, title: view.title, template, locale }, () => documentId)
      return 0
    })
  },
}

/** A refused document leaves no workspace behind. Refuses template-missing. */
async function refuseUnknown(caller: Client, template: string): Promise<void> {
  const templates = await caller.documents.templates({})
  if (!templates.some(({ id }) => id === template)) throw new AppError('template-missing', { template })
}
