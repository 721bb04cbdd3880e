/** Reads the words of a command line against what its command declares; anything else is wrong usage, in our own words. */
import { parseArgs } from 'node:util'
import type { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import type { Command, OptionSpec } from './command.ts'

/** Understood by every command. */
export const commonOptions: Readonly<Record<string, OptionSpec>> = {
  json: { about: 'cli.option.json' },
  locale: { about: 'cli.option.locale', value: 'en|it|ms', choices: ['en', 'it', 'ms'] },
  help: { about: 'cli.option.help' },
}

export interface Parsed {
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string>>
  /** Every value of the options that may be given several times, by name. */
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/** `args`: what follows the command's own words. Refuses `usage` with the problem, unless help is asked for. */
export function parseCommand(command: Pick<Command, 'positionals' | 'options'>, args: readonly string[]): Parsed {
  const specs = { ...command.options, ...commonOptions }
  const { tokens } = parseArgs({
    args: [...withBareValues(args, specs)],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [name, { type: spec.value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    tokens: true,
  })
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []))
  const options = Object.fromEntries(
    given.map(({ name, rawName, value, inlineValue }) => [name, optionValue(specs[name], rawName, value, inlineValue === true)]),
  )
  const lists = Object.fromEntries(
    Object.keys(specs)
      .filter((name) => specs[name]?.many === true)
      .map((name) => [name, given.flatMap((each) => (each.name === name && each.value !== undefined ? [each.value] : []))]),
  )
  if (options['help'] === undefined) refuseIncomplete(command, positionals, options)
  return { positionals, options, lists }
}

/** Gives an option that may stand alone the value it then means, so that the parser need not guess. */
function withBareValues(args: readonly string[], specs: Readonly<Record<string, OptionSpec>>): readonly string[] {
  return args.flatMap((arg, index) => {
    const bare = arg.startsWith('--') && Object.hasOwn(specs, arg.slice(2)) ? specs[arg.slice(2)]?.bare : undefined
    const next = args[index + 1]
    const hasValue = next !== undefined && specs[arg.slice(2)]?.choices?.includes(next) === true
    return bare === undefined || hasValue ? [arg] : [`${arg}=${bare}`]
  })
}

function optionValue(spec: OptionSpec | undefined, option: string, value: string | undefined, inline: boolean): string {
  if (spec === undefined) throw wrong('option-unknown', { option })
  if (spec.value === undefined) {
    if (value !== undefined) throw wrong('option-switch', { option })
    return 'true'
  }
  const isMissing = value === '' ? spec.many !== true : value === undefined
  if (value === undefined || isMissing || (!inline && value.startsWith('-'))) throw wrong('option-value', { option })
  if (spec.choices !== undefined && !spec.choices.includes(value))
    throw wrong('option-choice', { option, value, choices: spec.choices.join(', ') })
  if (spec.whole !== undefined && !isWhole(value, spec.whole)) throw wrong('option-whole', { option, value, ...spec.whole })
  return value
}

function isWhole(value: string, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return /^-?\d{1,15}$/.test(value) && Number(value) >= min && Number(value) <= max
}

function refuseIncomplete(
  command: Pick<Command, 'positionals' | 'options'>,
  positionals: readonly string[],
  options: Readonly<Record<string, string>>,
): void {
  const missing = command.positionals[positionals.length]
  if (missing !== undefined) throw wrong('positional-missing', { name: missing })
  const extra = positionals[command.positionals.length]
  if (extra !== undefined) throw wrong('positional-extra', { value: extra })
  const option = Object.keys(command.options).find((name) => command.options[name]?.required === true && options[name] === undefined)
  if (option !== undefined) throw wrong('option-missing', { option: `--${option}` })
}

function wrong(problem: string, data: Reason['data']): AppError {
  return new AppError('usage', { problem, ...data })
}
