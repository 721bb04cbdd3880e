/** By what a person's name is recognised: its words in any order, "Rossi, Anna" as "Anna Rossi". */
import type { Hash } from '../table/key-table.ts'

/** Adds the words of ASCII bytes to a hash; which word stands first makes no difference. */
export function hashName(bytes: Uint8Array, from: number, to: number, into: Hash): void {
  let low = 0
  let high = 0
  let isWord = false
  for (let at = from; at <= to; at += 1) {
    const byte = at < to ? (bytes[at] ?? 0) : 32
    const small = byte >= 65 && byte <= 90 ? byte + 32 : byte
    // What is no letter of ASCII ends a word, unless it belongs to another script.
    if ((small >= 97 && small <= 122) || (small >= 48 && small <= 57) || small > 127) {
      if (!isWord) {
        low = 0x811c9dc5
        high = 0x9e3779b9
        isWord = true
      }
      low = Math.imul(low ^ small, 0x01000193)
      high = Math.imul(high ^ small, 0x85ebca6b)
      high ^= high >>> 13
    } else if (isWord) {
      into.low = (into.low + Math.imul(low ^ (low >>> 15), 0x2c1b3c6d)) >>> 0
      // Odd, for zero stands for no name; what is added is even, so that the order of the words makes no difference.
      into.high = ((into.high + (Math.imul(high ^ (high >>> 16), 0x297a2d39) << 1)) | 1) >>> 0
      isWord = false
    }
  }
}
