/** `import metrics FILE PATH`: an export of figures into a workspace; what is rejected is told row by row, the rest is one step of undo. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { FigureSeen } from '#electron/services/figures/types.ts'
import type { Session } from '#electron/services/session.ts'
import type { FigureChoices, FigureResult } from '#shared/contracts/figure-files.ts'
import { type Day, instantToDay, textToDay } from '#shared/domain/day.ts'
import { countedAt } from '#shared/domain/figures/types.ts'
import { AppError } from '#shared/rpc.ts'
import { type Call, type Command, positionalOf } from '../command.ts'
import { readFigureMap } from '../figure-map.ts'
import { createEmpty, withWorkspace } from '../workspace.ts'

export const importMetrics: Command = {
  name: 'import metrics',
  about: 'cli.about.import-metrics',
  positionals: ['FILE', 'PATH'],
  options: {
    map: { about: 'cli.option.metrics-map', value: 'MAP.json' },
    network: { about: 'cli.option.metrics-network', value: 'NETWORK', choices: countedAt },
    'own-page': { about: 'cli.option.metrics-own-page' },
    person: { about: 'cli.option.metrics-person', value: 'EMAIL' },
    'exported-on': { about: 'cli.option.metrics-exported-on', value: 'DAY' },
    'all-posts': { about: 'cli.option.metrics-all-posts' },
    'dry-run': { about: 'cli.option.import-dry-run' },
  },
  run: async (call) => {
    const file = resolve(positionalOf(call, 0))
    const path = resolve(positionalOf(call, 1))
    const isDry = call.options['dry-run'] !== undefined
    const map = call.options['map'] === undefined ? null : readFigureMap(resolve(call.options['map']))
    // Its libraries are read only here: no other command waits for them.
    const { lookIntoFigures } = await import('#electron/services/figures/look.ts')
    const today = instantToDay(Date.now())
    // An export that cannot be read leaves no workspace behind.
    const look = await lookIntoFigures({ path, asTable: map !== null, today }, quiet)
    const mapping = map === null ? look.choices.mapping : map(look)
    const mode = isDry ? 'read' : existsSync(file) ? 'write' : 'closed'
    return withWorkspace(call, file, mode, async ({ session }) => {
      if (session.current() === null) createEmpty(call, session, file)
      const choices = await choicesOf(call, session, { ...look, choices: { ...look.choices, mapping } })
      const result = await importInto(session, path, choices, isDry)
      const said = { ...result, dayOrder: choices.dayOrder, ambiguousDay: look.dayOrderAsked ? look.ambiguousDay : '' }
      if (call.json) tellJson(call, said)
      else tell(call, said)
      return 0
    })
  },
}

const quiet = { onProgress: () => undefined, signal: new AbortController().signal }

/** As the file says, but for what somebody knows better. Refuses person-unknown. */
async function choicesOf({ options }: Call, session: Session, look: FigureSeen): Promise<FigureChoices> {
  const db = session.current()?.db
  if (db === undefined) throw new AppError('no-workspace')
  const { personNamed } = await import('#electron/services/figures/squeezed.ts')
  const { person = look.ownerName, network, 'exported-on': exportedOn, 'own-page': ownPage, 'all-posts': allPosts } = options
  const personId = ownPage !== undefined || person === '' ? null : personNamed(db.read, person)
  if (options['person'] !== undefined && personId === null) throw new AppError('figures-person', { name: options['person'] })
  const where = countedAt.find((each) => each === network) ?? null
  const { choices } = look
  return {
    ...choices,
    personId,
    ownPage: ownPage !== undefined || (choices.ownPage && personId === null),
    network: where ?? choices.network,
    exportedOn: exportedOn === undefined ? choices.exportedOn : textToDay(exportedOn),
    onlyKnown: allPosts === undefined,
    mapping: choices.mapping === null ? null : { ...choices.mapping, network: where ?? choices.mapping.network },
  }
}

async function importInto(session: Session, path: string, choices: FigureChoices, isDry: boolean): Promise<FigureResult> {
  const db = session.current()?.db
  if (db === undefined) throw new AppError('no-workspace')
  const { checkFigures } = await import('#electron/services/figures/check.ts')
  const { bringIn } = await import('#electron/services/figures/bring-in.ts')
  const now = Date.now()
  const today: Day = workspaceRow(db.read)?.demoDay ?? instantToDay(now)
  const run = { db, path, choices, now, today, actor: '' }
  const checked = await checkFigures(run, quiet, Number.POSITIVE_INFINITY)
  if (!isDry) await bringIn(run, checked, quiet, false)
  return checked.result
}

type Said = FigureResult & { readonly dayOrder: string; readonly ambiguousDay: string }

function tellJson({ io, speech }: Call, { rejected, rejectedCount: _count, notes, ...facts }: Said): void {
  const text = speech.text()
  const rows = rejected.map(({ row, column, reason: { code, data } }) => {
    const reason = code.replace('figure-files.reason-', '')
    return { row, column, reason, message: text.say(code, data) }
  })
  const said = notes.map(({ code, data }) => ({ note: code.replace('figure-files.note-', ''), message: text.say(code, data) }))
  io.stdout.write(`${JSON.stringify({ ...facts, notes: said, rejected: rows }, null, 2)}\n`)
}

function tell({ io, speech }: Call, said: Said): void {
  const text = speech.text()
  const { format, rows, created, updated, skipped, rejectedCount, rejected, notes, ambiguousDay, dayOrder } = said
  const name = text.say(`figure-files.format-${format}`)
  const lines = [text.say('cli.import-metrics', { format: name, rows, created, updated, skipped, rejected: rejectedCount })]
  if (ambiguousDay !== '')
    lines.push(text.say('cli.import-days', { day: ambiguousDay, order: dayOrder === 'month-first' ? 'month' : 'day' }))
  lines.push(...notes.map(({ code, data }) => text.say(code, data)))
  io.stdout.write(`${lines.join('\n')}\n`)
  for (const { row, column, reason } of rejected)
    io.stderr.write(`${text.say('cli.import-rejected', { row, column: column || '–', reason: text.say(reason.code, reason.data) })}\n`)
}
