/** `doc list FILE`: the documents of a workspace, one a line. */
import type { DocumentSummary } from '#shared/contracts/document-shapes.ts'
import { answer, type Command, positionalOf } from '../command.ts'
import type { CliText } from '../text.ts'
import { withWorkspace } from '../workspace.ts'

export const docList: Command = {
  name: 'doc list',
  about: 'cli.about.doc-list',
  positionals: ['FILE'],
  options: {},
  run: (call) =>
    withWorkspace(call, positionalOf(call, 0), 'read', async ({ caller }) => {
      const documents = await caller.documents.list({})
      const text = call.speech.text()
      answer(call, { documents: documents.map(documentToJson) }, () =>
        documents.length === 0 ? text.say('cli.doc-none') : documents.map((each) => line(each, text)).join('\n'),
      )
      return 0
    }),
}

/** What scripts read: the shape is a promise, see docs. */
function documentToJson(document: DocumentSummary) {
  const { id, kind, title, locale, stage, version, changes, readers, acknowledged, reviewOn } = document
  const translations = document.translations.map((each) => ({ locale: each.locale, behind: each.behind }))
  return { id, kind, title, locale, stage, version, changes, readers, acknowledged, reviewOn, translations }
}

function line({ id, title, stage, version, locale, readers, acknowledged }: DocumentSummary, text: CliText): string {
  const read = readers === 0 ? '' : `, ${text.say('cli.doc-read', { acknowledged, readers })}`
  return `${id}  ${title} (${locale}), ${text.say(`policies.stage-${stage}`)}${version === null ? '' : ` ${version}`}${read}`
}
