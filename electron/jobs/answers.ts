/** The job that answers queries of the contract about a large file, beside the window's own connection to it. */
import { statSync } from 'node:fs'
import { z } from 'zod'
import { Settings } from '#shared/contracts/settings.ts'
import type { Router } from '../procedures/router.ts'
import { noDesktop } from '../services/no-desktop.ts'
import { createSession } from '../services/session.ts'
import { createPassingSettings, type SettingsStore } from '../services/settings.ts'
import type { Job } from './job.ts'

const Input = z.object({ path: z.string(), settings: Settings, resources: z.string(), name: z.string(), input: z.unknown() })

/** Milliseconds for which a file stays open: one question seldom comes alone, and some of what was read for it serves the next. */
const open = 2000

interface Desk {
  readonly settings: SettingsStore
  readonly router: Router
  close(): void
}

/** Of the whole process: one file at a time. */
export function createAskJob(): Job {
  let desk: { readonly file: string; readonly ready: Promise<Desk> } | null = null
  let timer: NodeJS.Timeout | undefined
  const leave = () => {
    // Whoever asked has heard why it did not open.
    desk?.ready.then(
      ({ close }) => close(),
      () => undefined,
    )
    desk = null
  }
  return async (given, { signal, onProgress }) => {
    const { path, settings, resources, name, input } = Input.parse(given)
    clearTimeout(timer)
    // Another file may have come to the same place.
    const file = `${path} ${statSync(path, { throwIfNoEntry: false })?.ino ?? ''}`
    if (desk?.file !== file) leave()
    desk ??= { file, ready: openDesk(path, resources, settings) }
    try {
      const ready = await desk.ready
      ready.settings.update(settings)
      return await ready.router.call(name, input, { signal, onProgress })
    } finally {
      clearTimeout(timer)
      timer = setTimeout(leave, open)
    }
  }
}

/** Only who asks reads the procedures: other jobs start without them. */
async function openDesk(path: string, resources: string, { locale }: Settings): Promise<Desk> {
  const { createRouter } = await import('../procedures/router.ts')
  const settings = createPassingSettings(locale)
  const changed = () => undefined
  const session = createSession({ clock: Date.now, settings, folder: null, changed })
  session.open(path, 'beside')
  const router = createRouter({ clock: Date.now, session, settings, desktop: noDesktop, changed, resources })
  return { settings, router, close: () => session.close() }
}
