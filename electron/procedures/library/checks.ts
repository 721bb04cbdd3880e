/** What the guideline's checker says of captions, counted for lists; and captions that say nearly the same. */
import { campaignsOf } from '#db/queries/content.ts'
import { itemRows } from '#db/queries/library/items.ts'
import { similarCaptions } from '#db/queries/library/likeness.ts'
import { captionsOf } from '#db/queries/library/parts.ts'
import { itemSummaries } from '#db/queries/library/summaries.ts'
import type { Db } from '#db/types.ts'
import { captionToCheck } from '#shared/domain/content/caption-to-check.ts'
import { likeness, nearlySame, toComparable } from '#shared/domain/content/likeness.ts'
import { createChecker } from '#shared/domain/guideline-check/checker.ts'
import type { Caption, Checker } from '#shared/domain/guideline-check/types.ts'
import { rulesInForce } from '../../services/rules-in-force.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { momentOf } from './act.ts'

type CheckHandlers = Pick<Handlers['library'], 'checks' | 'similar'>

interface Counts {
  readonly must: number
  readonly advice: number
}

/** The rules made ready, and what they said of captions until now. */
interface KnownRules {
  readonly rules: string
  readonly checker: Checker
  readonly counts: Map<string, Counts>
}

/** Captions whose counts are kept; then all are forgotten, for those of a list come back at once. */
const mostKept = 5000
/** More captions like one are no news. */
const mostAlike = 20

export function checkProcedures(ctx: RouterCtx): CheckHandlers {
  let known: KnownRules | null = null
  return {
    checks: ({ itemIds }) => {
      const db = requireDb(ctx)
      known = rulesFor(db, known)
      return countFindings(ctx, db, itemIds, known)
    },
    similar: ({ text, exceptCaptionId }) => {
      const own = toComparable(text)
      return similarCaptions(requireDb(ctx).read, own, exceptCaptionId ?? null)
        .map((caption) => ({ ...caption, likeness: likeness(own, toComparable(caption.text)) }))
        .filter((caption) => caption.likeness >= nearlySame)
        .toSorted((a, b) => b.likeness - a.likeness)
        .slice(0, mostAlike)
    },
  }
}

/** Compiled anew only when a rule has changed. */
function rulesFor(db: Db, known: KnownRules | null): KnownRules {
  const ruleSet = rulesInForce(db.read, null)
  const rules = JSON.stringify(ruleSet)
  return known?.rules === rules ? known : { rules, checker: createChecker(ruleSet), counts: new Map() }
}

function countFindings(ctx: RouterCtx, db: Db, itemIds: readonly string[], known: KnownRules) {
  const moment = momentOf(ctx, db)
  const items = new Map(itemRows(db.read, itemIds).map((row) => [row.id, row]))
  const pictured = new Set(itemSummaries(db.read, itemIds, moment).flatMap((item) => (item.hasPicture ? [item.id] : [])))
  const campaigns = new Map(campaignsOf(db.read).map(({ id, name }) => [id, name]))
  const sums = new Map<string, Counts>([...items.keys()].map((id) => [id, { must: 0, advice: 0 }]))
  for (const caption of captionsOf(db.read, itemIds)) {
    const item = items.get(caption.itemId)
    if (item === undefined) continue
    const context = { disclosure: item.disclosure, imageAlt: item.imageAlt, hasPicture: pictured.has(item.id) }
    const counts = countsOf({ ...captionToCheck(caption, context, campaigns.get(item.campaignId ?? '')), today: moment.today }, known)
    const sum = sums.get(item.id) ?? { must: 0, advice: 0 }
    sums.set(item.id, { must: sum.must + counts.must, advice: sum.advice + counts.advice })
  }
  return [...sums].map(([itemId, sum]) => ({ itemId, ...sum }))
}

function countsOf(caption: Caption, { checker, counts }: KnownRules): Counts {
  const key = JSON.stringify(caption)
  const kept = counts.get(key)
  if (kept !== undefined) return kept
  const findings = checker.check(caption)
  const must = findings.filter((finding) => finding.severity === 'must').length
  const fresh = { must, advice: findings.length - must }
  if (counts.size >= mostKept) counts.clear()
  counts.set(key, fresh)
  return fresh
}
