/** Counts what arrives on a connection beside the body: tiny chunks, endless headers and drips cost time without ever being large. */
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FetchLimits } from './types.ts'

export interface Meter {
  listen(socket: Socket): void
  /** From now on, what waits in this answer counts as body. */
  answered(response: IncomingMessage): void
  /** That many bytes of body were taken out of the answer. */
  taken(bytes: number): void
}

/** `onExcess` is called at each piece that is one too many, or brings too much that is not body. */
export function createMeter(limits: Pick<FetchLimits, 'framing' | 'reads'>, onExcess: () => void): Meter {
  let wire = 0
  let reads = 0
  let body = 0
  let waiting = () => 0
  const count = (piece: Buffer) => {
    wire += piece.length
    reads += 1
    if (reads > limits.reads || wire - body - waiting() > limits.framing) onExcess()
  }
  return {
    listen: (socket) => {
      socket.on('data', count)
    },
    answered: (response) => {
      waiting = () => response.readableLength
    },
    taken: (bytes) => {
      body += bytes
    },
  }
}
