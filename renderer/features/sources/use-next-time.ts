/** When a source is fetched next, in the fewest words. */
import { useCallback } from 'react'
import type { Source } from '#shared/contracts/sources.ts'
import { useText } from '../../lib/i18n.tsx'
import { useMoment } from '../../lib/use-moment.ts'

/** Addresses of invented companies, as in the demo: nobody is there to be asked. */
const madeUp = /\.example$/

/** "14:05", "26 Nov", "soon", or a dash where it is not fetched by itself. */
export function useNextTime(): (source: Source) => string {
  const text = useText()
  const moment = useMoment()
  return useCallback(
    ({ health, nextAt, syncing, url }) => {
      if (syncing) return text('sources.next-now')
      if (health === 'paused' || health === 'gone' || madeUp.test(URL.parse(url)?.hostname ?? '')) return '–'
      return nextAt === null || nextAt <= Date.now() ? text('sources.next-soon') : moment(nextAt)
    },
    [text, moment],
  )
}
