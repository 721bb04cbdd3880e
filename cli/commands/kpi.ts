/** `kpi FILE --from DAY --to DAY`: the figures of a period, each with its definition; told apart by network, team, advocate, item or day. */
import type { Client } from '#electron/procedures/handlers.ts'
import type { BreakdownRow, FigureFilter, KpiDefinition } from '#shared/contracts/figures-shapes.ts'
import { contentKinds } from '#shared/domain/content/types.ts'
import { textToDay } from '#shared/domain/day.ts'
import { countedAt, kpis } from '#shared/domain/figures/types.ts'
import { networkNames } from '#shared/domain/networks.ts'
import type { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { answer, type Call, type Command, optionOf, positionalOf } from '../command.ts'
import { kpiLines } from '../kpi-text.ts'
import type { CliText } from '../text.ts'
import { withWorkspace } from '../workspace.ts'

const breakdowns = ['network', 'team', 'advocate', 'item', 'day'] as const
type By = (typeof breakdowns)[number]

/** Rows of one question. */
const atOnce = 1000

export const kpi: Command = {
  name: 'kpi',
  about: 'cli.about.kpi',
  positionals: ['FILE'],
  options: {
    from: { about: 'cli.option.kpi-from', value: 'DAY', required: true },
    to: { about: 'cli.option.kpi-to', value: 'DAY', required: true },
    by: { about: 'cli.option.kpi-by', value: breakdowns.join('|'), choices: breakdowns },
    network: { about: 'cli.option.kpi-network', value: 'NETWORK', many: true },
    team: { about: 'cli.option.kpi-team', value: 'TEAM', many: true },
    campaign: { about: 'cli.option.kpi-campaign', value: 'CAMPAIGN', many: true },
    kind: { about: 'cli.option.kpi-kind', value: contentKinds.join('|'), many: true },
  },
  run: (call) => {
    const period = { from: textToDay(optionOf(call, 'from')), to: textToDay(optionOf(call, 'to')) }
    const by = breakdowns.find((each) => each === call.options['by']) ?? null
    return withWorkspace(call, positionalOf(call, 0), 'read', async ({ caller }) => {
      const filter = await filterOf(call, caller)
      const asked = { ...period, filter }
      const { kpis: overview, sums, ...figures } = await figuresOf(caller, asked, by)
      const text = call.speech.text()
      const definitions = await definitionsOf(caller, asked, text)
      const document = { ...period, by, filter, ...definitions, ...figures }
      answer(call, document, () => kpiLines({ sums, kpis: overview, rows: figures.rows }, text))
      return 0
    })
  },
}

type Filter = Pick<FigureFilter, 'networks' | 'teamIds' | 'campaignIds' | 'kinds'>
interface Asked {
  readonly from: string
  readonly to: string
  readonly filter: Filter
}

async function filterOf({ lists }: Call, caller: Client): Promise<Filter> {
  const { teams, campaigns } = await caller.figures.facets({})
  const given = (name: string) => lists[name] ?? []
  return {
    networks: given('network').map((value) => oneOf(countedAt, 'network', value)),
    kinds: given('kind').map((value) => oneOf(contentKinds, 'kind', value)),
    teamIds: given('team').map((value) => idOf(teams, 'team', value)),
    campaignIds: given('campaign').map((value) => idOf(campaigns, 'campaign', value)),
  }
}

function oneOf<T extends string>(all: readonly T[], option: string, value: string): T {
  const one = all.find((each) => each === value.toLowerCase())
  if (one === undefined) throw refusal(option, value, all)
  return one
}

/** By its id or its name. */
function idOf(rows: readonly { readonly id: string; readonly name: string }[], option: string, value: string): string {
  const row = rows.find(({ id, name }) => id === value || name.toLowerCase() === value.toLowerCase())
  const names = rows.map(({ name }) => name)
  if (row === undefined) throw refusal(option, value, names)
  return row.id
}

function refusal(option: string, value: string, choices: readonly string[]): AppError {
  return new AppError('usage', { problem: 'option-choice', option: `--${option}`, value, choices: choices.join(', ') })
}

async function figuresOf({ figures }: Client, asked: Asked, by: By | null) {
  const overview = await figures.overview(asked)
  const rows: BreakdownRow[] = []
  const ask = (offset: number) => figures.breakdown({ ...asked, by: by ?? 'network', isPriced: by !== null, offset, limit: atOnce })
  const first = await ask(0)
  rows.push(...first.rows)
  for (let offset = atOnce; offset < first.total; offset += atOnce) rows.push(...(await ask(offset)).rows)
  return {
    kpis: overview.kpis,
    sums: first.sums,
    totals: {
      ...first.sums,
      kpis: Object.fromEntries(
        overview.kpis.map(({ key, value, range, unit, currency, estimated }) => [
          key,
          { value, unit, ...(unit === 'money' ? { currency } : {}), ...(range === null ? {} : { range }), estimated },
        ]),
      ),
    },
    rows:
      by === null
        ? []
        : rows.map(({ id, name, unnamed, sums, activeUsers, mediaValue }) => ({
            id: unnamed ?? id,
            name: name || null,
            ...sums,
            activeUsers,
            mediaValue,
          })),
  }
}

/** What each figure means: its formula with the numbers of this period, its version, its source. */
async function definitionsOf({ figures }: Client, asked: Asked, text: CliText) {
  const all = await Promise.all(kpis.map((key) => figures.definition({ ...asked, key })))
  const versions = all.map(({ rateVersion }) => rateVersion).filter((version) => version !== null)
  return {
    rateVersion: versions[0] ?? null,
    definitions: Object.fromEntries(all.map((definition) => [definition.key, definitionOf(definition, text)])),
  }
}

function definitionOf(definition: KpiDefinition, text: CliText) {
  const { terms, counted, leftOut, reference, source, definitionVersion, definitionSince, rateVersion, rateSource } = definition
  const say = ({ code, data }: Reason) => (code === 'kpi.term-network' ? nameOfNetwork(String(data['network'])) : text.say(code, data))
  return {
    formula: terms.map(({ label, sign }) => (sign === '' ? say(label) : `${say(label)} ${sign}`)).join(' '),
    terms: terms.map(({ value, unit, label, sign }) => ({ label: say(label), value, unit, sign })),
    counted: counted.map(say),
    leftOut: leftOut.map(say),
    version: definitionVersion,
    since: definitionSince,
    rateVersion,
    rateSource,
    source: say(source),
    reference: reference === null ? null : say(reference),
  }
}

/** The names of networks are brands. */
function nameOfNetwork(id: string): string {
  return new Map<string, string>(Object.entries(networkNames)).get(id) ?? id
}
