/** Takes a picture's file into the workspace. */
import { useCallback } from 'react'
import { client } from '../../../../lib/rpc.ts'
import { useToast } from '../../../../lib/toast.tsx'
import { preparePicture } from './prepare-picture.ts'

/** Resolves with the picture's id, or with null when it was refused and the reason has been shown. */
export function useAddPicture(): (file: File) => Promise<string | null> {
  const toast = useToast()
  return useCallback(
    async (file) => {
      try {
        const picture = await preparePicture(file)
        return (await client.documents.addPicture(picture)).assetId
      } catch (error) {
        toast.refused(error)
        return null
      }
    },
    [toast],
  )
}
