/** What a kind of file is called. */
import { figureFormats } from '#shared/contracts/figure-files.ts'
import { useText } from '../../../lib/i18n.tsx'

/** Of tables of one's own, and of kinds that this version does not know, the same. */
export function useFormatName(): (format: string) => string {
  const text = useText()
  return (format) => text(`figure-files.format-${figureFormats.find((each) => each === format) ?? 'mapped'}`)
}
