/** What a place is called where something is counted: a network, the company's site, elsewhere. */
import { useCallback } from 'react'
import { networkNames, networks } from '#shared/domain/networks.ts'
import { useText } from '../lib/i18n.tsx'

export function usePlaceName(): (id: string) => string {
  const text = useText()
  return useCallback(
    (id) => {
      const network = networks.find((each) => each === id)
      if (network !== undefined) return networkNames[network]
      return text(id === 'web' || id === 'other' ? `analytics.place-${id}` : 'breakdown.unnamed-not-told')
    },
    [text],
  )
}
