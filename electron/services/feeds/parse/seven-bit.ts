/** Encodings of Chinese and Korean for mail that has seven bits only: the same letters as in eight bits, between marks that switch them on and off. */

/** What such an encoding is called, bare of punctuation, and what its letters are in once every one of them has its eighth bit. */
const encodings: Readonly<Record<string, SevenBit>> = {
  hz: { on: [0x7e, 0x7b], off: [0x7e, 0x7d], wide: 'gbk' },
  hzgb: { on: [0x7e, 0x7b], off: [0x7e, 0x7d], wide: 'gbk' },
  hzgb2312: { on: [0x7e, 0x7b], off: [0x7e, 0x7d], wide: 'gbk' },
  iso2022kr: { on: [0x0e], off: [0x0f], wide: 'euc-kr' },
  csiso2022kr: { on: [0x0e], off: [0x0f], wide: 'euc-kr' },
}

interface SevenBit {
  readonly on: readonly number[]
  readonly off: readonly number[]
  readonly wide: string
}

/** Says which language follows; it adds nothing where only one may. */
const announcement = [0x1b, 0x24, 0x29, 0x43]

/** The bytes in an encoding that the platform knows; null where `bare` names none of these. */
export function widened(bytes: Uint8Array, bare: string): { readonly bytes: Uint8Array; readonly encoding: string } | null {
  const encoding = Object.hasOwn(encodings, bare) ? encodings[bare] : undefined
  if (encoding === undefined) return null
  const wide = new Uint8Array(bytes.length)
  let length = 0
  let isOn = false
  for (let at = 0; at < bytes.length; at += 1) {
    const mark = [isOn ? encoding.off : encoding.on, announcement].find((each) => isAt(bytes, at, each))
    if (mark !== undefined) {
      if (mark !== announcement) isOn = !isOn
      at += mark.length - 1
      continue
    }
    const byte = bytes[at] ?? 0
    // A line ends what was switched on, should its end be missing.
    if (byte === 0x0a) isOn = false
    wide[length] = isOn && byte > 0x20 ? byte | 0x80 : byte
    length += 1
    if (encoding.wide === 'gbk' && !isOn && byte === 0x7e && bytes[at + 1] === 0x7e) at += 1
  }
  return { bytes: wide.subarray(0, length), encoding: encoding.wide }
}

function isAt(bytes: Uint8Array, at: number, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte)
}
