/** What people may ask for, in the real app: a page of all that is stored about them, and to be erased; and the sheet for the works council. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, expect, listenToPort } from './app.ts'
import { test } from './demo.ts'

test('somebody is handed what is stored about them, is erased by the jobs process, and no byte of theirs is left', async ({
  launch,
  demoIn,
  folder,
}) => {
  const { path } = demoIn('en')
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
  await listenToPort(page)
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await call(page, name, input)
    return answer.t === 'ok' ? answer.value : answer
  }
  const fields = { name: 'Zelinda Quaranta', email: 'zelinda.quaranta@aurelia.example', locale: 'it', department: 'Zelindas own' }
  const { personId } = (await ask('people.add', { fields })) as { readonly personId: string }
  await ask('people.recordConsent', { personIds: [personId], step: 'opted-in', way: 'paper' })
  await ask('people.addShare', { personId, network: 'linkedin', day: '2027-01-20', url: 'https://linkedin.example/zelinda', clicks: 14 })
  for (const [name, input] of [
    ['people.exportPerson', { personId, format: 'pdf', path: join(folder, 'stored.pdf') }],
    ['people.exportCouncilSheet', { locale: 'en', path: join(folder, 'council.pdf') }],
  ] as const) {
    expect(await ask(name, input)).toEqual({ path: input.path })
    expect(readFileSync(input.path).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  }

  const bytes = () => Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)]).toString('latin1')
  expect(bytes()).toContain('zelinda.quaranta')
  expect(await ask('people.erase', { personIds: [personId] })).toEqual({ erased: 1, backupsWith: [], mentions: [] })
  expect(bytes()).not.toMatch(/zelinda/i)
  expect(await ask('people.add', { fields: { name: 'Somebody new' } })).toHaveProperty('personId')
})
