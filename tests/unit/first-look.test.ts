/** What the window knows before the settings are checked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookAtSettings } from '#electron/services/first-look.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundswell-look-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('somebody who reads Italian is served Italian from the first byte of the page', () => {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ locale: 'it', theme: 'dark', lastRoute: '/plan/week' }))
  expect(lookAtSettings(folder)).toEqual({ locale: 'it', theme: 'dark', lastRoute: '/plan/week' })
})

test.each([
  ['a language that there is not', JSON.stringify({ locale: '../en' })],
  ['no language', JSON.stringify({})],
  ['nonsense', '{'],
])('somebody whose settings hold %s is served English', (_told, text) => {
  writeFileSync(join(folder, 'settings.json'), text)
  expect(lookAtSettings(folder).locale).toBe('en')
})

test('somebody who starts for the first time is served English until the system is asked', () => {
  expect(lookAtSettings(folder).locale).toBe('en')
})
