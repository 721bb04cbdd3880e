/** Where a made-up company lives through its days: a file of its own, a clock that is set by hand, chance that can be repeated. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { createNewId } from '#db/new-id.ts'
import { packInto } from '#db/pack.ts'
import { updateWorkspace, workspaceRow } from '#db/queries/workspace.ts'
import type { Db } from '#db/types.ts'
import type { Day } from '#shared/domain/day.ts'
import { createRandom, type Random } from '#shared/domain/random.ts'
import type { Locale } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import type { Ctx } from '../../procedures/context.ts'
import type { Client } from '../../procedures/handlers.ts'
import { noDesktop } from '../no-desktop.ts'
import { createSession } from '../session.ts'
import { createPassingSettings } from '../settings.ts'

export interface StageOptions {
  readonly seed: number
  readonly locale: Locale
  readonly timeZone: string
  readonly resources: string
  /** The procedures on a context; handed in, because the procedures themselves know demos. */
  readonly mount: (ctx: Ctx) => Client
  readonly report?: Ctx['report']
}

export interface Stage {
  /** Where the file grows; not where it ends up. */
  readonly path: string
  readonly caller: Client
  readonly random: Random
  readonly locale: Locale
  /** The folder of resources. */
  readonly resources: string
  db(): Db
  /** Sets the clock: "2027-01-11 09:05" in the stage's time zone. */
  setTime(text: string): void
  /** Who acts from here on: a member's id, or a name. */
  setActor(actor: string): void
  /** The moment on the stage, epoch ms, and its day. */
  now(): number
  today(): Day
  /** Who acts. */
  actor(): string
}

/** Lets `play` fill a workspace, fixes its "today" at the day the clock ends on, and writes it to `path`. Refuses as openDb does; then no file is left. */
export async function buildOnStage(path: string, options: StageOptions, play: (stage: Stage) => Promise<void>): Promise<void> {
  if (existsSync(path)) throw new AppError('file-exists', { path })
  if (!existsSync(dirname(path))) throw new AppError('file-missing', { path: dirname(path) })
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-'))
  const grown = join(folder, 'demo.groundswell')
  try {
    await playIn(grown, options, play)
    packInto(grown, path)
  } catch (error) {
    // The file that grows is nobody's business; whoever reads the refusal knows the other one.
    throw error instanceof AppError && error.data['path'] === grown ? new AppError(error.code, { path }) : error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function playIn(path: string, options: StageOptions, play: (stage: Stage) => Promise<void>): Promise<void> {
  const { seed, locale, timeZone, resources, mount, report } = options
  let time = Temporal.PlainDateTime.from('2027-01-01')
  const clock = () => time.toZonedDateTime(timeZone).epochMilliseconds
  const random = createRandom(seed)
  const changed = () => undefined
  const settings = createPassingSettings(locale)
  const session = createSession({ clock, settings, folder: null, changed, areDrafts: true, newId: createNewId(clock, random.next) })
  const db = () => {
    const open = session.current()
    if (open === null) throw new AppError('no-workspace')
    return open.db
  }
  const setTime = (text: string) => {
    time = Temporal.PlainDateTime.from(text.replace(' ', 'T'))
  }
  const setActor = (actor: string) => settings.update({ me: { [path]: actor } })
  const caller = mount({ clock, session, settings, desktop: noDesktop, changed, resources, timeZone, report })
  try {
    const actor = () => settings.get().me[path] ?? ''
    const today = () => time.toPlainDate().toString()
    await play({ path, caller, random, locale, resources, db, setTime, setActor, now: clock, today, actor })
    keepToday(db(), time.toPlainDate().toString())
  } finally {
    session.close()
  }
}

/** Not undoable: the first Undo of a visitor takes back the last act of the story. */
function keepToday(db: Db, day: string): void {
  const row = workspaceRow(db.read)
  if (row !== null) db.write({ code: 'workspace-updated', undoable: false }, (tx) => updateWorkspace(tx, row.id, { demoDay: day }))
}
