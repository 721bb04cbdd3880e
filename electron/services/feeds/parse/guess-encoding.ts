/** Which encoding a text is in that does not say: by where its bytes lie, for scripts whose letters come in runs. */

/** Fewer letters say too little. */
const fewest = 10
/** So many of them must stand beside another: accents of Western languages stand alone. */
const inRuns = 0.7

/** A name for `decodeFeed`; null where it is most likely Western European. Bytes of UTF-8 are not meant to come here. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const { high, beside } = countLetters(bytes)
  if (high < fewest || beside < high * inRuns) return null
  return inPairs(bytes) ?? bySingleBytes(bytes, high)
}

function countLetters(bytes: Uint8Array): { readonly high: number; readonly beside: number } {
  let high = 0
  let beside = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    high += 1
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) beside += 1
  }
  return { high, beside }
}

/** Pairs of bytes, as China, Japan and Korea write. */
function inPairs(bytes: Uint8Array): string | null {
  const leads = leadsOf(
    bytes,
    (lead) => lead >= 0xa1 && lead <= 0xfe,
    (trail) => trail >= 0xa1 && trail <= 0xfe,
  )
  if (leads !== null) {
    // The same rows are syllables here and signs there; kana are in the same rows for all.
    if (share(leads, 0xa4, 0xa5) > 0.2) return 'euc-jp'
    return share(leads, 0xc9, 0xf7) < 0.05 ? 'euc-kr' : 'gb18030'
  }
  const isTrail = (trail: number) => (trail >= 0x40 && trail <= 0x7e) || (trail >= 0x80 && trail <= 0xfc)
  const japanese = leadsOf(bytes, (lead) => (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc), isTrail, isHalfKana)
  if (japanese !== null && share(japanese, 0x82, 0x83) > 0.2) return 'shift_jis'
  const taiwanese = leadsOf(
    bytes,
    (lead) => lead >= 0xa1 && lead <= 0xf9,
    (trail) => (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1,
  )
  return taiwanese !== null && share(taiwanese, 0xa4, 0xc6) > 0.6 ? 'big5' : null
}

/** Katakana of one byte, which Japanese may have among its pairs. */
function isHalfKana(byte: number): boolean {
  return byte >= 0xa1 && byte <= 0xdf
}

/** The first bytes of all pairs; null where one is none. A pair that is cut at the end counts for nothing. */
function leadsOf(
  bytes: Uint8Array,
  isLead: (byte: number) => boolean,
  isTrail: (byte: number) => boolean,
  isAlone: (byte: number) => boolean = () => false,
): readonly number[] | null {
  const leads: number[] = []
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80 || isAlone(lead)) continue
    const trail = bytes[at + 1]
    if (trail === undefined) break
    if (!isLead(lead) || !isTrail(trail)) return null
    leads.push(lead)
    at += 1
  }
  return leads
}

/** Alphabets of one byte a letter; most letters are small ones. */
function bySingleBytes(bytes: Uint8Array, high: number): string | null {
  const count = (first: number, last: number) => bytes.reduce((sum, byte) => (byte >= first && byte <= last ? sum + 1 : sum), 0)
  if (count(0xa1, 0xbf) > high * 0.2) return count(0xa1, 0xfb) > high * 0.95 ? 'windows-874' : null
  if (count(0xe0, 0xfa) > high * 0.97) return 'windows-1255'
  const [upperHalf, lowerHalf] = [count(0xe0, 0xff), count(0xc0, 0xdf)]
  if (upperHalf + lowerHalf < high * 0.9) return null
  return lowerHalf > upperHalf ? 'koi8-r' : 'windows-1251'
}

function share(leads: readonly number[], first: number, last: number): number {
  return leads.filter((lead) => lead >= first && lead <= last).length / leads.length
}
