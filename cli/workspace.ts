/** Gives a command the procedures on one workspace file, and closes the file whatever happens. */
import { resolve } from 'node:path'
import { insertWorkspace, workspaceRow } from '#db/queries/workspace.ts'
import type { Ctx, Desktop } from '#electron/procedures/context.ts'
import type { Client } from '#electron/procedures/handlers.ts'
import { callerOf, createRouter } from '#electron/procedures/router.ts'
import { proxyOfEnvironment } from '#electron/services/feeds/environment-proxy.ts'
import { feedsInProcess } from '#electron/services/feeds/in-process.ts'
import { noDesktop } from '#electron/services/no-desktop.ts'
import { createSession, type Session } from '#electron/services/session.ts'
import { createPassingSettings } from '#electron/services/settings.ts'
import { Locale } from '#shared/ids.ts'
import type { Call } from './command.ts'
import { peopleOf } from './plan-options.ts'

export interface Opened {
  readonly caller: Client
  readonly session: Session
}

/** Runs `body` on the file of that path, opened in this mode; `closed` leaves it to the body. From then on we speak the file's language. */
export async function withWorkspace<T>(
  call: Call,
  path: string,
  mode: 'read' | 'write' | 'closed',
  body: (opened: Opened) => Promise<T>,
): Promise<T> {
  const { speech, home } = call
  const settings = createPassingSettings(speech.text().locale)
  const changed = () => undefined
  const session = createSession({ clock: Date.now, settings, folder: null, changed })
  const report = reportTo(call)
  const print: Desktop['printView'] = async (...page) => await home.printer?.(router)(...page)
  const feeds = feedsInProcess({ clock: Date.now, changed, resolveProxy: proxyOfEnvironment(call.env) })
  const desktop = { ...noDesktop, ...feeds, ...(home.printer === undefined ? {} : { printView: print }) }
  const router = createRouter({ clock: Date.now, session, settings, desktop, changed, resources: home.resources, report })
  try {
    if (mode !== 'closed') {
      const { db } = session.open(resolve(path), mode)
      const locale = Locale.safeParse(workspaceRow(db.read)?.locale)
      if (locale.success) speech.prefer(locale.data)
      settings.update({ locale: speech.text().locale })
    }
    return await body({ caller: callerOf(router), session })
  } finally {
    session.close()
  }
}

/** Makes a workspace without a plan and opens it; `--name` and `--people` say more, where the command has them. Refuses file-exists. */
export function createEmpty(call: Call, session: Session, path: string): void {
  session.create(path, (db) => {
    db.write({ code: 'workspace-created', undoable: false }, (tx) => {
      insertWorkspace(tx, {
        id: db.newId(),
        programName: call.options['name'] ?? '',
        companySize: peopleOf(call),
        locale: call.speech.text().locale,
        createdAt: Date.now(),
      })
    })
  })
}

/** Errors nobody expected become one line on stderr, never a stack. */
export function reportTo({ io }: Call): (name: string, error: unknown) => void {
  return (name, error) => io.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`)
}

/** The procedures on a context. */
export function mount(ctx: Ctx): Client {
  return callerOf(createRouter(ctx))
}
