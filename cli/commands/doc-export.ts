/** `doc export FILE --doc ID --format F --out PATH`: a document as a file; a PDF needs the app itself, which draws it. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Client } from '#electron/procedures/handlers.ts'
import type { DocumentView } from '#shared/contracts/document-shapes.ts'
import { documentFormats } from '#shared/contracts/documents.ts'
import { Id, type Locale } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { answer, type Call, type Command, optionOf, positionalOf } from '../command.ts'
import { withWorkspace } from '../workspace.ts'

export const docExport: Command = {
  name: 'doc export',
  about: 'cli.about.doc-export',
  positionals: ['FILE'],
  options: {
    doc: { about: 'cli.option.doc', value: 'ID', required: true },
    format: { about: 'cli.option.doc-format', value: documentFormats.join('|'), choices: documentFormats, required: true },
    out: { about: 'cli.option.out-file', value: 'PATH', required: true },
    version: { about: 'cli.option.version', value: 'V' },
    overwrite: { about: 'cli.option.overwrite' },
  },
  run: async (call) => {
    const format = documentFormats.find((each) => each === optionOf(call, 'format')) ?? 'pdf'
    if (format === 'pdf' && call.home.printer === undefined) throw new AppError('printer-missing')
    return withWorkspace(call, positionalOf(call, 0), 'read', async ({ caller }) => {
      const documentId = optionOf(call, 'doc')
      if (!Id.safeParse(documentId).success) throw new AppError('document-missing')
      const view = await caller.documents.view({ documentId })
      const path = resolve(optionOf(call, 'out'))
      if (existsSync(path) && call.options['overwrite'] === undefined) throw new AppError('file-exists', { path })
      const versionId = await versionOf(call, caller, documentId)
      await caller.documents.exportDocument({ documentId, versionId, locale: languageOf(call, view), format, path })
      answer(call, { path, format }, () => path)
      return 0
    })
  },
}

/** The language asked for, where the document is translated into it; else its own. */
function languageOf(call: Call, { locale, translations }: DocumentView): Locale {
  const asked = call.options['locale']
  return translations.find((each) => each.locale === asked)?.locale ?? locale
}

/** Null is the draft. Refuses version-missing. */
async function versionOf(call: Call, caller: Client, documentId: string): Promise<string | null> {
  const label = call.options['version']
  if (label === undefined) return null
  const versions = await caller.documents.versions({ documentId })
  const found = versions.toSorted((a, b) => b.at - a.at).find((version) => version.label === label)
  if (found === undefined) throw new AppError('version-missing')
  return found.id
}
