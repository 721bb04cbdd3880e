/** `import people FILE PATH`: a roster into a workspace; what is rejected is told row by row, the rest is one step of undo. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { Checked } from '#electron/services/roster/check.ts'
import { rejectedOf, resultOf } from '#electron/services/roster/result.ts'
import type { Session } from '#electron/services/session.ts'
import type { RosterMapping } from '#shared/contracts/roster.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { AppError } from '#shared/rpc.ts'
import { type Call, type Command, positionalOf } from '../command.ts'
import { readMap } from '../roster-map.ts'
import { createEmpty, withWorkspace } from '../workspace.ts'

/** Rejected rows that are written at once: there may be a million of them. */
const linesAtOnce = 500

export const importPeople: Command = {
  name: 'import people',
  about: 'cli.about.import-people',
  positionals: ['FILE', 'PATH'],
  options: {
    map: { about: 'cli.option.import-map', value: 'MAP.json' },
    'dry-run': { about: 'cli.option.import-dry-run' },
  },
  run: async (call) => {
    const file = resolve(positionalOf(call, 0))
    const path = resolve(positionalOf(call, 1))
    const isDry = call.options['dry-run'] !== undefined
    const map = call.options['map'] === undefined ? null : readMap(resolve(call.options['map']))
    // Its libraries are read only here: no other command waits for them.
    const { lookIntoRoster } = await import('#electron/services/roster/look.ts')
    // A roster that cannot be read leaves no workspace behind.
    const look = await lookIntoRoster({ path, wishes: map?.wishes ?? {} }, quiet)
    const mapping = map === null ? look.guess : map.apply(look)
    const isAssumed = look.dayOrderAsked && map?.dayOrder === undefined
    const mode = isDry ? 'read' : existsSync(file) ? 'write' : 'closed'
    return withWorkspace(call, file, mode, async ({ session }) => {
      if (session.current() === null) createEmpty(call, session, file)
      const checked = await importInto(session, path, mapping, isDry)
      const said = { ...resultOf(checked, look.format), dayOrder: mapping.dayOrder, ambiguousDay: isAssumed ? look.ambiguousDay : '' }
      if (call.json) tellJson(call, said, checked)
      else tell(call, said, checked)
      return 0
    })
  },
}

const quiet = { onProgress: () => undefined, signal: new AbortController().signal }

async function importInto(session: Session, path: string, mapping: RosterMapping, isDry: boolean): Promise<Checked> {
  const db = session.current()?.db
  if (db === undefined) throw new AppError('no-workspace')
  const { bringIn, checkRun } = await import('#electron/services/roster/bring-in.ts')
  const now = Date.now()
  const run = { db, path, mapping, now, today: workspaceRow(db.read)?.demoDay ?? instantToDay(now) }
  const checked = await checkRun(run, quiet)
  if (!isDry) await bringIn(run, checked, quiet, false)
  return checked
}

type Said = ReturnType<typeof resultOf> & { readonly dayOrder: string; readonly ambiguousDay: string }

function tellJson({ io, speech }: Call, said: Said, checked: Checked): void {
  const { rejected: _rejected, rejectedCount: _count, ...facts } = said
  const head = JSON.stringify(facts, null, 2).replace(/\n\}$/, '')
  io.stdout.write(`${head},\n  "rejected": [`)
  const text = speech.text()
  let lines: string[] = []
  let isFirst = true
  for (const { row, column, reason } of rejectedOf(checked, Number.POSITIVE_INFINITY)) {
    const code = reason.code.replace('roster.reason-', '')
    lines.push(JSON.stringify({ row, column, reason: code, message: text.say(reason.code, reason.data) }))
    if (lines.length < linesAtOnce) continue
    io.stdout.write(`${isFirst ? '' : ','}\n    ${lines.join(',\n    ')}`)
    isFirst = false
    lines = []
  }
  if (lines.length > 0) io.stdout.write(`${isFirst ? '' : ','}\n    ${lines.join(',\n    ')}`)
  io.stdout.write(`${said.rejectedCount === 0 ? '' : '\n  '}]\n}\n`)
}

function tell({ io, speech }: Call, said: Said, checked: Checked): void {
  const text = speech.text()
  const { rows, created, updated, skipped, left, rejectedCount: rejected, managersMissing: count, dropped, ambiguousDay, dayOrder } = said
  const lines = [text.say('cli.import-people', { rows, created, updated, skipped, left, rejected })]
  if (count > 0) lines.push(text.say('cli.import-managers', { count }))
  if (dropped.length > 0) lines.push(text.say('cli.import-dropped', { headers: dropped.join(', ') }))
  if (ambiguousDay !== '')
    lines.push(text.say('cli.import-days', { day: ambiguousDay, order: dayOrder === 'month-first' ? 'month' : 'day' }))
  io.stdout.write(`${lines.join('\n')}\n`)
  for (const { row, column, reason } of rejectedOf(checked, Number.POSITIVE_INFINITY))
    io.stderr.write(`${text.say('cli.import-rejected', { row, column: column || '–', reason: text.say(reason.code, reason.data) })}\n`)
}
