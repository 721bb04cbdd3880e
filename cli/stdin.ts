/** What is piped into a command. */
import { buffer } from 'node:stream/consumers'

/** Everything up to its end; null where somebody types. */
export async function readStdin(stdin: NodeJS.ReadStream): Promise<Uint8Array | null> {
  return stdin.isTTY ? null : await buffer(stdin)
}
