/** The folder in which a wave lies ready: mails as drafts, messages to paste, letters to hand over, a list and a page that says what to do. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toFileError } from '#db/errors.ts'
import type { WaveRow } from '#db/queries/outreach/waves.ts'
import type { PersonDbRow } from '#db/queries/people/people.ts'
import { isPersonal } from '#shared/domain/people/messages.ts'
import type { ExportText } from '#shared/export/plan-export-types.ts'
import { locales } from '#shared/locales.ts'
import { createExportText } from '../../services/export-text.ts'
import { mailToEml } from '../../services/mail/eml.ts'
import { mailFileName, toFileName } from '../../services/mail/file-names.ts'
import { writeTable } from '../../services/table-file.ts'
import { invitationOf } from '../training/export.ts'
import { composerOf, type FilledMessage, sessionOf } from './compose.ts'
import { kindOfRound, type OutreachDesk, textRound } from './desk.ts'
import { printPoster } from './poster.ts'

type Recipient = Pick<PersonDbRow, 'id' | 'name' | 'email' | 'locale' | 'department' | 'place'>

export interface SendFolder {
  /** Absolute. */
  readonly path: string
  /** Writes one person's message; the same one again replaces it. */
  add(person: Recipient, message: FilledMessage): Promise<void>
  files(): number
  handedOver(): number
  /** Writes the list of all whose messages are ready, and what to do with them. */
  finish(pages: Iterable<readonly Recipient[]>): Promise<void>
}

export function openSendFolder(desk: OutreachDesk, wave: WaveRow, round: number, parent: string): SendFolder {
  const text = createExportText(desk.ctx.settings.get().locale)
  const say = text.message
  const name = round === 0 ? `${wave.day} ${wave.name}` : `${wave.day} ${wave.name} ${say('outreach.round-name', { round })}`
  const path = join(parent, toFileName(name, wave.day))
  const byHand = toFileName(say('outreach.folder-hand-over'), 'hand over')
  const ics = wave.sessionId === null ? undefined : invitationOf(desk.ctx, wave.sessionId)
  const from = { name: desk.facts.senderName, email: desk.settings.senderEmail }
  const made = { files: 0, byHand: 0 }
  const write = createWriter()
  return {
    path,
    add: async (person, message) => {
      const isByHand = wave.channel === 'mail' && person.email === ''
      made[isByHand ? 'byHand' : 'files'] += 1
      if (isByHand) return write(join(path, byHand), fileOf(person, 'html'), message.html)
      if (wave.channel === 'chat') return write(path, fileOf(person, 'txt'), message.text)
      const to = { name: person.name, email: person.email }
      const eml = await mailToEml({ ...message, id: `${wave.id}.${round}.${person.id}`, to, from, at: desk.now, ics })
      await write(path, mailFileName(person), eml)
    },
    files: () => made.files,
    handedOver: () => made.byHand,
    finish: async (pages) => {
      // First, so that the folder is there for what is printed into it.
      await write(path, 'README.txt', readmeOf(text, wave, desk))
      if (!isPersonal(wave.channel)) made.files = await writePages(desk, wave, round, { path, write })
      if (ics !== undefined) await write(path, 'invite.ics', ics)
      const rows = [...pages].flat().map((person) => rowOf(person, wave, { desk, say, byHand }))
      const head = ['name', 'address', 'language', 'department', 'place', 'file'].map((column) => say(`outreach.list-${column}`))
      await writeTable(join(path, `${toFileName(say('outreach.send-list'), 'list')}.csv`), [head, ...rows])
    },
  }
}

type Write = (folder: string, name: string, content: string | Buffer) => Promise<void>

/** Makes each folder once; refuses what the file refuses. */
function createWriter(): Write {
  const made = new Set<string>()
  return async (folder, name, content) => {
    try {
      if (!made.has(folder)) await mkdir(folder, { recursive: true })
      made.add(folder)
      await writeFile(join(folder, name), content)
    } catch (error) {
      throw toFileError(error, join(folder, name))
    }
  }
}

/** What everybody sees is made once a language. Answers how many files. */
async function writePages(
  desk: OutreachDesk,
  wave: WaveRow,
  round: number,
  { path, write }: { readonly path: string; readonly write: Write },
) {
  const kind = kindOfRound(wave.kind, round)
  for (const locale of locales) {
    if (wave.channel === 'poster') {
      await printPoster(desk, { kind, locale, paper: 'A4' }, join(path, `poster-${locale}.pdf`))
      continue
    }
    const key = { kind, channel: wave.channel, locale, round: textRound(kind, round) }
    const filled = composerOf(desk, key)({ person: null, session: sessionOf(desk, wave.sessionId) })
    const page = `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"></head><body>\n${filled.html}\n</body></html>\n`
    await write(path, `${locale}.html`, page)
    await write(path, `${locale}.txt`, `${filled.subject}\n\n${filled.text}\n`)
  }
  return locales.length
}

type Say = ExportText['message']

function readmeOf({ message: say, day }: ExportText, wave: WaveRow, { facts }: OutreachDesk): string {
  const lines = [
    say('outreach.readme-title', { name: wave.name, program: facts.program }),
    say(`outreach.readme-${wave.channel}`),
    say('outreach.readme-when', { day: day(wave.day), time: wave.time }),
    say('outreach.readme-after'),
    say('outreach.readme-private'),
  ]
  return `\uFEFF${lines.join('\r\n\r\n')}\r\n`
}

function rowOf(
  person: Recipient,
  wave: WaveRow,
  { desk, say, byHand }: { readonly desk: OutreachDesk; readonly say: Say; readonly byHand: string },
) {
  const file =
    wave.channel === 'mail' && person.email === ''
      ? `${byHand}/${fileOf(person, 'html')}`
      : wave.channel === 'mail'
        ? mailFileName(person)
        : wave.channel === 'chat'
          ? fileOf(person, 'txt')
          : ''
  const address = person.email === '' ? say('outreach.hand-over') : person.email
  return [person.name, address, person.locale ?? desk.locale, person.department, person.place, file]
}

function fileOf(person: Recipient, ending: 'html' | 'txt'): string {
  return mailFileName(person).replace(/\.eml$/, `.${ending}`)
}
