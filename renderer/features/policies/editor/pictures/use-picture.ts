/** A picture of the workspace as the page may show it: its policy allows addresses that hold the bytes themselves, nothing else. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useLive } from '../../../../lib/live.ts'

const nowhere = '00000000-0000-7000-8000-000000000000'

/** A data address; null while there is no picture or it is still being read. */
export function usePicture(assetId: string | null): string | null {
  const { data } = useLive(contract.documents.picture, { assetId: assetId ?? nowhere }, { enabled: assetId !== null })
  const picture = assetId === null ? null : data
  return useMemo(() => (picture ? toDataUrl(picture.type, picture.bytes) : null), [picture])
}

function toDataUrl(type: string, bytes: Uint8Array): string {
  const step = 32_768
  let binary = ''
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step))
  return `data:${type};base64,${btoa(binary)}`
}
