/** The system's own dialogs to choose where a file is or shall be. */
import { join } from 'node:path'
import { app, type BaseWindow, dialog, type FileFilter } from 'electron'
import type { FileKind } from '../procedures/context.ts'

/** The first one is put behind a name that ends in none of them. */
const extensions: Readonly<Record<FileKind, readonly string[]>> = {
  workspace: ['groundswell'],
  pdf: ['pdf'],
  pptx: ['pptx'],
  xlsx: ['xlsx'],
  ics: ['ics'],
  csv: ['csv'],
  table: ['csv', 'xlsx'],
  md: ['md'],
  txt: ['txt'],
  docx: ['docx'],
  html: ['html'],
  json: ['json'],
  file: [],
  opml: ['opml'],
}

/** What is asked for, and the names that answer it; without names every file does. */
const opened = {
  workspace: { title: 'shell.dialog.open', file: 'shell.file.workspace', extensions: ['groundswell'] },
  vocabulary: { title: 'shell.dialog.open-vocabulary', file: 'shell.file.vocabulary', extensions: ['txt', 'yml', 'yaml'] },
  opml: { title: 'shell.dialog.open-opml', file: 'shell.file.opml', extensions: ['opml', 'xml'] },
  figures: { title: 'shell.dialog.open-figures', file: 'shell.file.figures', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls'] },
  roster: { title: 'shell.dialog.open-roster', file: 'shell.file.roster', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls'] },
  logo: { title: 'shell.dialog.open-logo', file: 'shell.file.logo', extensions: ['png', 'jpg', 'jpeg'] },
  master: { title: 'shell.dialog.open-master', file: 'shell.file.master', extensions: ['pptx', 'potx'] },
  file: { title: 'shell.dialog.open-file', file: '', extensions: [] },
} as const

export interface DialogOptions {
  /** The dialog belongs to it; null while there is none. */
  readonly window: BaseWindow | null
  readonly text: (id: string) => string
}

/** Absolute path of a file of that kind; null when cancelled. */
export async function chooseFileToOpen(kind: keyof typeof opened, { window, text }: DialogOptions): Promise<string | null> {
  const { title, file, extensions: names } = opened[kind]
  const options: Electron.OpenDialogOptions = {
    title: text(title),
    filters: names.length === 0 ? [] : [{ name: text(file), extensions: [...names] }],
    properties: ['openFile'],
  }
  const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}

/** Absolute paths of answers that people sent, as files or as saved texts; empty when cancelled. */
export async function chooseFilesToOpen({ window, text }: DialogOptions): Promise<readonly string[]> {
  const options: Electron.OpenDialogOptions = {
    title: text('shell.dialog.open-answers'),
    filters: [{ name: text('shell.file.answers'), extensions: ['json', 'txt'] }],
    properties: ['openFile', 'multiSelections'],
  }
  const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return canceled ? [] : filePaths
}

/** Absolute path of a folder to write into; null when cancelled. */
export async function chooseFolder({ window, text }: DialogOptions): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: text('shell.dialog.choose-folder'),
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  }
  const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}

/** Absolute path with the extension of its kind, `file` with the one it has; null when cancelled. The system asks before an existing file is chosen. */
export async function chooseFileToSave(suggestedName: string, kind: FileKind, { window, text }: DialogOptions): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: text(kind === 'workspace' ? 'shell.dialog.save-workspace' : 'shell.dialog.save-export'),
    defaultPath: join(app.getPath('documents'), withExtension(suggestedName.replace(/[/\\:*?"<>|]/g, '-'), kind)),
    filters: filtersOf(kind, text),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  }
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return canceled || !filePath ? null : withExtension(filePath, kind)
}

function withExtension(name: string, kind: FileKind): string {
  const known = extensions[kind]
  const [usual] = known
  return usual === undefined || known.some((extension) => name.toLowerCase().endsWith(`.${extension}`)) ? name : `${name}.${usual}`
}

function filtersOf(kind: FileKind, text: DialogOptions['text']): FileFilter[] {
  const name = (extension: string) => text(kind === 'table' ? `shell.file.${extension}` : `shell.file.${kind}`)
  return extensions[kind].map((extension) => ({ name: name(extension), extensions: [extension] }))
}
