/** Makes the messages of a wave ready to send: a folder with a file for each, a send list, and what to do with them. */
import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { audienceGroups, peoplePage } from '#db/queries/outreach/audience.ts'
import { countRecipients, insertDelivery, peopleIn } from '#db/queries/outreach/deliveries.ts'
import type { WaveRow } from '#db/queries/outreach/waves.ts'
import type { PersonDbRow } from '#db/queries/people/people.ts'
import type { BulkAct } from '#db/types.ts'
import { isPersonal } from '#shared/domain/people/messages.ts'
import { locales } from '#shared/locales.ts'
import { AppError } from '#shared/rpc.ts'
import { requireWorkspace } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { composerOf, sessionOf, sumsFor } from './compose.ts'
import { audienceOf, findWave, kindOfRound, type OpenOutreach, type OutreachDesk, textRound } from './desk.ts'
import { dueWhen } from './ladder.ts'
import { openSendFolder, type SendFolder } from './send-folder.ts'
import { partGroups } from './waves.ts'

type Prepare = Handlers['outreach']['prepare']
type Asked = Parameters<Prepare>[0]
type Call = Parameters<Prepare>[1]

/** People whose messages are written between two breaths. */
const pageSize = 100

/** Who is due first; when all are prepared already, their files are made once more. */
export async function prepareWave(open: OpenOutreach, asked: Asked, call: Call): ReturnType<Prepare> {
  const desk = open()
  const wave = findWave(desk.db.read, asked.waveId)
  const key = { kind: kindOfRound(wave.kind, asked.round), round: textRound(kindOfRound(wave.kind, asked.round), asked.round) }
  refuseGaps(desk, wave, asked.round)
  const parent = asked.folder ?? (await desk.ctx.desktop.chooseFolder())
  if (parent === null) return null
  if (!existsSync(parent)) throw new AppError('folder-missing', { path: parent })
  const { closed } = requireWorkspace(desk.ctx)
  const signal = AbortSignal.any([call.signal, closed])
  const { skipped } =
    asked.round === 0 ? partGroups(audienceGroups(desk.db.read, audienceOf(wave, desk.today)), wave.kind) : { skipped: [] }
  const folder = openSendFolder(desk, wave, asked.round, parent)
  const job = { desk, wave, round: asked.round, folder, key }
  const isWhole = await writeAll(job, signal, call.onProgress)
  if (closed.aborted) throw new AppError('cancelled')
  await folder.finish(preparedPages(job))
  return { folder: folder.path, files: folder.files(), handOver: folder.handedOver(), skipped, isWhole }
}

interface PrepareJob {
  readonly desk: OutreachDesk
  readonly wave: WaveRow
  readonly round: number
  readonly folder: SendFolder
  readonly key: { readonly kind: WaveRow['kind']; readonly round: number }
}

/** A message with a gap in it goes to nobody. Refuses message-gaps. */
function refuseGaps(desk: OutreachDesk, wave: WaveRow, round: number): void {
  const missing = gapsOf(desk, wave, round)
  if (missing.length > 0) throw new AppError('message-gaps', { names: missing.map((name) => `{${name}}`).join(', ') })
}

/** What the text of a wave speaks of and nothing is known about, in any language. */
export function gapsOf(desk: OutreachDesk, { kind: ofWave, channel, sessionId }: WaveRow, askedRound: number): string[] {
  const kind = kindOfRound(ofWave, askedRound)
  const session = sessionOf(desk, sessionId)
  const sums = { shares: 0, clicks: 0, impressions: 0 }
  const missing = locales.flatMap((locale) => {
    const key = { kind, channel, locale, round: textRound(kind, askedRound) }
    return composerOf(desk, key)({ person: null, sums, session }).missing
  })
  return [...new Set(missing)]
}

/** False when it was stopped; what is written until then counts. */
async function writeAll(job: PrepareJob, signal: AbortSignal, onProgress: Call['onProgress']): Promise<boolean> {
  const { desk, wave, round } = job
  const isFirst = duePeople(job, '', 1).length > 0
  const all = countRecipients(desk.db.read, {
    waveId: wave.id,
    round,
    states: [isFirst ? 'due' : 'prepared'],
    due: dueWhen(desk, wave, round),
  })
  const act = isFirst ? desk.db.bulk({ code: 'wave-prepared', data: { name: wave.name, round } }) : null
  let done = 0
  try {
    for (let afterId = ''; ; ) {
      if (signal.aborted) return false
      const people = isFirst ? duePeople(job, afterId, pageSize) : preparedPeople(job, afterId, pageSize)
      if (people.length === 0) return true
      await writePage(job, people)
      if (act !== null) notePrepared(job, act, people)
      afterId = people.at(-1)?.id ?? ''
      done += people.length
      onProgress({ done, all })
      await setImmediate()
    }
  } finally {
    // A file that was closed meanwhile takes back by itself what was begun in it.
    if (desk.ctx.session.current()?.db === desk.db) act?.finish()
  }
}

async function writePage({ desk, wave, key, folder }: PrepareJob, people: readonly PersonDbRow[]): Promise<void> {
  if (!isPersonal(wave.channel)) return
  const session = sessionOf(desk, wave.sessionId)
  const sums = sumsFor(
    desk,
    key.kind,
    people.map(({ id }) => id),
  )
  const composers = new Map(locales.map((locale) => [locale, composerOf(desk, { ...key, channel: wave.channel, locale })]))
  for (const person of people) {
    const filled = composers.get(person.locale ?? desk.locale)?.({ person, sums: sums.get(person.id), session })
    if (filled !== undefined) await folder.add(person, filled)
  }
}

function notePrepared({ desk, wave, round }: PrepareJob, act: BulkAct, people: readonly PersonDbRow[]): void {
  const at = desk.now
  act.write((tx) => {
    for (const { id } of people)
      insertDelivery(tx, { id: desk.db.newId(), waveId: wave.id, personId: id, round, state: 'prepared', preparedAt: at })
  })
}

function duePeople({ desk, wave, round }: PrepareJob, afterId: string, limit: number): readonly PersonDbRow[] {
  const due = dueWhen(desk, wave, round)
  return due === null ? [] : peoplePage(desk.db.read, due, afterId, limit)
}

function preparedPeople({ desk, wave, round }: Pick<PrepareJob, 'desk' | 'wave' | 'round'>, afterId: string, limit: number) {
  return peopleIn(desk.db.read, { waveId: wave.id, round, states: ['prepared'] }, afterId, limit)
}

/** For the send list: everybody whose message is ready and has not gone out. */
function* preparedPages(job: PrepareJob): Generator<readonly PersonDbRow[]> {
  for (let afterId = ''; ; ) {
    const people = preparedPeople(job, afterId, pageSize)
    if (people.length === 0) return
    yield people
    afterId = people.at(-1)?.id ?? ''
  }
}
