/** Fetches what an entry names: its page, its picture. Never a reason to fail, and never inside the company's network because a stranger says so. */
import { AppError } from '#shared/rpc.ts'
import { type PictureType, pictureTypeOf } from '../../web-picture.ts'
import { isInside } from '../fetch/addresses.ts'
import { fetchFeed } from '../fetch/fetch-feed.ts'
import type { FetchOptions } from '../fetch/types.ts'
import { type PageFacts, pageFacts } from './page-facts.ts'

const largestPage = 1_000_000
const largestPicture = 3_000_000
/** Milliseconds: a page that is slower is not waited for. */
const patience = 20_000
/** Milliseconds that somebody who named a page waits for its picture, too. */
const pictureWait = 8000

const pageTypes = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1'
const pictureTypes = 'image/webp, image/png, image/jpeg, image/gif;q=0.9, */*;q=0.1'

/** `host`: whose word it is; only a site of the own network may name its own files there. Null when it cannot be read. */
export async function fetchPage(url: string, host: string, options: FetchOptions): Promise<PageFacts | null> {
  const answer = await fetchFile(url, host, options, { accept: pageTypes, bytes: largestPage })
  return answer === null ? null : pageFacts(answer.bytes, answer.contentType, answer.url)
}

export interface LinkedPage extends PageFacts {
  /** What is behind `imageUrl`; null when it could not be brought. */
  readonly picture: WebPicture | null
}

interface WebPicture {
  readonly type: PictureType
  readonly bytes: Uint8Array
}

/** A page that somebody names and waits for, with its picture. Null when the page cannot be read. */
export async function fetchLinkedPage(url: string, options: FetchOptions): Promise<LinkedPage | null> {
  const { hostname } = new URL(url)
  const facts = await fetchPage(url, hostname, options)
  if (facts === null) return null
  const limits = { ...options.limits, totalMs: Math.min(pictureWait, options.limits.totalMs) }
  return { ...facts, picture: facts.imageUrl === '' ? null : await fetchPicture(facts.imageUrl, hostname, { ...options, limits }) }
}

/** Null when it cannot be fetched, is too large, or is no picture, whatever it calls itself. */
export async function fetchPicture(url: string, host: string, options: FetchOptions): Promise<WebPicture | null> {
  const answer = await fetchFile(url, host, options, { accept: pictureTypes, bytes: largestPicture })
  const type = answer === null ? null : pictureTypeOf(answer.bytes)
  return answer === null || type === null ? null : { type, bytes: answer.bytes }
}

async function fetchFile(
  url: string,
  host: string,
  options: FetchOptions,
  { accept, bytes }: { readonly accept: string; readonly bytes: number },
) {
  const limits = { ...options.limits, bytes, totalMs: Math.min(patience, options.limits.totalMs) }
  try {
    const { hostname } = new URL(url)
    const outsideOnly = !(isInside(host) && hostname === host)
    const answer = await fetchFeed({ url, accept, outsideOnly }, { ...options, limits })
    return answer.kind === 'fresh' ? answer : null
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error
    return null
  }
}
