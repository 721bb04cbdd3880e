/** Where sheets end: what belongs together stays together, long lists and tables go on overleaf. */

/** What was measured of one part, in dots. */
export interface Measured {
  /** With the space above it. */
  readonly height: number
  /** Of its pieces; fewer than two: it cannot be divided. */
  readonly pieces: readonly number[]
  /** Stays with what follows. */
  readonly isHeading: boolean
  /** By how much it can be made lower. */
  readonly give: number
}

/** Some pieces of a part, `to` not counted. */
export interface Slice {
  readonly part: number
  readonly from: number
  readonly to: number
  /** By how much it is to be made lower. */
  readonly cut: number
}

/** Never fewer pieces at the foot or the head of a sheet. */
const fewest = 2

/** The slices of each sheet. What is higher than a whole sheet and cannot be divided has one to itself. */
export function paginate(
  parts: readonly Measured[],
  { first, others }: { readonly first: number; readonly others: number },
): readonly (readonly Slice[])[] {
  const sheets: Slice[][] = [[]]
  let room = first
  const turn = () => {
    sheets.push([])
    room = others
  }
  const put = (slice: Slice, height: number) => {
    sheets.at(-1)?.push(slice)
    room -= height
  }
  parts.forEach((part, at) => {
    if (leastHeight(parts, at) > room && sheets.at(-1)?.length !== 0) turn()
    const all = part.pieces.length
    const overhead = part.height - sum(part.pieces)
    let from = 0
    while (all >= fewest && overhead + sum(part.pieces.slice(from)) > room) {
      const to = from + piecesThatFit(part.pieces.slice(from), room - overhead)
      // On a sheet of its own even one piece that is too high has to stand somewhere.
      const end = Math.max(to, sheets.at(-1)?.length === 0 ? from + 1 : from)
      if (end >= all) break
      if (end > from) put({ part: at, from, to: end, cut: 0 }, 0)
      from = end
      turn()
    }
    const height = overhead + sum(part.pieces.slice(from))
    const cut = Math.max(0, Math.min(part.give, Math.ceil(height - room)))
    put({ part: at, from, to: Math.max(all, 1), cut }, height - cut)
  })
  return sheets
}

/** What must fit on the sheet for a part to begin on it: headings with the beginning of what follows them. */
function leastHeight(parts: readonly Measured[], at: number): number {
  const part = parts[at]
  if (part === undefined) return 0
  if (part.isHeading) return part.height + leastHeight(parts, at + 1)
  if (part.pieces.length <= fewest) return part.height - part.give
  // One piece more could not be left behind alone.
  const begun = part.pieces.length === fewest + 1 ? part.pieces.length : fewest
  return part.height - sum(part.pieces) + sum(part.pieces.slice(0, begun))
}

/** 0: fewer than may stand alone. The last piece is not left to stand by itself overleaf. */
function piecesThatFit(pieces: readonly number[], room: number): number {
  let count = 0
  let height = 0
  for (const piece of pieces) {
    height += piece
    if (height > room) break
    count += 1
  }
  if (count === pieces.length - 1) count -= 1
  return count < fewest ? 0 : count
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
