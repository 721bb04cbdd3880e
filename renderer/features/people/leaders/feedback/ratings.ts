/** How what testers rate is asked. */
import type { feedbackRatings } from '#shared/domain/people/types.ts'

type Rating = (typeof feedbackRatings)[number]

/** The highest rating: the last question goes to ten. */
export function mostOf(rating: Rating): number {
  return rating === 'wouldRecommend' ? 10 : 5
}

/** Every rating of a scale, the lowest first. */
export function scaleOf(rating: Rating): readonly number[] {
  return rating === 'wouldRecommend' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1, 2, 3, 4, 5]
}
