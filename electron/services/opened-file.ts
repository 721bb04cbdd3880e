/** Reads the app's own command line: a workspace to open (a double click on the file comes as one, too), or a command to run. */
import { resolve } from 'node:path'

/** Absolute path of the first argument that names a workspace; null when there is none. Relative names count from `cwd`. */
export function workspaceInArguments(args: readonly string[], cwd: string): string | null {
  const name = args.find((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.groundswell'))
  return name === undefined ? null : resolve(cwd, name)
}

/** The words of a command (`plan show FILE`), when the first argument after Chromium's own switches is one; null when a window is wanted. */
export function commandInArguments(args: readonly string[]): readonly string[] | null {
  const words = args.slice(args.findIndex((argument) => !argument.startsWith('-')))
  return words[0] !== undefined && /^[a-z]+$/.test(words[0]) ? words : null
}
