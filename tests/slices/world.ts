/** A user at a computer of its own: a folder for files, a clock that stands still, dialogs that answer as told. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Ctx, Desktop } from '#electron/procedures/context.ts'
import type { Client } from '#electron/procedures/handlers.ts'
import { callerOf, createRouter } from '#electron/procedures/router.ts'
import { erasingInProcess } from '#electron/services/erase/in-process.ts'
import type { Erasing } from '#electron/services/erase/types.ts'
import { fetchLimits } from '#electron/services/feeds/fetch/limits.ts'
import type { FetchLimits } from '#electron/services/feeds/fetch/types.ts'
import { feedsInProcess } from '#electron/services/feeds/in-process.ts'
import type { Feeds, Logins } from '#electron/services/feeds/types.ts'
import { figureFilesInProcess } from '#electron/services/figures/in-process.ts'
import type { FigureFiles } from '#electron/services/figures/types.ts'
import { mentionFilesInProcess } from '#electron/services/mentions/in-process.ts'
import type { MentionFiles } from '#electron/services/mentions/types.ts'
import { redlineInSlices } from '#electron/services/redline-slices.ts'
import { reportFilesInProcess } from '#electron/services/reports/in-process.ts'
import type { ReportFiles } from '#electron/services/reports/types.ts'
import { rostersInProcess } from '#electron/services/roster/in-process.ts'
import type { Rosters } from '#electron/services/roster/types.ts'
import { createSession, type Session } from '#electron/services/session.ts'
import { createSettings } from '#electron/services/settings.ts'
import type { AppContract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { AppError } from '#shared/rpc.ts'
import type { ChangeTopic } from '#shared/tables.ts'

export type PlanView = NonNullable<OutputOf<AppContract['launchPlan']['view']>>

export interface World {
  readonly folder: string
  readonly caller: Client
  readonly session: Session
  /** Topics told so far; emptied by reading. */
  heard(): readonly ChangeTopic[]
  /** What the desktop was asked to do, in order. */
  readonly asked: string[]
  /** Instants, epoch milliseconds. */
  setTime(instant: number): void
  /** The next answers of the dialogs; null is Cancel. */
  answer(path: string | null): void
  /** Whether there is a network beyond this computer; at first there is. */
  setOnline(online: boolean): void
  /** A path in the folder. */
  at(name: string): string
  /** Quits and starts again on the same folder, with the file that was open last. */
  restart(): World
  end(): void
}

/** The moment at which every test begins: Monday 1 February 2027, noon. */
export const noon = Date.UTC(2027, 1, 1, 12)

export const templates = resolve(import.meta.dirname, '../../resources')

export interface WorldOptions {
  readonly folder?: string
  readonly resources?: string
  /** How long and how much is fetched, where a test cannot wait for the real limits. */
  readonly fetchLimits?: Partial<FetchLimits>
}

