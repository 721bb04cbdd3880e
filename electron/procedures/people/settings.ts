/** How the program deals with people. */
import { peopleSettingsOf, writePeopleSettings } from '#db/queries/people/settings.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'

type SettingsHandlers = Pick<Handlers['people'], 'settings' | 'updateSettings'>

export function settingsProcedures(ctx: RouterCtx): SettingsHandlers {
  return {
    settings: () => {
      const { reminderDays, ...settings } = peopleSettingsOf(requireDb(ctx).read)
      return { ...settings, reminderDays: [...reminderDays] }
    },
    updateSettings: ({ fields }) => {
      const db = requireDb(ctx)
      const { reminderDays } = fields
      // A ladder is climbed from below, and no rung twice.
      const values = reminderDays === undefined ? fields : { ...fields, reminderDays: [...new Set(reminderDays)].sort((a, b) => a - b) }
      db.write({ code: 'people-settings-updated' }, (tx) => writePeopleSettings(tx, db.newId, values))
      return {}
    },
  }
}
