/** Prints what the app itself draws: a hidden page at the view's own route, on paper or into a tagged PDF. */
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { IntlShape } from '@formatjs/intl'
import { BrowserWindow, type WebContents } from 'electron'
import { z } from 'zod'
import { toFileError } from '#db/errors.ts'
import type { Day } from '#shared/domain/day.ts'
import type { planViews } from '#shared/domain/launch-plan/types.ts'
import { smallLetters } from '#shared/export/document/paper-types.ts'
import type { PageLines, PrintTarget } from '../procedures/context.ts'
import { toFileName } from '../services/mail/file-names.ts'
import { textsOf } from '../services/text.ts'
import { pageAddress, pagePreferences } from './window.ts'

/** Milliseconds a page may take to draw itself. */
const patience = 30_000
/** Views that run across the paper's long side. */
const wideViews: readonly ((typeof planViews)[number] | 'calendar')[] = ['timeline', 'board', 'calendar']
/** Have their own edges and size of paper, and nothing of the printer's above or below. */
const ownSheets = ['/print/poster', '/print/report']
/** A4 at 96 dots an inch, upright. */
const paper = { short: 794, long: 1123 }

export interface PrintOptions {
  /** The language of the interface. */
  readonly texts: IntlShape<string>
  readonly lines: PageLines | undefined
}

/** `route` is that of a print view (`/print/timeline?plan=…`). Refuses disk-full, file-read-only and the like; stopped by the signal of `to`. */
export async function printView(route: string, to: PrintTarget, { texts, lines }: PrintOptions): Promise<void> {
  const landscape = wideViews.some((view) => route.startsWith(`/print/${view}`))
  const signal = to.kind === 'printer' ? undefined : to.signal
  signal?.throwIfAborted()
  const window = new BrowserWindow({
    show: false,
    width: landscape ? paper.long : paper.short,
    height: landscape ? paper.short : paper.long,
    webPreferences: { ...pagePreferences(), backgroundThrottling: false },
  })
  const page = window.webContents
  const isOwn = ownSheets.some((view) => route.startsWith(view))
  try {
    await window.loadURL(pageAddress(to.kind === 'pictures' ? `${route}&pictures=1` : route))
    await drawn(page, signal)
    if (lines) await sparePage(page)
    if (to.kind === 'printer') return await toPrinter(page, isOwn ? ownPaper(route) : framedPaper(landscape, lines))
    if (to.kind === 'pictures') return await savePictures(page, to)
    const framed = () => ({ ...layout(landscape), ...(lines ? linesOfPages(lines) : planLines(texts, to.today)) })
    const pdf = await page.printToPDF(isOwn ? ownLayout : framed())
    signal?.throwIfAborted()
    await save(to.path, pdf)
  } finally {
    window.destroy()
  }
}

function layout(landscape: boolean): Electron.PrintToPDFOptions {
  return {
    landscape,
    pageSize: 'A4',
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    margins: { top: 0.65, bottom: 0.6, left: 0.5, right: 0.5 },
  }
}

/** The page itself says how large the sheet is (`@page`), and writes what stands above and below. */
const ownLayout: Electron.PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
}

/** A last page with a few lines on it is worse than letters that are a hair smaller. */
async function sparePage(page: WebContents): Promise<void> {
  const pages = async () => countPages(await page.printToPDF(layout(false)))
  const before = await pages()
  if (before === 1) return
  for (const letter of smallLetters) {
    const key = await page.insertCSS(`:root { --paper-letter: ${letter}; }`)
    if ((await pages()) < before) return
    await page.removeInsertedCSS(key)
  }
}

/** Chromium writes the objects of a PDF in plain text; only what is drawn is packed. */
function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
}

function planLines(texts: IntlShape<string>, today: Day): Electron.PrintToPDFOptions {
  const day = texts.formatDate(`${today}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    displayHeaderFooter: true,
    headerTemplate: line('<span class="title"></span>', escapeMarkup(day)),
    footerTemplate: line('Groundswell', pageNumber(texts)),
  }
}

function linesOfPages({ head, foot, locale }: PageLines): Electron.PrintToPDFOptions {
  return {
    displayHeaderFooter: true,
    headerTemplate: line(...head.map(escapeMarkup)),
    footerTemplate: line(escapeMarkup(foot), pageNumber(textsOf(locale))),
  }
}

function line(...parts: readonly string[]): string {
  return `<div style="font: 8px system-ui, sans-serif; color: #555; width: 100%; margin: 0 0.5in; display: flex; justify-content: space-between">${parts.map((part) => `<span>${part}</span>`).join('')}</div>`
}

/** Chromium fills in the spans of class title, pageNumber and totalPages. */
function pageNumber(texts: IntlShape<string>): string {
  return texts.formatMessage(
    { id: 'shell.print.page' },
    { page: '<span class="pageNumber"></span>', pages: '<span class="totalPages"></span>' },
  )
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Resolves once the page says so on its root element; throws when it never does, and when nobody waits any more. */
async function drawn(page: WebContents, signal?: AbortSignal): Promise<void> {
  const ready = page.executeJavaScript(`new Promise((resolve) => {
    const root = document.documentElement
    const look = () => root.dataset.ready === 'true' && resolve(true)
    new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ['data-ready'] })
    look()
  })`)
  const tooLate = setTimeout(patience, false, { ref: false, ...(signal === undefined ? {} : { signal }) })
  if (!(await Promise.race([ready, tooLate]))) throw new Error(`${page.getURL()} was not drawn in ${patience} ms`)
}

const PagePicture = z.object({ name: z.string(), url: z.string().startsWith('data:image/png;base64,') })

/** The pictures that the page holds, numbered in their order and called as they are. */
async function savePictures(page: WebContents, { folder, signal }: Extract<PrintTarget, { kind: 'pictures' }>): Promise<void> {
  const found: unknown = await page.executeJavaScript('[...document.images].map(({ alt, src }) => ({ name: alt, url: src }))')
  for (const [at, { name, url }] of z.array(PagePicture).parse(found).entries()) {
    signal?.throwIfAborted()
    const number = String(at + 1).padStart(2, '0')
    await save(join(folder, `${number} ${toFileName(name, 'chart')}.png`), Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
  }
}

/** As `ownLayout`, for the printer's dialog, which does not ask the page. */
function ownPaper(route: string): Electron.WebContentsPrintOptions {
  const asked = new URLSearchParams(route.split('?')[1]).get('paper') ?? ''
  const pageSize = asked === 'letter-portrait' ? 'Letter' : asked === 'A3' ? 'A3' : 'A4'
  return { pageSize, landscape: asked === 'a4-landscape', margins: { marginType: 'none' } }
}

function framedPaper(landscape: boolean, lines: PageLines | undefined): Electron.WebContentsPrintOptions {
  // With these two lines Chromium adds the date and the page's number by itself.
  const around = lines ? { header: lines.head.join(' · '), footer: lines.foot } : {}
  return { landscape, pageSize: 'A4', ...around }
}

function toPrinter(page: WebContents, options: Electron.WebContentsPrintOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    // The system's own dialog: closing it without printing is no error.
    page.print({ printBackground: true, ...options }, (done, reason) => {
      if (done || /cancel/i.test(reason)) resolve()
      else reject(new Error(`Printing failed: ${reason}`))
    })
  })
}

/** Written beside and renamed, so that a full disk does not cost the file that was there. */
async function save(path: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(`${path}.new`, content)
    await rename(`${path}.new`, path)
  } catch (error) {
    throw toFileError(error, path)
  }
}
