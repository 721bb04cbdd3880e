/** The figures of a made-up company on the command line: totals, definitions, and rows that name only who agreed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { metrics } from '#shared/domain/figures/types.ts'
import { createTerminal, type Terminal } from './gsw.ts'

let terminal: Terminal
beforeAll(async () => {
  terminal = createTerminal()
  await terminal.gsw('demo', terminal.at('f'), '--advocates', '60', '--days', '90', '--events', '6000', '--seed', '3')
}, 60_000)
afterAll(() => terminal.end())

const period = ['--from', '2027-01-11', '--to', '2027-04-30']

async function ask(...options: readonly string[]) {
  const { code, out } = await terminal.gsw('kpi', terminal.at('f'), ...period, ...options, '--json')
  expect(code).toBe(0)
  return JSON.parse(out)
}

const isAdvocate = (row: { readonly id: string }) => row.id !== 'not-agreed'

test('every event is in the totals, and however they are told apart the rows add up to them', async () => {
  for (const by of ['network', 'team', 'advocate', 'item', 'day']) {
    const { totals, rows } = await ask('--by', by)
    for (const metric of metrics) {
      const sum = rows.reduce((all: number, row: Readonly<Record<string, number>>) => all + (row[metric] ?? 0), 0)
      expect([by, metric, sum]).toEqual([by, metric, totals[metric]])
    }
    expect(totals.share).toBeGreaterThan(100)
    for (const end of ['low', 'likely', 'high']) {
      const { value, range } = totals.kpis['earned-media-value']
      const worth = rows.reduce(
        (all: number, row: { readonly mediaValue: Readonly<Record<string, number>> }) => all + (row.mediaValue[end] ?? 0),
        0,
      )
      expect([by, end, Math.round(worth)]).toEqual([by, end, Math.round(end === 'likely' ? value : range[end])])
    }
  }
})

test('every figure comes with its definition, its version and its source', async () => {
  const { definitions, totals, rateVersion } = await ask()
  expect(Object.keys(definitions).sort()).toEqual(Object.keys(totals.kpis).sort())
  for (const definition of Object.values<Readonly<Record<string, unknown>>>(definitions))
    expect(definition).toMatchObject({ version: 1, source: expect.stringMatching(/\S/) })
  expect(totals.kpis.clicks).toMatchObject({ value: totals.click, unit: 'count' })
  expect(rateVersion === null || Number.isInteger(rateVersion)).toBe(true)
})

test('advocates are named who agreed to be, all others stand in one row', async () => {
  const { rows } = await ask('--by', 'advocate')
  expect(rows.filter(isAdvocate).length).toBeGreaterThan(20)
  expect(rows.filter(isAdvocate).every(({ name }: { readonly name: string | null }) => name !== null)).toBe(true)
  expect(rows.at(-1)).toMatchObject({ id: 'not-agreed', name: null })
})

test('figures can be asked of one network, team, campaign or kind, and a wrong name is told what there is', async () => {
  const { totals } = await ask()
  const { totals: ofX, filter } = await ask('--network', 'x', '--network', 'facebook')
  expect(filter.networks).toEqual(['x', 'facebook'])
  expect(ofX.share).toBeLessThan(totals.share)
  const { totals: ofKind } = await ask('--kind', 'company', '--team', 'Sales Bari')
  expect(ofKind.share).toBeLessThan(totals.share)
  const { code, err } = await terminal.gsw('kpi', terminal.at('f'), ...period, '--team', 'Nobody')
  expect({ code, isTold: err.includes('Sales Bari') }).toEqual({ code: 2, isTold: true })
})

test('somebody who reads them gets every figure with its unit, estimates said to be such, and columns with names', async () => {
  const { code, out } = await terminal.gsw('kpi', terminal.at('f'), ...period, '--by', 'network', '--locale', 'it')
  expect(code).toBe(0)
  expect(out).toMatch(/^Adozione: \d+,\d\s?%$/m)
  expect(out).toMatch(/^.+: [\d.]+\s€ \([\d.]+\s€ – [\d.]+\s€\), stima$/m)
  expect(out).toMatch(/^\tCondivisioni\tClic\t\S+$/m)
})
