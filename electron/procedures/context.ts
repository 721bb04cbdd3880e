/** What procedures work with; made by the desktop's main process, by the command line, and by tests. */

import { workspaceRow } from '#db/queries/workspace.ts'
import type { Db } from '#db/types.ts'
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { Redline } from '#shared/contracts/document-shapes.ts'
import type { Settings } from '#shared/contracts/settings.ts'
import type { MenuModel } from '#shared/contracts/shell.ts'
import { type Day, daysBetween, instantToDay } from '#shared/domain/day.ts'
import type { Locale } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import type { ChangeTopic } from '#shared/tables.ts'
import type { DocumentTemplates } from '../services/document-templates.ts'
import type { Erasing } from '../services/erase/types.ts'
import type { Feeds } from '../services/feeds/types.ts'
import type { FigureFiles } from '../services/figures/types.ts'
import type { MentionFiles } from '../services/mentions/types.ts'
import type { ReportFiles } from '../services/reports/types.ts'
import type { Rosters } from '../services/roster/types.ts'
import { actorIn, type OpenWorkspace, type Session } from '../services/session.ts'
import type { SettingsStore } from '../services/settings.ts'
import type { Templates } from '../services/templates.ts'
import type { Client } from './handlers.ts'

/** What a file to be saved is; its name ends accordingly, that of `file` as it is, and that of a `table` as CSV or as a workbook. */
export type FileKind =
  | 'workspace'
  | 'pdf'
  | 'pptx'
  | 'xlsx'
  | 'ics'
  | 'csv'
  | 'table'
  | 'md'
  | 'docx'
  | 'html'
  | 'txt'
  | 'json'
  | 'file'
  | 'opml'

/** What stands above and below every printed page, left and right; the page's number is added at the right of the foot. */
export interface PageLines {
  readonly head: readonly [left: string, right: string]
  readonly foot: string
  /** The language of the page's number. */
  readonly locale: Locale
}

/** On paper, as a file, or each chart of a report as a picture (PNG) in a folder that is there. */
export type PrintTarget =
  | { readonly kind: 'printer' }
  | { readonly kind: 'pdf'; readonly path: string; readonly today: Day; readonly signal?: AbortSignal }
  | { readonly kind: 'pictures'; readonly folder: string; readonly signal?: AbortSignal }

/** A query about the file at `path`, with all that decides its answer. */
export interface Question {
  readonly path: string
  readonly settings: Settings
  /** Absolute path of resources/. */
  readonly resources: string
  /** "domain.name". */
  readonly name: string
  readonly input: unknown
}

/** What only a desktop can do; the command line passes one that refuses. */
export interface Desktop extends Erasing, Feeds, FigureFiles, MentionFiles, ReportFiles, Rosters {
  /**
   * `vocabulary`: a word list, as text or as rules of Vale; `opml`: a list of feeds; `roster`: people, `figures`: an export, as text or
   * workbook; `logo`: a picture, `master`: a PowerPoint file.
   */
  chooseFileToOpen(kind?: 'workspace' | 'vocabulary' | 'file' | 'opml' | 'roster' | 'figures' | 'logo' | 'master'): Promise<string | null>
  /** Several at once: answers that people sent. Empty when cancelled. */
  chooseFilesToOpen(): Promise<readonly string[]>
  chooseFileToSave(suggestedName: string, kind: FileKind): Promise<string | null>
  /** Absolute path of a folder to write into; null when cancelled. */
  chooseFolder(): Promise<string | null>
  setMenu(menus: MenuModel): void
  openLink(url: string): Promise<void>
  showFile(path: string): void
  /** A page that the app itself draws at `route`; without `lines` a file has `today` at the head of its pages. Refuses cancelled. */
  printView(route: string, to: PrintTarget, lines?: PageLines): Promise<void>
  /** Puts what the window shows in a rectangle (CSS pixels of the page) on the clipboard; false: there is no window, or nothing of it lies there. */
  copyPicture(rectangle: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Promise<boolean>
  /** Reads every page of a file in the jobs process. */
  verify(
    path: string,
    onProgress: (value: { readonly done: number; readonly all: number }) => void,
    signal: AbortSignal,
  ): Promise<{ ok: boolean; problems: string[] }>
  /** Compares two texts in the jobs process. */
  redline(
    texts: { readonly before: readonly Block[]; readonly after: readonly Block[] },
    onProgress: (value: { readonly done: number; readonly all: number }) => void,
    signal: AbortSignal,
  ): Promise<Redline>
  /** Answers a query of the contract beside the window, which goes on meanwhile; null: nobody waits here. */
  readonly ask: ((question: Question, signal: AbortSignal) => Promise<unknown>) | null
  /** Finishes beside the window what a process left behind in a file that nobody has open; null: nobody waits here. Refuses as openDb does. */
  readonly tidy: ((path: string) => Promise<void>) | null
  /** The version that could be installed, or null. */
  checkForUpdate(): Promise<string | null>
  quit(): void
  info(): { version: string; electron: string; platform: 'linux' | 'darwin' | 'win32'; notifications: boolean; updates: boolean }
}

export interface Ctx {
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly session: Session
  readonly settings: SettingsStore
  readonly desktop: Desktop
  readonly changed: (topics: readonly ChangeTopic[]) => void
  /** Absolute path of resources/ (plan templates). */
  readonly resources: string
  /** Whose midnight ends the day; by default this computer's. */
  readonly timeZone?: string
  /** Told of errors nobody expected, once each; by default they are written to the console. */
  readonly report?: (name: string, error: unknown) => void
}

/** What the router adds for its procedures: the templates, read once. */
export interface RouterCtx extends Ctx {
  readonly templates: Templates
  /** The procedures on another context: a demo is made by the acts of its people. */
  readonly mount: (ctx: Ctx) => Client
}

/** What the procedures of documents add for themselves: their templates, read once. */
export interface DocumentsCtx extends RouterCtx {
  readonly documentTemplates: DocumentTemplates
}

/** The open workspace. Refuses no-workspace. */
export function requireWorkspace(ctx: Ctx): OpenWorkspace {
  const open = ctx.session.current()
  if (open === null) throw new AppError('no-workspace')
  return open
}

/** The open workspace's database. Refuses no-workspace. */
export function requireDb(ctx: Ctx): Db {
  return requireWorkspace(ctx).db
}

/** Today as the story of a demo has it, else this computer's. */
export function todayOf(ctx: Ctx, db: Db): Day {
  return workspaceRow(db.read)?.demoDay ?? instantToDay(ctx.clock(), ctx.timeZone)
}

/** This moment (epoch ms); in a demo the same time of day on the day of its story. */
export function nowOf(ctx: Ctx, db: Db): number {
  const now = ctx.clock()
  const days = daysBetween(instantToDay(now, ctx.timeZone), todayOf(ctx, db))
  return now + days * 86_400_000
}

/** Who acts: a member's id, or a name. Refuses no-workspace. */
export function actorOf(ctx: Ctx): string {
  return actorIn(ctx.settings, requireWorkspace(ctx).path)
}
