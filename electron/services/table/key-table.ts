/** What is known of a million people by which they can be told apart: hashes of their numbers and addresses, eight bytes each instead of a string. */

/** Two halves of a hash; together 64 bits, so that two of a million never meet. */
export interface Hash {
  low: number
  high: number
}

const firstSeed = 0x811c9dc5
const secondSeed = 0x9e3779b9

/** Hashes bytes without spaces and with small letters. False: a byte is no ASCII, and nothing was hashed. `seed` keeps kinds apart. */
export function hashBytes(bytes: Uint8Array, from: number, to: number, seed: number, into: Hash): boolean {
  let low = firstSeed ^ seed
  let high = secondSeed ^ seed
  for (let at = from; at < to; at += 1) {
    let byte = bytes[at] ?? 0
    if (byte > 127) return false
    if (byte <= 32 || byte === 127) continue
    if (byte >= 65 && byte <= 90) byte += 32
    low = Math.imul(low ^ byte, 0x01000193)
    high = Math.imul(high ^ byte, 0x85ebca6b)
    high ^= high >>> 13
  }
  finish(low, high, into)
  return true
}

const encoder = new TextEncoder()

/** The same of a text; compatible forms of letters count as one. */
export function hashText(text: string, seed: number, into: Hash): void {
  const bytes = encoder.encode(foldKey(text))
  let low = firstSeed ^ seed
  let high = secondSeed ^ seed
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193)
    high = Math.imul(high ^ byte, 0x85ebca6b)
    high ^= high >>> 13
  }
  finish(low, high, into)
}

/** What two spellings of one number or address have in common. */
export function foldKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cc}]+/gu, '')
}

function finish(low: number, high: number, into: Hash): void {
  let mixed = low ^ (low >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  into.low = (mixed ^ (mixed >>> 16)) >>> 0
  let other = high ^ (high >>> 15)
  other = Math.imul(other, 0x2c1b3c6d)
  // Zero stands for an empty place.
  into.high = ((other ^ (other >>> 12)) | 1) >>> 0
}

/** Whole numbers by hash: open addressing in three plain arrays. */
export class KeyTable {
  #low: Uint32Array
  #high: Uint32Array
  #values: Int32Array
  #count = 0

  /** `expected`: how many keys, roughly. */
  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(64, expected * 1.5)))
    this.#low = new Uint32Array(size)
    this.#high = new Uint32Array(size)
    this.#values = new Int32Array(size)
  }

  /** The value of a key, or undefined. */
  get(hash: Hash): number | undefined {
    const slot = this.#find(hash.low, hash.high)
    return this.#high[slot] === 0 ? undefined : this.#values[slot]
  }

  set(hash: Hash, value: number): void {
    if (this.#count * 4 > this.#low.length * 3) this.#grow()
    const slot = this.#find(hash.low, hash.high)
    if (this.#high[slot] === 0) this.#count += 1
    this.#low[slot] = hash.low
    this.#high[slot] = hash.high
    this.#values[slot] = value
  }

  #find(low: number, high: number): number {
    const mask = this.#low.length - 1
    let slot = low & mask
    while (this.#high[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [low, high, values] = [this.#low, this.#high, this.#values]
    this.#low = new Uint32Array(low.length * 2)
    this.#high = new Uint32Array(low.length * 2)
    this.#values = new Int32Array(low.length * 2)
    for (let slot = 0; slot < low.length; slot += 1) {
      const of = high[slot] ?? 0
      if (of === 0) continue
      const to = this.#find(low[slot] ?? 0, of)
      this.#low[to] = low[slot] ?? 0
      this.#high[to] = of
      this.#values[to] = values[slot] ?? 0
    }
  }
}

/** A list of whole numbers that grows. */
export class Numbers<A extends Uint32Array | Int32Array | Uint16Array | Uint8Array> {
  array: A
  length = 0
  readonly #make: (size: number) => A

  constructor(make: (size: number) => A, expected = 1024) {
    this.#make = make
    this.array = make(expected)
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = this.#make(this.array.length * 2)
      larger.set(this.array)
      this.array = larger
    }
    this.array[this.length++] = value
  }
}
