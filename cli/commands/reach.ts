/** `reach --employees N`: whom a program could speak to at most, and what is to be expected; needs no file. */
import type { Estimate } from '#shared/domain/figures/money.ts'
import { type ReachInputs, type ReachRange, simulateReach, usualReach } from '#shared/domain/figures/reach.ts'
import { type Network, networks } from '#shared/domain/networks.ts'
import { AppError } from '#shared/rpc.ts'
import { answer, type Call, type Command, optionOf } from '../command.ts'
import type { CliText } from '../text.ts'

/** What scripts read: the shape is a promise, see docs. */
interface ReachJson {
  /** Connections of all participants, people counted twice included; the likely figure, and its range. */
  readonly potential: number
  readonly potentialRange: Estimate
  readonly participants: Estimate
  readonly connections: number
  readonly shares: Estimate
  readonly views: Estimate
  readonly audience: Estimate
  readonly viewers: Estimate
  readonly estimated: true
  readonly formula: Readonly<Record<'potential' | 'views' | 'audience', string>>
  readonly source: readonly string[]
  /** Everything that went in, given or assumed. */
  readonly assumptions: ReachInputs
  /** Names of the inputs that were not given. */
  readonly assumed: readonly string[]
}

const range = { about: 'cli.option.reach-range', value: 'N[-N]' }
const rate = { value: 'R[-R]' }

export const reach: Command = {
  name: 'reach',
  about: 'cli.about.reach',
  positionals: [],
  options: {
    employees: { about: 'cli.option.reach-employees', value: 'N', whole: { min: 1, max: 5_000_000 }, required: true },
    participation: { ...rate, about: 'cli.option.reach-participation' },
    ...Object.fromEntries(
      networks.map((network) => [network, { about: 'cli.option.reach-network', value: 'N', whole: { min: 0, max: 10_000_000 } }]),
    ),
    'shares-per-week': range,
    weeks: { about: 'cli.option.reach-weeks', value: 'N', whole: { min: 1, max: 520 } },
    'view-rate': { ...rate, about: 'cli.option.reach-view-rate' },
    overlap: { about: 'cli.option.reach-overlap', value: 'R' },
    seed: { about: 'cli.option.reach-seed', value: 'N', whole: { min: 0, max: 4_294_967_295 } },
  },
  run: async (call) => {
    const inputs = inputsOf(call)
    const found = simulateReach(inputs)
    answer(call, toJson(call, inputs, found), () => listing(found, call.speech.text()))
    return 0
  },
}

function inputsOf(call: Call): ReachInputs {
  const given = networks.flatMap((network) => audienceOf(call, network))
  const all = { low: 1, high: 1 }
  return {
    employees: Number(optionOf(call, 'employees')),
    // Whoever tells the connections tells those of people who take part; the published example counts everybody.
    participation: rateOf(call, 'participation') ?? (given.length > 0 ? all : usualReach.participation),
    networks: given.length > 0 ? Object.fromEntries(given) : usualReach.networks,
    sharesPerWeek: rangeOf(call, 'shares-per-week', 200) ?? usualReach.sharesPerWeek,
    weeks: Number(call.options['weeks'] ?? usualReach.weeks),
    viewRate: rateOf(call, 'view-rate') ?? usualReach.viewRate,
    overlap: overlapOf(call),
    seed: Number(call.options['seed'] ?? usualReach.seed),
  }
}

function audienceOf(call: Call, network: Network) {
  const connections = call.options[network]
  return connections === undefined ? [] : [[network, { connections: Number(connections), onIt: 1 }] as const]
}

function overlapOf(call: Call): number {
  const range = rateOf(call, 'overlap') ?? { low: usualReach.overlap, high: usualReach.overlap }
  if (range.low !== range.high) throw noRange(call, 'overlap', 1)
  return range.low
}

/** "0.3", "30%", "0.2-0.4": fractions of 1. */
function rateOf(call: Call, name: string) {
  return rangeOf(call, name, 1)
}

/** Null: not given. Refuses `usage` for what is no number or no range within 0 and `most`. */
function rangeOf(call: Call, name: string, most: number): { readonly low: number; readonly high: number } | null {
  const value = call.options[name]
  if (value === undefined) return null
  const [low, high = low] = value.split('-').map(toNumber)
  const isRange = low !== undefined && high !== undefined && low <= high && high <= most && value.split('-').length <= 2
  if (!isRange) throw noRange(call, name, most)
  return { low, high }
}

function noRange({ options }: Call, name: string, most: number): AppError {
  return new AppError('usage', { problem: 'option-range', option: `--${name}`, value: options[name] ?? '', most })
}

/** NaN is in no range. */
function toNumber(text: string): number {
  const found = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim())
  return found === null ? Number.NaN : Number(found[1]) / (found[2] === '%' ? 100 : 1)
}

function toJson(call: Call, inputs: ReachInputs, { potential, steps: _steps, ...found }: ReachRange): ReachJson {
  const names = ['participation', 'shares-per-week', 'weeks', 'view-rate', 'overlap', 'seed'] as const
  const isGiven = networks.some((network) => call.options[network] !== undefined)
  return {
    ...{ potential: potential.likely, potentialRange: potential, ...found, estimated: true },
    formula: {
      potential: 'participants × connections',
      views: 'participants × shares × connections × view rate',
      audience: 'circles of 50 × (connections ÷ overlap) × (1 − (1 − overlap)^50)',
    },
    source: [
      'Please Share: https://faq.pleaseshare.co/en/tracking-statistics/what-is-reach',
      'Pew Research Center, as cited in the encyclopedia on employee advocacy: 20 × (200 + 61) = 5,220',
    ],
    assumptions: inputs,
    assumed: [...(isGiven ? [] : ['networks']), ...names.filter((name) => call.options[name] === undefined)],
  }
}

/** The steps, then what is worth remembering. */
function listing({ potential, views, viewers, steps }: ReachRange, text: CliText): string {
  const ends = ({ low, likely, high }: Estimate) => ({ low, likely, high, ends: low === high ? 'one' : 'range' })
  return [
    ...steps.map(({ code, data }) => text.say(code, data)),
    '',
    text.say('cli.reach-potential', ends(potential)),
    text.say('cli.reach-views', ends(views)),
    text.say('cli.reach-viewers', ends(viewers)),
  ].join('\n')
}
