/** The command line as a function: words in, exit code out; the sources, the installed app and the tests all call it. */
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { AppError } from '#shared/rpc.ts'
import type { Call, Command, Home, Io } from './command.ts'
import { commands } from './commands.ts'
import { commandHelp, programHelp, usageLine } from './help.ts'
import { parseCommand } from './parse.ts'
import { createSpeech, type Env, localeOfSystem, type Speech } from './text.ts'

/** Runs one command. Exit code: 0 done, 1 refused with a sentence, 2 wrong usage. Never throws, never ends the process. */
export async function runCli(argv: readonly string[], io: Io, env: Env, home: Home): Promise<number> {
  const speech = createSpeech(askedLocale(argv), localeOfSystem(env))
  const command = commands.find(({ name }) => name === argv.slice(0, name.split(' ').length).join(' '))
  if (command === undefined) return runProgram(argv, io, speech, home)
  try {
    const { positionals, options, lists } = parseCommand(command, argv.slice(command.name.split(' ').length))
    if (options['help'] !== undefined) {
      io.stdout.write(commandHelp(home.program, command, speech.text()))
      return 0
    }
    const call: Call = { positionals, options, lists, io, env, json: options['json'] !== undefined, speech, home }
    return await command.run(call)
  } catch (error) {
    return refuse(error, command, io, speech, home)
  }
}

/** What is said when no command was named: the help that was asked for, the version, or how to call us. */
function runProgram(argv: readonly string[], io: Io, speech: Speech, home: Home): number {
  const [first = '', ...rest] = argv
  const text = speech.text()
  if (first === '--version') {
    io.stdout.write(`${home.version}\n`)
    return 0
  }
  const group = commands.filter(({ name }) => name.startsWith(`${first} `))
  const page = programHelp(home.program, group.length > 0 ? group : commands, text)
  if (first === '--help' || first === 'help' || (group.length > 0 && rest.includes('--help'))) {
    io.stdout.write(page)
    return 0
  }
  const words = argv
    .filter((word) => !word.startsWith('-'))
    .slice(0, 2)
    .join(' ')
  if (first !== '') io.stderr.write(`${text.say('cli.usage.command-unknown', { command: words || first })}\n\n`)
  io.stderr.write(page)
  return 2
}

function refuse(error: unknown, command: Command, io: Io, speech: Speech, home: Home): number {
  const text = speech.text()
  if (!(error instanceof AppError)) {
    io.stderr.write(`${text.say('error.unexpected')}\n${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  if (error.code === 'usage') {
    io.stderr.write(
      `${text.say(`cli.usage.${error.data['problem']}`, error.data)}\n${text.say('cli.usage', { line: usageLine(home.program, command) })}\n`,
    )
    return 2
  }
  io.stderr.write(`${text.reason({ code: error.code, data: error.data }, 'error')}\n`)
  return 1
}

/** The language asked for, wherever it stands; a wrong one is refused later, by the parser. */
function askedLocale(argv: readonly string[]): Locale | null {
  const index = argv.indexOf('--locale')
  const word = index >= 0 ? argv[index + 1] : argv.find((each) => each.startsWith('--locale='))?.slice('--locale='.length)
  return locales.find((locale) => locale === word) ?? null
}
