/** What testers rate, in the order of the form. */
export const ratings = ['easeOfSharing', 'clarityOfPolicy', 'contentFit', 'wouldRecommend'] as const

/** The highest rating: the last question goes to ten. */
export function mostOf(rating: (typeof ratings)[number]): number {
  return rating === 'wouldRecommend' ? 10 : 5
}

/** Every rating of a scale, the lowest first. */
export function scaleOf(rating: (typeof ratings)[number]): readonly number[] {
  return rating === 'wouldRecommend' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1, 2, 3, 4, 5]
}
