/** From a report to its files, but for those that a page has to draw. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { toFileError } from '#db/errors.ts'
import { picture } from '#db/queries/documents/assets.ts'
import { masterBytes, reportSettingsOf } from '#db/queries/reports/settings.ts'
import type { ReadDb } from '#db/types.ts'
import { pictureTypes } from '#shared/contracts/document-shapes.ts'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { ReportPaper } from '#shared/domain/reports/types.ts'
import type { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { createTemplates } from '../templates.ts'
import { withNames } from './names.ts'
import { contentOfSource, hashOfSource, paperOfSource } from './source.ts'
import type { ReportCall, ReportRun, WrittenFormat, WrittenReport } from './types.ts'

type Target = ReportRun['targets'][number]

/** Files of one report: what it says is gathered once for all of them. */
export async function writeReport(run: ReportRun, { signal, onProgress }: ReportCall): Promise<WrittenReport> {
  const { source, targets, today, locale, resources } = run
  const { read } = run.db
  const content = contentOfSource(read, source, { today, locale, templates: createTemplates(resources) })
  const hash = hashOfSource(read, source, content)
  const facts = { hash, sections: content.sections.map(({ kind }) => kind), period: content.period }
  const paper = {
    ...{ content: withNames(read, content), paper: paperOfSource(read, source), look: lookOf(read) },
    facts: { hash: 'frozenId' in source ? hash : '' },
  }
  const failed: WrittenReport['failed'] = []
  onProgress({ done: 1, format: null })
  for (const [at, target] of targets.entries()) {
    // Between two steps a cancel can come in.
    await setImmediate()
    signal.throwIfAborted()
    const why = await refusalOf(() => writeTarget(target, paper))
    if (why !== null) failed.push({ format: target.format, why })
    onProgress({ done: at + 2, format: target.format })
  }
  return { ...facts, failed }
}

interface Paper {
  readonly content: ReportContent
  readonly paper: ReportPaper
  readonly look: ReturnType<typeof lookOf>
  /** Empty: it is not frozen. */
  readonly facts: { readonly hash: string }
}

/** How the company's reports look; a picture that is gone is none. */
function lookOf(read: ReadDb) {
  const { logoId } = reportSettingsOf(read)
  const row = logoId === null ? null : picture(read, logoId)
  const type = pictureTypes.find((each) => each === row?.type)
  const logo = row === null || type === undefined ? null : { id: row.id, type, bytes: row.bytes, width: row.width, height: row.height }
  return { logo, master: masterBytes(read) }
}

async function refusalOf(work: () => Promise<void>): Promise<Reason | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, data: error.data }
    // The other files may still come into being.
    console.error('A file of a report could not be made', error)
    return { code: 'unexpected', data: {} }
  }
}

/** Refuses what the file system refuses. */
async function writeTarget({ format, path, isFolder }: Target, paper: Paper): Promise<void> {
  const files = await writers[format](paper, isFolder)
  try {
    for (const { name, bytes } of files) await writeFile(name === null ? path : join(path, name), bytes, { flush: true })
  } catch (error) {
    throw toFileError(error, path)
  }
}

/** `name`: in the folder of its target; null: the target itself. */
interface Written {
  readonly name: string | null
  readonly bytes: Uint8Array | string
}

/** Each library is read when it is first needed. */
const writers: Readonly<Record<WrittenFormat, (paper: Paper, isFolder: boolean) => Promise<readonly Written[]>>> = {
  pptx: async ({ content, look }) => {
    const { writeDeck } = await import('./deck/deck.ts')
    return [{ name: null, bytes: await writeDeck(content, look) }]
  },
  xlsx: async ({ content, facts }) => {
    const { writeBook } = await import('./book/book.ts')
    return [{ name: null, bytes: await writeBook(content, facts) }]
  },
  csv: async ({ content, facts }, isFolder) => {
    const { reportToCsv, reportToCsvFiles } = await import('./book/csv.ts')
    if (!isFolder) return [{ name: null, bytes: reportToCsv(content, facts) }]
    return reportToCsvFiles(content, facts).map(({ name, text }) => ({ name, bytes: text }))
  },
  html: async ({ content, paper, look }) => {
    const { reportToHtml } = await import('#shared/export/report/report-to-html.ts')
    const { paperTextOf, toDataUrl } = await import('../document-paper.ts')
    const logo = look.logo === null ? null : toDataUrl(look.logo)
    return [{ name: null, bytes: reportToHtml(content, { logo, paper, text: paperTextOf(content.locale) }) }]
  },
}
