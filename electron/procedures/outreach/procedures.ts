/** Everything that can be asked of messages to people, gathered from its topics. */
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { createOutreach, findWave } from './desk.ts'
import { viewReminders } from './ladder.ts'
import { posterProcedures } from './poster.ts'
import { gapsOf, prepareWave } from './prepare.ts'
import { viewResults } from './results.ts'
import { sendingProcedures } from './sending.ts'
import { tableProcedures } from './tables.ts'
import { textProcedures } from './texts.ts'
import { waveActs } from './wave-acts.ts'
import { waveProcedures } from './waves.ts'

export function outreachProcedures(ctx: RouterCtx): Handlers['outreach'] {
  const open = createOutreach(ctx)
  return {
    ...textProcedures(open),
    ...waveProcedures(open),
    ...waveActs(open),
    ...sendingProcedures(open),
    ...posterProcedures(open),
    ...tableProcedures(open),
    gaps: ({ waveId, round }) => {
      const desk = open()
      return gapsOf(desk, findWave(desk.db.read, waveId), round)
    },
    prepare: (asked, call) => prepareWave(open, asked, call),
    reminders: () => viewReminders(open()),
    results: () => viewResults(open()),
  }
}
