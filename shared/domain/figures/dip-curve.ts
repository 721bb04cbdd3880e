/** How sharing goes on after people joined: a family of falling curves, and what a program's own days say of them. */

/** One day, or one week, of a launch. */
export interface DipStep {
  /** What was counted; null: not known (nothing imported, or still to come). */
  readonly value: number | null
  /** How many of its days are working days, and how many are not. */
  readonly workingDays: number
  readonly daysOff: number
  /** Who joined in it. */
  readonly joined: number
}

/** A launch from the pilot's first step to the last one asked about. */
export interface DipRecord {
  readonly steps: readonly DipStep[]
  /** Place of the first step of the roll-out; everything before it is the pilot. */
  readonly launch: number
  /** Days in a step. */
  readonly stepDays: 1 | 7
}

/** What part of the first zeal remains for good, and in how many days the rest of it falls to a third. */
interface Shape {
  readonly remains: number
  readonly fade: number
  readonly prior: number
}

/**
 * The default that is stated on the screen: of the sharing of the first days, some part between 15 % and 90 % remains, most likely 45 to
 * 60 %, and the rest fades within one to six weeks. No source publishes a curve; the sources only say that a drop after the launch is
 * "a normal and expected part" (source 003): so this is our assumption, and it gives way to what the company's own pilot shows.
 */
const remaining = [
  [0.15, 0.07],
  [0.3, 0.15],
  [0.45, 0.25],
  [0.6, 0.25],
  [0.75, 0.18],
  [0.9, 0.1],
] as const
const fading = [5, 10, 18, 30] as const

const shapes: readonly Shape[] = remaining.flatMap(([remains, weight]) =>
  fading.map((fade) => ({ remains, fade, prior: weight / fading.length })),
)

/** What one of the shapes makes of who joined when: how many people's first-day zeal there is in each step. */
interface Zeal {
  readonly prior: number
  readonly byStep: Float64Array
}

/** Who joins so many days after the roll-out is taken to be less keen, by so much: the eager ones come first. An assumption. */
const lateAfter = 14
const latePart = 0.7

/** The zeal of each step under each shape, from who joined when. */
export function zealOf(record: DipRecord): readonly Zeal[] {
  const { steps, stepDays, launch } = record
  return shapes.map(({ remains, fade, prior }) => {
    const byStep = new Float64Array(steps.length)
    const daily = Math.exp(-stepDays / fade)
    let kept = 0
    let fresh = 0
    steps.forEach(({ joined }, index) => {
      const isLate = (index - launch) * stepDays >= lateAfter
      const zealous = isLate ? joined * latePart : joined
      fresh = fresh * daily + zealous
      kept += zealous
      byStep[index] = remains * kept + (1 - remains) * fresh
    })
    return { prior, byStep }
  })
}

/** What can be foretold after a fit. */
export interface Fit {
  /** How likely each shape is, and what one person's first zeal is worth a working day: a gamma distribution. */
  readonly shapes: readonly { readonly chance: number; readonly rate: number; readonly zeal: Float64Array }[]
  /** Sharpness of the rate: the shape of its gamma distribution. */
  readonly sharpness: number
  /** A day off as a part of a working day. */
  readonly dayOff: number
  /** Variance of a step's count as a multiple of its mean. */
  readonly spread: number
  /** A pilot told something; else the stated default stands behind the curve. */
  readonly hasPilot: boolean
}

/** A total that is foretold. */
export interface Foretold {
  readonly mean: number
  readonly variance: number
}

/** One step's length in working days, days off counted for the part that they are worth. */
export function lengthOf(step: DipStep, dayOff: number): number {
  return step.workingDays + step.daysOff * dayOff
}

interface Known {
  readonly index: number
  readonly value: number
  readonly weight: number
}

const habit = {
  halfLifeDays: 20,
  /** A day off is worth a quarter of a working day until the program's own days say otherwise, which weigh as much as so many counts. */
  dayOff: 0.25,
  dayOffWeight: 12,
  /** What counts vary beyond chance, for each one counted in a step, and how many days' word that is worth. */
  spread: 0.03,
  spreadWeight: 6,
  togetherness: 1.5,
  /** Counts of one person on a working day, when nothing is known. */
  level: 0.14,
}

/**
 * Learns from the steps before `until` for which `isTrusted` holds. What lies longer ago counts less (half after 20 days); counts vary more
 * than chance alone, by as much as they did so far; neighbouring days go together, so that each tells less than it seems to.
 */
export function fitCurve(record: DipRecord, zeal: readonly Zeal[], until: number, isTrusted: (index: number) => boolean): Fit {
  const known: Known[] = []
  for (let index = 0; index < until; index += 1) {
    const value = record.steps[index]?.value ?? null
    if (value === null || !isTrusted(index)) continue
    known.push({ index, value, weight: 0.5 ** (((until - index) * record.stepDays) / habit.halfLifeDays) })
  }
  const dayOff = learnDayOff(record, zeal, known)
  const usual = known.length === 0 ? 0 : known.reduce((sum, { value }) => sum + value, 0) / known.length
  const assumed = 1 + habit.spread * usual
  const first = posterior(record, zeal, known, dayOff, assumed)
  return posterior(record, zeal, known, dayOff, learnSpread(record, first, known, assumed))
}

