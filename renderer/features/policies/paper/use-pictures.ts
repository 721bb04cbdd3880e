/** The pictures that blocks name, as addresses that hold the bytes themselves: the page may load no others. */
import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { type AppContract, contract } from '#shared/contracts/index.ts'
import { picturesIn } from '#shared/export/document/pictures-in.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { toDataUrl } from '../../../lib/data-url.ts'
import { toQueryOptions } from '../../../lib/live.ts'

type Picture = OutputOf<AppContract['documents']['picture']>

/** By the id of the asset; one that is still being read, or is not there, is missing. */
export function usePictures(blocks: readonly Block[]): ReadonlyMap<string, string> {
  return useReadPictures(blocks).pictures
}

/** The same, and whether all have been read. */
export function useReadPictures(blocks: readonly Block[]): { readonly pictures: ReadonlyMap<string, string>; readonly isRead: boolean } {
  const wanted = useMemo(() => picturesIn(blocks), [blocks])
  const { found, isRead } = useQueries({
    queries: wanted.map((assetId) => toQueryOptions(contract.documents.picture, { assetId })),
    combine: gather,
  })
  const pictures = useMemo(() => {
    const entries = found.flatMap((picture, at) => {
      const id = wanted[at]
      return picture && id !== undefined ? [[id, toDataUrl(picture)] as const] : []
    })
    return new Map(entries)
  }, [wanted, found])
  return { pictures, isRead }
}

/** The list keeps its identity as long as the same pictures are in it. */
function gather(answers: readonly UseQueryResult<Picture>[]): {
  readonly found: readonly (Picture | undefined)[]
  readonly isRead: boolean
} {
  return { found: answers.map(({ data }) => data), isRead: answers.every(({ isPending }) => !isPending) }
}
