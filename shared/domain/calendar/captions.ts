/** Which of an item's captions goes with a post. */
import type { Network } from '../networks.ts'
import type { CaptionFacts } from './types.ts'

/** Written for the network before written for any; in the first of these languages that there is, else the oldest. Null: none fits. */
export function captionFor(captions: readonly CaptionFacts[], network: Network, locales: readonly (string | null)[]): CaptionFacts | null {
  const fitting = captions.filter((caption) => fitsNetwork(caption, network))
  const rank = (caption: CaptionFacts) => {
    const language = locales.indexOf(caption.locale)
    return (language < 0 ? locales.length : language) * 2 + (caption.network === 'any' ? 1 : 0)
  }
  return fitting.reduce<CaptionFacts | null>((best, each) => (best === null || rank(each) < rank(best) ? each : best), null)
}

/** Whether a caption may stand on a network. */
export function fitsNetwork(caption: CaptionFacts, network: Network): boolean {
  return caption.network === 'any' || caption.network === network
}
