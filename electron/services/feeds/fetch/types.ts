/** What is asked of the fetcher and what it answers; refusals are an AppError, thrown. */

/** What the last fresh answer said of itself, to ask "anything new?" the next time. */
export interface Validators {
  /** The address that gave them: they mean nothing anywhere else. */
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface FeedRequest {
  readonly url: string
  readonly known?: Validators | null
  /** Headers of the source's login, decrypted when they are needed; they go to the origin of `url` and nowhere else. */
  readonly secrets?: () => Promise<Readonly<Record<string, string>>>
  /** What is wanted, as the `Accept` header says it; by default a feed. */
  readonly accept?: string
  /** Somebody on the internet named this address: it may not lie on this computer or its network. */
  readonly outsideOnly?: boolean
}

/** Milliseconds, bytes, counts. */
export interface FetchLimits {
  /** Name looked up, connected, encrypted. */
  readonly connectMs: number
  /** From the connection to the last header. */
  readonly headersMs: number
  /** The whole body, however steadily it drips. */
  readonly bodyMs: number
  /** Everything, redirects included. */
  readonly totalMs: number
  /** Of the body, as it comes and after decompression. */
  readonly bytes: number
  /** Bytes that are not body: headers, chunk sizes. Bounds what tiny chunks and endless headers cost. */
  readonly framing: number
  /** Pieces in which it arrives. Bounds what a dripping answer costs. */
  readonly reads: number
  readonly redirects: number
}

export interface FetchOptions {
  readonly signal: AbortSignal
  readonly limits: FetchLimits
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** The system's proxies for an address, as a PAC file writes them: `PROXY proxy.corp:8080; DIRECT`. */
  readonly resolveProxy?: (url: string) => Promise<string>
  /** Certificates (PEM) trusted beside the well-known authorities: a company's own. */
  readonly authorities?: readonly string[]
}

interface Reached {
  /** Where the answer came from, after redirects. */
  readonly url: string
  /** The feed's new address: every redirect was permanent. Remember it once what it gave was read as a feed. */
  readonly movedTo: string | null
  readonly validators: Validators
  /** Seconds for which the site says that nothing new is to be expected; null when it says nothing. */
  readonly freshForSeconds: number | null
}

export type FeedAnswer =
  | (Reached & {
      readonly kind: 'fresh'
      /** Decompressed. */
      readonly bytes: Uint8Array
      readonly contentType: string | null
      /** Absolute; null when the header is missing or no address. */
      readonly contentLocation: string | null
    })
  | (Reached & { readonly kind: 'unchanged' })
  | { readonly kind: 'gone' }
