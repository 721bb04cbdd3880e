/** Usage lines and help pages, drawn from the same table that parsing reads. */
import type { Command, OptionSpec } from './command.ts'
import { commonOptions } from './parse.ts'
import type { CliText } from './text.ts'

/** One line: the words, what must follow, what may. */
export function usageLine(program: string, command: Command): string {
  const options = Object.entries(command.options).map(([name, spec]) =>
    spec.required === true ? optionText(name, spec) : `[${optionText(name, spec)}]`,
  )
  return [program, command.name, ...command.positionals, ...options].join(' ')
}

export function commandHelp(program: string, command: Command, text: CliText): string {
  return [
    text.say('cli.usage', { line: usageLine(program, command) }),
    '',
    text.say(command.about),
    '',
    ...columns(
      Object.entries({ ...command.options, ...commonOptions }).map(([name, spec]) => [optionText(name, spec), text.say(spec.about)]),
    ),
    '',
  ].join('\n')
}

/** The page of the whole program, or of the commands that share a first word. */
export function programHelp(program: string, commands: readonly Command[], text: CliText): string {
  return [
    text.say('cli.usage', { line: `${program} ${text.say('cli.usage-command')}` }),
    '',
    ...columns(commands.map((command) => [[command.name, ...command.positionals].join(' '), text.say(command.about)])),
    '',
    text.say('cli.help-hint', { line: `${program} ${commands[0]?.name ?? ''} --help` }),
    text.say('cli.exit-codes'),
    '',
  ].join('\n')
}

function optionText(name: string, spec: OptionSpec): string {
  if (spec.value === undefined) return `--${name}`
  return spec.bare === undefined ? `--${name} ${spec.value}` : `--${name} [${spec.value}]`
}

/** Pairs as two columns; a first cell that is too long takes a line of its own. */
function columns(rows: readonly (readonly [left: string, right: string])[]): readonly string[] {
  const width = Math.min(30, Math.max(...rows.map(([left]) => left.length)))
  return rows.flatMap(([left, right]) =>
    left.length > width ? [`  ${left}`, `  ${' '.repeat(width)}  ${right}`] : [`  ${left.padEnd(width)}  ${right}`],
  )
}
