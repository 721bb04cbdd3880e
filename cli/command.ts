/** What a command of the command line is: data that parsing, help and running all read. */
import type { Desktop } from '#electron/procedures/context.ts'
import type { Router } from '#electron/procedures/router.ts'
import { AppError } from '#shared/rpc.ts'
import type { Env, Speech } from './text.ts'

export interface Output {
  write(text: string): unknown
}

export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  /** Everything that is piped in, as bytes; null where somebody types. */
  readonly stdin?: () => Promise<Uint8Array | null>
}

/** What differs between the sources and an installed app. */
export interface Home {
  /** The name that calls us: "gsw", "groundswell". */
  readonly program: string
  readonly version: string
  /** Absolute path of resources/. */
  readonly resources: string
  /** Prints pages of the app, which ask this router; missing where there is no app to draw them. */
  readonly printer?: (router: Router) => Desktop['printView']
}

export interface OptionSpec {
  /** Message id of what it is for. */
  readonly about: string
  /** What stands for the value in the usage line; without it the option is a switch. */
  readonly value?: string
  /** The only values it takes. */
  readonly choices?: readonly string[]
  /** A whole number within these bounds, both included. */
  readonly whole?: { readonly min: number; readonly max: number }
  /** What it means when it stands alone. */
  readonly bare?: string
  readonly required?: boolean
  /** It may be given several times, and be empty. */
  readonly many?: boolean
}

export interface Command {
  /** The words that call it: "plan new". */
  readonly name: string
  /** Message id of the sentence that says what it does. */
  readonly about: string
  /** What must follow the words, in order. */
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, OptionSpec>>
  /** Answers the exit code: 0 done, 1 the answer is no. Refusals are thrown as AppError. */
  readonly run: (call: Call) => Promise<number>
}

/** One call of a command, with everything it may use. */
export interface Call {
  readonly positionals: readonly string[]
  /** Values by option name; a switch that was given is 'true'. */
  readonly options: Readonly<Record<string, string>>
  /** Every value of the options that may be given several times, by name. */
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly io: Io
  readonly env: Env
  /** `--json`: one document on stdout and nothing else. */
  readonly json: boolean
  readonly speech: Speech
  readonly home: Home
}

/** The positional that the command's own list promises. */
export function positionalOf(call: Call, index: number): string {
  const value = call.positionals[index]
  if (value === undefined) throw new AppError('usage', { problem: 'positional-missing' })
  return value
}

/** The value of an option that the command declares as required. */
export function optionOf(call: Call, name: string): string {
  const value = call.options[name]
  if (value === undefined) throw new AppError('usage', { problem: 'option-missing', option: `--${name}` })
  return value
}

/** Writes the one document of `--json`, or else the sentence. */
export function answer(call: Call, document: unknown, sentence: () => string): void {
  call.io.stdout.write(call.json ? `${JSON.stringify(document, null, 2)}\n` : `${sentence()}\n`)
}
