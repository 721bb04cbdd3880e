/** The reach of a program from the command line: the published example, what is assumed, and what cannot be. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTerminal, type Terminal } from './gsw.ts'

let terminal: Terminal
beforeEach(() => {
  terminal = createTerminal()
})
afterEach(() => terminal.end())

interface Found {
  readonly potential: number
  readonly potentialRange: { readonly low: number; readonly high: number }
  readonly formula: Readonly<Record<string, string>>
  readonly source: readonly string[]
  readonly assumptions: { readonly participation: unknown; readonly networks: unknown; readonly seed: number }
  readonly assumed: readonly string[]
}

const reach = (...words: readonly string[]) => terminal.json<Found>('reach', ...words, '--json')

test('twenty people with 200 and 61 connections have the potential reach that was published, 5,220', async () => {
  const found = await reach('--employees', '20', '--facebook', '200', '--x', '61')
  expect(found.potential).toBe(5220)
  expect(found.potentialRange).toEqual({ low: 5220, likely: 5220, high: 5220 })
  expect(found.formula['potential']).toBe('participants × connections')
  expect(found.source.length).toBeGreaterThan(0)
  expect(found.assumptions).toMatchObject({ participation: { low: 1, high: 1 }, seed: 1 })
  expect(found.assumed).not.toContain('networks')
})

test('with nothing but the number of employees the rest is assumed and said to be', async () => {
  const found = await reach('--employees', '500')
  expect(found.assumed).toEqual(['networks', 'participation', 'shares-per-week', 'weeks', 'view-rate', 'overlap', 'seed'])
  expect(found.assumptions.participation).toEqual({ low: 0.2, high: 0.4 })
  expect(found.potentialRange.low).toBeLessThan(found.potential)
})

test('rates are taken as fractions, in percent, and as ranges', async () => {
  const { assumptions } = await reach(
    '--employees',
    '500',
    '--participation',
    '30%',
    '--view-rate',
    '0.1-0.2',
    '--shares-per-week',
    '0.5-2',
  )
  expect(assumptions).toMatchObject({
    participation: { low: 0.3, high: 0.3 },
    viewRate: { low: 0.1, high: 0.2 },
    sharesPerWeek: { low: 0.5, high: 2 },
  })
})

test('the same seed says the same, another one a little else', async () => {
  const words = ['--employees', '500', '--seed']
  const [first, again, other] = await Promise.all([reach(...words, '7'), reach(...words, '7'), reach(...words, '8')])
  expect(again).toEqual(first)
  expect(other.potentialRange).not.toEqual(first.potentialRange)
})

test('what is no rate is wrong usage, in a sentence', async () => {
  for (const wrong of ['3', '0.4-0.2', 'many', '0.1-0.2-0.3']) {
    const { code, err } = await terminal.gsw('reach', '--employees', '20', '--view-rate', wrong)
    expect({ code, says: err.includes(`“${wrong}”`) }).toEqual({ code: 2, says: true })
  }
})

test('people read it in their own language, step by step', async () => {
  const { out } = await terminal.gsw('reach', '--employees', '20', '--facebook', '200', '--x', '61', '--locale', 'it')
  expect(out).toContain('20 persone × 261 contatti ciascuna = 5220')
  expect(out).toContain('Copertura potenziale: 5220, comprese')
})
