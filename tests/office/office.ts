/** The command line, LibreOffice, Poppler and a browser, as somebody uses them who was sent a document. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Where the files and the pictures of their pages stay, to be looked at. */
const looks = process.env['OFFICE_LOOKS'] ?? join(root, 'node_modules/.cache/groundswell/office')

/** An empty folder of that name among the looks. */
export function lookFolder(name: string): string {
  const folder = join(looks, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Runs a command as it is typed; a PDF starts the app itself. Returns what was printed, or throws what was said. */
export function gsw(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/gsw.mjs'), ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`gsw ${words.join(' ')}: ${stderr}`)
  return stdout.trim()
}

/** What LibreOffice makes of files when it prints them: PDFs beside them, named `<name>.office.pdf`. All are of one kind. */
export function printInOffice(folder: string, paths: readonly string[], kind: 'writer' | 'calc' | 'impress' = 'writer'): void {
  const home = mkdtempSync(join(tmpdir(), 'office-'))
  const profile = `-env:UserInstallation=file://${home}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', `office.pdf:${kind}_pdf_Export`, '--outdir', folder, ...paths], {
    stdio: 'ignore',
  })
  rmSync(home, { recursive: true, force: true })
}

export interface WebPage {
  /** Addresses that the page wanted to fetch. */
  readonly asked: readonly string[]
  /** What the browser complained about. */
  readonly said: readonly string[]
  /** Pictures that could not be shown. */
  readonly broken: number
}

/** Opens a web page in a plain browser and prints it. */
export function printInBrowser(page: string, pdf: string): WebPage {
  const electron = process.env['ELECTRON_EXEC_PATH']
  if (electron === undefined) throw new Error('Run it as npm run test:office: that says which browser to take.')
  const switches: readonly string[] = JSON.parse(process.env['OFFICE_SWITCHES'] ?? '[]')
  const home = mkdtempSync(join(tmpdir(), 'browser-'))
  const script = join(import.meta.dirname, 'web-page-to-pdf.mjs')
  const printed = execFileSync(electron, [...switches, `--user-data-dir=${home}`, script, page, pdf], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  rmSync(home, { recursive: true, force: true })
  return JSON.parse(printed)
}

export interface Pdf {
  /** What is said of the file: "Title", "Pages", "Tagged", "Page size". */
  readonly facts: ReadonlyMap<string, string>
  readonly pages: number
  readonly text: string
  /** Sizes in dots of the photographs and drawings in it, largest side first. */
  readonly pictures: readonly number[]
  /** Of a tagged file: the kinds of its parts, "H1", "Table", "Figure". */
  readonly tags: ReadonlySet<string>
}

/** Reads a PDF, and leaves a picture of each page beside it. */
export function readPdf(path: string): Pdf {
  const tool = (name: string, ...words: readonly string[]) =>
    execFileSync(name, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const facts = new Map(
    tool('pdfinfo', path)
      .split('\n')
      .map((line) => line.split(/:\s+(.*)/))
      .map(([name = '', value = '']) => [name, value] as const),
  )
  tool('pdftoppm', '-r', '80', '-png', path, join(path, '..', basename(path, extname(path))))
  return {
    facts,
    pages: Number(facts.get('Pages')),
    text: tool('pdftotext', '-layout', path, '-').normalize('NFC'),
    pictures: tool('pdfimages', '-list', path)
      .split('\n')
      .slice(2)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , kind]) => kind === 'image')
      .map(([, , , width, height]) => Math.max(Number(width), Number(height))),
    tags: new Set([...tool('pdfinfo', '-struct', path).matchAll(/^ *(\w+)/gm)].map(([, tag = '']) => tag)),
  }
}

/** The language that a PDF names for all of its text; null when it names none. */
export function languageOf(path: string): string | null {
  const [, catalog = ''] = /\/Type \/Catalog\b([\s\S]*?)endobj/.exec(readFileSync(path, 'latin1')) ?? []
  return /\/Lang \(([^)]*)\)/.exec(catalog)?.[1] ?? null
}

/** Names of the pictures of pages in a folder. */
export function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.png'))
}
