/** The one door to the procedures: validates what comes in and lets nothing but refusals out. */
import { toFileError } from '#db/errors.ts'
import { AppError, type Contract } from '#shared/rpc.ts'
import { createTemplates } from '../services/templates.ts'
import { askedBeside } from './beside.ts'
import type { Ctx, RouterCtx } from './context.ts'
import { createDomains, type Domains } from './domains.ts'
import type { Call, CallOptions, Client } from './handlers.ts'

export interface Router {
  /** Calls "domain.name". Rejects with AppError only. */
  call(name: string, input: unknown, options?: CallOptions): Promise<unknown>
}

/** Domains that write nothing into the file: they need not wait for whoever holds it. */
const beside: ReadonlySet<string> = new Set(['shell', 'settings'])
const domainOf = (name: string): string => name.split('.')[0] ?? ''

/** The contract mounted on a context. Errors nobody expected are logged here, once, and leave as `unexpected`. */
export function createRouter(base: Ctx): Router {
  const ctx: RouterCtx = { ...base, templates: createTemplates(base.resources), mount: (other) => callerOf(createRouter(other)) }
  const domains = createDomains(ctx)
  const call = async (name: string, input: unknown, options: CallOptions = {}) => {
    try {
      const { procedure, handler } = await findProcedure(domains, name)
      const parsed = procedure.input.safeParse(input)
      if (!parsed.success) throw new AppError('bad-input', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
      if (procedure.kind !== 'query' && !beside.has(domainOf(name))) await ctx.session.free()
      const asked = toCall(options)
      const far = askedBeside(ctx, { name, procedure, input, parsed: parsed.data }, asked.signal)
      return await (far ?? handler(parsed.data, asked))
    } catch (error) {
      throw toRefusal(error, name, ctx)
    }
  }
  return { call }
}

/** The router as typed functions: `caller.launchPlan.view({})`. Whether a name is one of the contract is for the router to say. */
export function callerOf(router: Router): Client {
  const procedures = (domain: string) =>
    byName((name) => (input: unknown, options?: CallOptions) => router.call(`${domain}.${name}`, input, options))
  // The types are those of the contract; which names it has is not known before its schemas are read.
  return byName(procedures) as Client
}

/** An object that has whatever it is asked for. */
function byName<T>(make: (name: string) => T): object {
  return new Proxy({}, { get: (_target, name) => make(String(name)) })
}

type AnyHandler = (input: unknown, call: Call<unknown>) => unknown

interface AnyDomain {
  readonly contract: Contract[string]
  readonly handlers: Readonly<Record<string, AnyHandler>>
}

/** The procedure of that name and what answers it: input that the one has validated, the other may take as its own type. */
async function findProcedure(domains: Domains, name: string) {
  const [domainName = '', procedureName = ''] = name.split('.')
  const all = domains as unknown as Readonly<Record<string, () => AnyDomain | Promise<AnyDomain>>>
  const domain = Object.hasOwn(all, domainName) ? await all[domainName]?.() : undefined
  const procedure = domain !== undefined && Object.hasOwn(domain.contract, procedureName) ? domain.contract[procedureName] : undefined
  const handler = domain?.handlers[procedureName]
  if (procedure === undefined || handler === undefined) throw new AppError('bad-input', { field: name })
  return { procedure, handler }
}

function toCall(options: CallOptions): Call<unknown> {
  return { signal: options.signal ?? new AbortController().signal, onProgress: options.onProgress ?? (() => undefined) }
}

function toRefusal(error: unknown, name: string, ctx: Ctx): AppError {
  const refusal = toFileError(error, ctx.session.current()?.path ?? '')
  if (refusal instanceof AppError) return refusal
  if (error instanceof Error && error.name === 'AbortError') return new AppError('cancelled')
  const report = ctx.report ?? ((failed, reason) => console.error(`${failed} failed`, reason))
  report(name, error)
  return new AppError('unexpected')
}