export function createWorld(options: WorldOptions = {}): World {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'gw-'))
  const asked: string[] = []
  let topics: ChangeTopic[] = []
  let time = noon
  let next: string | null = null
  let online = true
  const changed = (more: readonly ChangeTopic[]) => {
    topics.push(...more)
  }
  const clock = () => time
  const settings = createSettings(join(folder, 'settings'), 'en', changed)
  const session = createSession({ clock, settings, folder: join(folder, 'settings'), changed })
  const feeds = createFeeds(clock, () => changed(['source_state']), options)
  const desktop = { ...createDesktop(asked, () => next), ...erasingInProcess(clock), ...feeds, ...filesInProcess, isOnline: () => online }
  const ctx: Ctx = { clock, session, settings, desktop, changed, resources: options.resources ?? templates, timeZone: 'UTC' }
  return {
    folder,
    caller: callerOf(createRouter(ctx)),
    session,
    heard: () => {
      const all = topics
      topics = []
      return all
    },
    asked,
    setTime: (instant) => {
      time = instant
    },
    answer: (path) => {
      next = path
    },
    setOnline: (value) => {
      online = value
    },
    at: (name) => join(folder, name),
    restart: () => {
      session.close()
      const again = createWorld({ ...options, folder })
      again.session.openAtStart()
      return again
    },
    end: () => {
      session.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Files that are read and written beside the window. */
const filesInProcess = { ...rostersInProcess(true), ...figureFilesInProcess(true), ...mentionFilesInProcess(true), ...reportFilesInProcess }

/** Feeds fetched in this process; failures wait as short as they may. */
function createFeeds(clock: () => number, changed: () => void, options: WorldOptions): Feeds {
  return feedsInProcess({ clock, changed, logins: createLogins(), random: () => 0, limits: { ...fetchLimits, ...options.fetchLimits } })
}

/** A key chain that ends with the test. */
function createLogins(): Logins {
  const kept = new Map<string, { readonly origin: string; readonly value: string }>()
  return {
    origin: (sourceId) => kept.get(sourceId)?.origin ?? null,
    value: (sourceId) => kept.get(sourceId)?.value ?? null,
    keep: (sourceId, origin, value) => void (value === null ? kept.delete(sourceId) : kept.set(sourceId, { origin, value })),
  }
}

function createDesktop(
  asked: string[],
  answer: () => string | null,
): Omit<Desktop, keyof Erasing | keyof Feeds | keyof FigureFiles | keyof MentionFiles | keyof ReportFiles | keyof Rosters> {
  const note = (line: string) => {
    asked.push(line)
  }
  return {
    chooseFileToOpen: async () => answer(),
    chooseFilesToOpen: async () => [answer()].filter((path) => path !== null),
    chooseFileToSave: async (name, kind) => {
      note(`save ${name} as ${kind}`)
      return answer()
    },
    chooseFolder: async () => answer(),
    setMenu: (menus) => note(`menu ${menus.length}`),
    openLink: async (url) => note(`open ${url}`),
    showFile: (path) => note(`show ${path}`),
    printView: async (route, to) => {
      note(to.kind === 'pdf' ? `pdf of ${to.today} ${route}` : `${to.kind} ${route}`)
      // Reports take the place of what was there only when they are whole: there must be something to put there.
      if (to.kind === 'pdf' && route.startsWith('/print/report')) writeFileSync(to.path, '%PDF-1.7\n')
      if (to.kind === 'pictures') writeFileSync(join(to.folder, 'Shares a week.png'), '')
    },
    copyPicture: async ({ width, height }) => {
      note(`picture of ${width} by ${height}`)
      return true
    },
    verify: async (_path, onProgress) => {
      onProgress({ done: 1, all: 1 })
      return { ok: true, problems: [] }
    },
    redline: (texts, onProgress, signal) => redlineInSlices(texts, { onProgress, signal }),
    ask: null,
    tidy: null,
    checkForUpdate: async () => '9.9.9',
    quit: () => note('quit'),
    info: () => ({ version: '0.1.0', electron: '', platform: 'linux', notifications: false, updates: false }),
  }
}

/** Makes a workspace with a plan; by default Italy, Monday 15 February 2027. */
export async function withPlan(
  world: World,
  answers: { readonly start?: string; readonly country?: string; readonly template?: string } = {},
): Promise<PlanView> {
  const { start = '2027-02-15', country = 'IT', template = 'first-60-days' } = answers
  const path = world.at('company.groundswell')
  await world.caller.workspace.create({
    programName: 'Aurelia Voices',
    start,
    places: [{ country }],
    companySize: 480,
    locale: 'en',
    template,
    path,
  })
  return planOf(world)
}

/** The newest plan as it stands. */
export async function planOf(world: World): Promise<PlanView> {
  const view = await world.caller.launchPlan.view({})
  if (view === null) throw new Error('no plan')
  return view
}

export function taskOf(plan: PlanView, key: string): PlanView['tasks'][number] {
  const task = plan.tasks.find((each) => each.key === key)
  if (task === undefined) throw new Error(`no task ${key}`)
  return task
}

/** The refusal of a call that must not go through. */
export async function refusalOf(call: Promise<unknown>): Promise<AppError> {
  try {
    await call
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('it went through')
}

export function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
