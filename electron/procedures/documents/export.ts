/** What leaves the app: a document as a file or on paper, and what changed between two texts of it. */
import { existsSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { toFileError } from '#db/errors.ts'
import type { DocumentView } from '#shared/contracts/document-shapes.ts'
import type { documentFormats } from '#shared/contracts/documents.ts'
import { documentToHtml } from '#shared/export/document/document-to-html.ts'
import { documentToMarkdown } from '#shared/export/document/document-to-markdown.ts'
import { type PaperDocument, versionLine } from '#shared/export/document/paper-types.ts'
import { picturesIn } from '#shared/export/document/pictures-in.ts'
import type { Locale } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { type PaperPicture, paperBrandOf, paperTextOf, readPictures, readThreads, toDataUrl } from '../../services/document-paper.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { publishedOf } from './find.ts'
import { type Reading, readText } from './reading.ts'
import { viewDocument } from './view.ts'

type Format = (typeof documentFormats)[number]

/** Which text: the draft when `versionId` is null, in the original when `locale` is missing. */
interface Asked {
  readonly documentId: string
  readonly versionId: string | null
  readonly locale?: Locale | undefined
}

export function documentExport(ctx: RouterCtx): Pick<Handlers['documents'], 'redline' | 'exportDocument' | 'printDocument'> {
  return {
    redline: ({ documentId, from, to }, { onProgress, signal }) => {
      const { read } = requireDb(ctx)
      const before = readText(read, { documentId, versionId: from }).blocks
      const after = readText(read, { documentId, versionId: to }).blocks
      return ctx.desktop.redline({ before, after }, onProgress, signal)
    },
    exportDocument: async ({ format, path: asked, ...which }) => {
      const reading = readText(requireDb(ctx).read, which)
      const path = asked ?? (await ctx.desktop.chooseFileToSave(reading.title, format))
      if (path === null) return null
      if (!existsSync(dirname(path))) throw new AppError('folder-missing', { path: dirname(path) })
      if (format === 'pdf') await printPaper(ctx, which, { kind: 'pdf', path, today: todayOf(ctx, requireDb(ctx)) })
      else await writePaper(ctx, reading, format, path)
      return { path }
    },
    printDocument: async ({ view, ...which }) => {
      if (view === 'document') await printPaper(ctx, which, { kind: 'printer' })
      else await printSignSheet(ctx, which)
      return {}
    },
  }
}

type Target = Parameters<RouterCtx['desktop']['printView']>[1]

async function printPaper(ctx: RouterCtx, which: Asked, to: Target): Promise<void> {
  const paper = paperOf(ctx, readText(requireDb(ctx).read, which))
  await ctx.desktop.printView(routeOf('document', which), to, linesOf(paper))
}

/** People sign what is in force; a draft only while nothing is. */
async function printSignSheet(ctx: RouterCtx, which: Asked): Promise<void> {
  const { read } = requireDb(ctx)
  const versionId = which.versionId ?? publishedOf(read, which.documentId).at(-1)?.id ?? null
  const paper = paperOf(ctx, readText(read, { ...which, versionId }))
  await ctx.desktop.printView(routeOf('sign-sheet', { ...which, versionId }), { kind: 'printer' }, linesOf(paper))
}

function routeOf(view: 'document' | 'sign-sheet', { documentId, versionId, locale }: Asked): string {
  const search = new URLSearchParams({ document: documentId })
  if (versionId !== null) search.set('version', versionId)
  if (locale !== undefined) search.set('locale', locale)
  return `/print/${view}?${search}`
}

function linesOf({ title, locale, brand }: PaperDocument) {
  const text = paperTextOf(locale)
  const effective = brand.effectiveOn === null ? [] : [text.message('paper.effective', { day: text.day(brand.effectiveOn) })]
  return { head: [title, brand.company || brand.program], foot: [versionLine(brand, text), ...effective].join(' · '), locale } as const
}

/** A draft that says just what is published is what is published. */
function paperOf(ctx: RouterCtx, { document, version, title, locale, blocks }: Reading): PaperDocument {
  const { read } = requireDb(ctx)
  const facts =
    version === null ? draftFacts(viewDocument(read, document.id)) : { version: version.label, isDraft: version.kind !== 'published' }
  const effectiveOn = (version ?? document).effectiveOn
  return { title, locale, blocks, brand: paperBrandOf(read, { ...facts, effectiveOn, ownerId: document.ownerId }) }
}

function draftFacts({ stage, changes, version, nextVersion }: DocumentView) {
  const isPublished = stage === 'published' && changes === 0 && version !== null
  return { version: isPublished ? version : nextVersion, isDraft: !isPublished }
}

async function writePaper(ctx: RouterCtx, reading: Reading, format: Exclude<Format, 'pdf'>, path: string): Promise<void> {
  const paper = paperOf(ctx, reading)
  const { read } = requireDb(ctx)
  const text = paperTextOf(paper.locale)
  const pictures = readPictures(read, picturesIn(paper.blocks))
  const files: Record<typeof format, () => Promise<WrittenFile[]> | WrittenFile[]> = {
    html: () => [{ path, content: documentToHtml(paper, text, new Map(pictures.map((each) => [each.id, toDataUrl(each)]))) }],
    md: () => markdownFiles(paper, pictures, path),
    docx: async () => {
      // Fetched when it is first needed: it is a large library, and the start is measured.
      const { documentToDocx } = await import('../../services/document-docx/document-to-docx.ts')
      const threads = reading.version === null ? readThreads(read, reading.document.id) : []
      return [{ path, content: await documentToDocx({ paper, text, pictures, threads }) }]
    },
  }
  write(await files[format]())
}

interface WrittenFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** Markdown cannot hold pictures: they lie beside it, named after it. */
function markdownFiles(paper: PaperDocument, pictures: readonly PaperPicture[], path: string): WrittenFile[] {
  const stem = basename(path, extname(path))
  const named = pictures.map((each, at) => ({ id: each.id, name: `${stem}-${at + 1}.${each.type.split('/')[1]}`, content: each.bytes }))
  const addresses = new Map(named.map(({ id, name }) => [id, encodeURI(name)]))
  return [
    { path, content: documentToMarkdown(paper, paperTextOf(paper.locale), addresses) },
    ...named.map(({ name, content }) => ({ path: join(dirname(path), name), content })),
  ]
}

function write(files: readonly WrittenFile[]): void {
  for (const { path, content } of files) {
    try {
      writeFileSync(path, content)
    } catch (error) {
      throw toFileError(error, path)
    }
  }
}
