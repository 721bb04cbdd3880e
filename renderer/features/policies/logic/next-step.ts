/** Where a document stands on its way to the readers, and what is to be done next. */
import type { DocumentView, Review } from '#shared/contracts/document-shapes.ts'

export type NextStep =
  | { readonly kind: 'request-review' | 'approve' | 'publish' | 'add-readers' | 'restore' }
  /** `mine`: the person at this computer was asked; otherwise the verdict of somebody else is written down. */
  | { readonly kind: 'verdict'; readonly mine: boolean }
  | { readonly kind: 'collect'; readonly missing: number }

/** What the main button does; null when nothing is left to do. `me` is the member at this computer. */
export function nextStep(view: DocumentView, me: string | null): NextStep | null {
  switch (view.stage) {
    case 'draft':
      return { kind: 'request-review' }
    case 'in-review':
      return reviewStep(view.reviews, me)
    case 'approved':
      return { kind: 'publish' }
    case 'published':
      if (view.readers === 0) return { kind: 'add-readers' }
      return view.acknowledged < view.readers ? { kind: 'collect', missing: view.readers - view.acknowledged } : null
    case 'archived':
      return { kind: 'restore' }
  }
}

function reviewStep(reviews: readonly Review[], me: string | null): NextStep {
  if (reviews.some((review) => review.memberId === me && isAwaited(review))) return { kind: 'verdict', mine: true }
  if (isAllApproved(reviews)) return { kind: 'approve' }
  return reviews.some(isAwaited) ? { kind: 'verdict', mine: false } : { kind: 'request-review' }
}

/** Has not judged the text as it is now. */
export function isAwaited(review: Review): boolean {
  return review.verdict === 'waiting' || (review.outdated && review.verdict === 'approved')
}

function isAllApproved(reviews: readonly Review[]): boolean {
  return reviews.length > 0 && reviews.every((review) => review.verdict === 'approved' && !review.outdated)
}

export const trailSteps = ['draft', 'review', 'approval', 'published'] as const
export type TrailStep = (typeof trailSteps)[number]

/** How far the text of now has come: the steps before it are done, those after it are still to come. */
export function stepOfNow(view: Pick<DocumentView, 'stage' | 'reviews'>): TrailStep | 'all-done' {
  if (view.stage === 'in-review') return isAllApproved(view.reviews) ? 'approval' : 'review'
  if (view.stage === 'approved') return 'published'
  return view.stage === 'published' ? 'all-done' : 'draft'
}
