/** Tells when the computer loses the network and when it is back, so that what waits for it is fetched at once. */
import { useEffect } from 'react'
import { client } from './rpc.ts'
import { useToast } from './toast.tsx'

/** Listens while the window is there. */
export function useNetwork(): void {
  const { refused } = useToast()
  useEffect(() => {
    const onBack = () => void client.sources.networkBack({}).catch(refused)
    const onGone = () => void client.sources.networkGone({}).catch(refused)
    window.addEventListener('online', onBack)
    window.addEventListener('offline', onGone)
    return () => {
      window.removeEventListener('online', onBack)
      window.removeEventListener('offline', onGone)
    }
  }, [refused])
}
