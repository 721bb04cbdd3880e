/** What the page may ask of the desktop: menu, files, printing, links. */
import { z } from 'zod'
import { exportFormats, planViews } from '../domain/launch-plan/types.ts'
import { DayText, Id, Link } from '../ids.ts'
import { command, job, query } from '../rpc.ts'

export const MenuItem = z.object({
  command: z.string(),
  label: z.string(),
  key: z.string(),
  enabled: z.boolean(),
  checked: z.boolean().optional(),
})
export const MenuModel = z.array(z.object({ id: z.string(), label: z.string(), items: z.array(MenuItem.nullable()) }))
export type MenuModel = z.output<typeof MenuModel>

export const shell = {
  info: query(
    z.object({}),
    z.object({
      version: z.string(),
      electron: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      notifications: z.boolean(),
      updates: z.boolean(),
    }),
    { reads: [] },
  ),
  /** Mirrors the command registry into the native menu; null in an items list is a separator. */
  setMenu: command(z.object({ menus: MenuModel }), z.object({})),
  /** Opens http, https and mailto addresses outside; anything else is refused. */
  openLink: command(z.object({ url: Link }), z.object({})),
  showFile: command(z.object({ path: z.string() }), z.object({})),
  /** Asks where to save unless a path is given; `null` when cancelled. PDF prints the view as it looks on paper. */
  exportPlan: command(
    z.object({
      planId: Id,
      view: z.enum(planViews),
      format: z.enum(exportFormats),
      weekOf: DayText.optional(),
      path: z.string().optional(),
    }),
    z.object({ path: z.string() }).nullable(),
  ),
  print: command(z.object({ planId: Id, view: z.enum(planViews), weekOf: DayText.optional() }), z.object({})),
  /** Prints a view of the app as it looks on paper: an address below /print, with what it asks for. */
  printPage: command(
    z.object({
      page: z
        .string()
        .max(8000)
        .regex(/^\/print\/[a-z-]+(\?|$)/),
    }),
    z.object({}),
  ),
  /** Reads every page of the file and checks it; runs in the jobs process. */
  verify: job(z.object({}), z.object({ done: z.number(), all: z.number() }), z.object({ ok: z.boolean(), problems: z.array(z.string()) })),
  checkForUpdate: command(z.object({}), z.object({ available: z.string().nullable() })),
  quit: command(z.object({}), z.object({})),
}
