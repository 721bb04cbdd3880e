/** The page knows the contract by an outline that the build makes: it must say of every procedure what the contract says. */
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '#shared/contracts/index.ts'
import type { Contract } from '#shared/rpc.ts'
import { readOutline } from '../../scripts/config/contract-outline.ts'

const all: Contract = contract

test('the page can ask everything that the contract answers, and refetches what the contract says is read', async () => {
  const { outline } = await readOutline(resolve(import.meta.dirname, '../../shared/contracts/index.ts'))
  expect(Object.keys(outline)).toEqual(Object.keys(all))
  for (const [domain, procedures] of Object.entries(all)) {
    expect(Object.keys(outline[domain] ?? {})).toEqual(Object.keys(procedures))
    for (const [name, procedure] of Object.entries(procedures)) {
      const reads = procedure.kind === 'query' ? { reads: procedure.reads } : {}
      expect(outline[domain]?.[name]).toEqual({ kind: procedure.kind, ...reads })
    }
  }
})

test('somebody who changes a contract sees it in the page at once, for every file of it is watched', async () => {
  const { sources } = await readOutline(resolve(import.meta.dirname, '../../shared/contracts/index.ts'))
  expect(sources).toContain(resolve(import.meta.dirname, '../../shared/contracts/calendar.ts'))
  expect(sources).toContain(resolve(import.meta.dirname, '../../shared/ids.ts'))
})
