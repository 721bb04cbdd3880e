/** This computer's settings: they live beside the app, not in the workspace, and are not undone. */
import { z } from 'zod'
import { Locale } from '../ids.ts'
import { command, query } from '../rpc.ts'

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const Settings = z.object({
  locale: Locale,
  theme: z.enum(['system', 'light', 'dark']),
  notifications: z.boolean(),
  /** Local times between which nothing is notified; may pass midnight. */
  quietFrom: Clock,
  quietTo: Clock,
  /** Minutes before due and late tasks of the day are told of, as a local time. */
  remindAt: Clock,
  /** Command id to key ("Mod+Shift+K"); empty text: no key. Only what differs from the built-in keys. */
  shortcuts: z.record(z.string(), z.string()),
  /** Address of the last screen, to open where one left. */
  lastRoute: z.string(),
  /** The program-team member who works at this computer, by workspace path. */
  me: z.record(z.string(), z.string()),
  /** Instant (epoch ms) until which changes have been seen, by workspace path. */
  lookedAt: z.record(z.string(), z.number()),
})
export type Settings = z.output<typeof Settings>

export const settings = {
  get: query(z.object({}), Settings, { reads: ['settings'] }),
  update: command(z.object({ fields: Settings.partial() }), z.object({})),
}
