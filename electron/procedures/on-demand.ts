/** Keeps the code of a domain out of the start: it is read when the domain is first asked something. */
import { contract } from '#shared/contracts/index.ts'
import type { Handlers } from './handlers.ts'

type AnyHandlers = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>

/** Handlers of `domain` that call those which `load` brings; it is asked once, and again only if it failed. */
export function onDemand<D extends keyof Handlers>(domain: D, load: () => Promise<Handlers[D]>): Handlers[D] {
  let loading: Promise<AnyHandlers> | null = null
  const loaded = (): Promise<AnyHandlers> => {
    // The router looks handlers up by name; types are those of the contract again where it is called.
    loading ??= (load() as Promise<AnyHandlers>).catch((error) => {
      loading = null
      throw error
    })
    return loading
  }
  const names = Object.keys(contract[domain])
  const handlers = names.map((name) => [name, async (...args: readonly unknown[]) => (await loaded())[name]?.(...args)])
  return Object.fromEntries(handlers) as Handlers[D]
}
