/** Whether bytes are an address of e-mail, by the same rule as the contract's: letters of ASCII, a domain with a dot. */

const at = 64
const dot = 46
const hyphen = 45

/** Bytes from `from` up to `to`. */
export function isEmail(bytes: Uint8Array, from: number, to: number): boolean {
  const sign = bytes.indexOf(at, from)
  return sign > from && sign < to && isLocalPart(bytes, from, sign) && isDomain(bytes, sign + 1, to)
}

function isLocalPart(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte === dot) {
      if (index === from || index + 1 === to || bytes[index + 1] === dot) return false
      // An apostrophe may not stand last.
    } else if (!isLetterOrFigure(byte) && byte !== 95 && byte !== 43 && byte !== hyphen && (byte !== 39 || index + 1 === to)) return false
  }
  return true
}

function isDomain(bytes: Uint8Array, from: number, to: number): boolean {
  let label = from
  let hasDot = false
  for (let index = from; index < to; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte === dot) {
      if (index === label) return false
      label = index + 1
      hasDot = true
    } else if (!isLetterOrFigure(byte) && (byte !== hyphen || index === label)) return false
  }
  return hasDot && to - label >= 2 && isLetters(bytes, label, to)
}

function isLetters(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (((bytes[index] ?? 0) | 32) < 97 || ((bytes[index] ?? 0) | 32) > 122) return false
  return true
}

function isLetterOrFigure(byte: number): boolean {
  const small = byte | 32
  return (small >= 97 && small <= 122) || (byte >= 48 && byte <= 57)
}