function learnDayOff(record: DipRecord, zeal: readonly Zeal[], known: readonly Known[]): number {
  if (record.stepDays > 1) return habit.dayOff
  const middle = zeal[Math.floor(zeal.length / 2)]
  const sums = { on: 0, onZeal: 0, off: 0, offZeal: 0 }
  for (const { index, value } of known) {
    const worth = middle?.byStep[index] ?? 0
    if ((record.steps[index]?.workingDays ?? 0) > 0) {
      sums.on += value
      sums.onZeal += worth
    } else {
      sums.off += value
      sums.offZeal += worth
    }
  }
  const level = sums.onZeal > 0 ? sums.on / sums.onZeal : habit.level
  return (sums.off + habit.dayOffWeight * habit.dayOff) / (level * sums.offZeal + habit.dayOffWeight)
}

interface Level {
  /** Shape of the gamma distribution of the level, and its mean under each curve. */
  readonly sharpness: number
  readonly rates: readonly number[]
  readonly chances: readonly number[]
}

/** What of one crowd's steps counts, days off and trust taken in. */
interface Evidence {
  readonly record: DipRecord
  readonly zeal: readonly Zeal[]
  readonly known: readonly Known[]
  readonly dayOff: number
  readonly trust: number
}

function posterior(record: DipRecord, zeal: readonly Zeal[], known: readonly Known[], dayOff: number, spread: number): Fit {
  const evidence = { record, zeal, dayOff, trust: 1 / (spread * habit.togetherness) }
  const priors = zeal.map(({ prior }) => prior)
  const vague = { sharpness: 0.3, rate: habit.level, chances: priors }
  const pilot = learnLevel({ ...evidence, known: known.filter(({ index }) => index < record.launch) }, vague)
  const pilotRate = pilot.rates.reduce((sum, rate, shape) => sum + rate * (pilot.chances[shape] ?? 0), 0)
  // Who joins a pilot is keener than who comes later, by nobody knows how much.
  const start = hasLearned(pilot.sharpness) ? { sharpness: 2.5, rate: pilotRate * 0.8 } : vague
  const crowd = learnLevel(
    { ...evidence, known: known.filter(({ index }) => index >= record.launch) },
    { ...start, chances: pilot.chances },
  )
  return {
    shapes: zeal.map(({ byStep }, shape) => ({ chance: crowd.chances[shape] ?? 0, rate: crowd.rates[shape] ?? 0, zeal: byStep })),
    sharpness: crowd.sharpness,
    dayOff,
    spread,
    hasPilot: hasLearned(pilot.sharpness),
  }
}

/** Whether a pilot left more than a few shares to learn from. */
function hasLearned(sharpness: number): boolean {
  return sharpness > 3
}

/** Counts as from a Poisson distribution whose every count is trusted in part, and a level that is gamma-distributed: what is left is closed. */
function learnLevel(
  evidence: Evidence,
  start: { readonly sharpness: number; readonly rate: number; readonly chances: readonly number[] },
): Level {
  const { record, zeal, known, dayOff, trust } = evidence
  const sharpness = known.reduce((sum, { value, weight }) => sum + value * weight * trust, start.sharpness)
  const curves = zeal.map(({ byStep }, shape) => {
    let worth = start.sharpness / start.rate
    let fits = 0
    for (const { index, value, weight } of known) {
      const step = record.steps[index]
      const due = step === undefined ? 0 : (byStep[index] ?? 0) * lengthOf(step, dayOff)
      worth += due * weight * trust
      if (value > 0 && due > 0) fits += value * weight * trust * Math.log(due)
    }
    return { log: Math.log(start.chances[shape] ?? 0) + fits - sharpness * Math.log(worth), rate: sharpness / worth }
  })
  const top = Math.max(...curves.map(({ log }) => log))
  const weights = curves.map(({ log }) => Math.exp(log - top))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return { sharpness, rates: curves.map(({ rate }) => rate), chances: weights.map((weight) => weight / all) }
}

function learnSpread(record: DipRecord, fit: Fit, known: readonly Known[], assumed: number): number {
  const ratios = known
    .filter(({ index }) => index >= record.launch)
    .map(({ index, value }) => {
      const { mean } = foretell(record, fit, [index])
      return mean > 0 ? (value - mean) ** 2 / mean : 0
    })
    .sort((one, other) => one - other)
  if (ratios.length === 0) return assumed
  // The middle one is not moved by a day that nobody counted; 0.455 is the middle of a squared normal deviation.
  const middle = (ratios[Math.floor(ratios.length / 2)] ?? 0) / 0.455
  return Math.max(1, (middle * ratios.length + assumed * habit.spreadWeight) / (ratios.length + habit.spreadWeight))
}

/** The total of some steps as the fit foretells it: chance, doubt about the level, and doubt about the shape taken together. */
export function foretell(record: DipRecord, fit: Fit, indexes: readonly number[]): Foretold {
  let mean = 0
  let square = 0
  for (const { chance, rate, zeal } of fit.shapes) {
    let worth = 0
    for (const index of indexes) {
      const step = record.steps[index]
      if (step !== undefined) worth += (zeal[index] ?? 0) * lengthOf(step, fit.dayOff)
    }
    const total = rate * worth
    mean += chance * total
    square += chance * total * total * (1 + 1 / fit.sharpness)
  }
  return { mean, variance: Math.max(0, square - mean * mean) + mean * fit.spread }
}
