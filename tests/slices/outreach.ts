/** A company that invites people: names of every kind, a sender, and a wave to all of them. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { addPerson } from './people.ts'
import type { World } from './world.ts'

export type WaveFields = Parameters<World['caller']['outreach']['addWave']>[0]['fields']

/** An invitation by mail on Tuesday 2 February 2027 at ten, to everybody. */
export function waveFields(fields: Partial<WaveFields> = {}): WaveFields {
  const mail = { kind: 'invitation', channel: 'mail', sessionId: null, taskId: null } as const
  return { name: 'First wave', ...mail, audience: PersonFilter.parse({}), day: '2027-02-02', time: '10:00', ...fields }
}

export async function addWave(world: World, fields: Partial<WaveFields> = {}): Promise<string> {
  return (await world.caller.outreach.addWave({ fields: waveFields(fields) })).waveId
}

/** Ids by name; each has an address that begins with `group`. */
export async function addColleagues(world: World, names: readonly string[], group = 'person'): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, name] of names.entries()) ids.set(name, await addPerson(world, name, { email: `${group}.${index}@aurelia.example` }))
  return ids
}

/** The folder that a wave was made ready in, and its drafts by the name of whom they are for. */
export async function prepared(world: World, waveId: string, round = 0) {
  const folder = world.at('outbox')
  mkdirSync(folder, { recursive: true })
  const answer = await world.caller.outreach.prepare({ waveId, round, folder })
  if (answer === null) throw new Error('no folder')
  const files = readdirSync(answer.folder).filter((name) => name.endsWith('.eml'))
  const mails = new Map<string, Email & { readonly raw: string }>()
  for (const file of files) {
    const bytes = readFileSync(join(answer.folder, file))
    const mail = await PostalMime.parse(bytes)
    mails.set(mail.to?.[0]?.name ?? '', { ...mail, raw: bytes.toString('latin1') })
  }
  return { ...answer, names: readdirSync(answer.folder), mails }
}
