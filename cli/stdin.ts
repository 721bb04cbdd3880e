/** What is piped into a command. */
import { text } from 'node:stream/consumers'

/** Everything up to its end; null where somebody types. */
export async function readStdin(stdin: NodeJS.ReadStream): Promise<string | null> {
  return stdin.isTTY ? null : await text(stdin)
}
