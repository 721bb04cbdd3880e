/** The one door to the procedures: validates what comes in and lets nothing but refusals out. */
import { toFileError } from '#db/errors.ts'
import { contract } from '#shared/contracts/index.ts'
import { AppError, type Contract } from '#shared/rpc.ts'
import { createDocumentTemplates } from '../services/document-templates.ts'
import { createTemplates } from '../services/templates.ts'
import type { Ctx, RouterCtx } from './context.ts'
import type { Call, CallOptions, Client, Handlers } from './handlers.ts'
import { historyProcedures } from './history.ts'
import { launchPlanProcedures } from './launch-plan/procedures.ts'
import { onDemand } from './on-demand.ts'
import { settingsProcedures } from './settings.ts'
import { shellProcedures } from './shell.ts'
import { workspaceProcedures } from './workspace.ts'

export interface Router {
  /** Calls "domain.name". Rejects with AppError only. */
  call(name: string, input: unknown, options?: CallOptions): Promise<unknown>
}

/** The contract mounted on a context. Errors nobody expected are logged here, once, and leave as `unexpected`. */
export function createRouter(base: Ctx): Router {
  const ctx: RouterCtx = {
    ...base,
    templates: createTemplates(base.resources),
    documentTemplates: createDocumentTemplates(base.resources),
    mount: (other) => callerOf(createRouter(other)),
  }
  const handlers: Handlers = {
    calendar: onDemand('calendar', async () => (await import('./calendar/procedures.ts')).calendarProcedures(ctx)),
    content: onDemand('content', async () => (await import('./content.ts')).contentProcedures(ctx)),
    documents: onDemand('documents', async () => (await import('./documents/procedures.ts')).documentProcedures(ctx)),
    guideline: onDemand('guideline', async () => (await import('./guideline.ts')).guidelineProcedures(ctx)),
    history: historyProcedures(ctx),
    launchPlan: launchPlanProcedures(ctx),
    library: onDemand('library', async () => (await import('./library/procedures.ts')).libraryProcedures(ctx)),
    settings: settingsProcedures(ctx),
    shell: shellProcedures(ctx),
    sources: onDemand('sources', async () => (await import('./sources/procedures.ts')).sourceProcedures(ctx)),
    workspace: workspaceProcedures(ctx),
  }
  const call = async (name: string, input: unknown, options: CallOptions = {}) => {
    const procedure = findProcedure(name)
    const parsed = procedure.input.safeParse(input)
    if (!parsed.success) throw new AppError('bad-input', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
    try {
      return await findHandler(handlers, name)(parsed.data, toCall(options))
    } catch (error) {
      throw toRefusal(error, name, ctx)
    }
  }
  return { call }
}

/** The router as typed functions: `caller.launchPlan.view({})`. */
export function callerOf(router: Router): Client {
  const domains = Object.entries<Contract[string]>(contract).map(([domain, procedures]) => {
    const calls = Object.keys(procedures).map((name) => [
      name,
      (input: unknown, options?: CallOptions) => router.call(`${domain}.${name}`, input, options),
    ])
    return [domain, Object.fromEntries(calls)]
  })
  // Names and types both come from the contract; the compiler cannot follow them through the loop.
  return Object.fromEntries(domains) as Client
}

function findProcedure(name: string) {
  const [domain = '', procedure = ''] = name.split('.')
  const all: Contract = contract
  const domainContract = Object.hasOwn(all, domain) ? all[domain] : undefined
  const found = domainContract !== undefined && Object.hasOwn(domainContract, procedure) ? domainContract[procedure] : undefined
  if (found === undefined) throw new AppError('bad-input', { field: name })
  return found
}

type AnyHandler = (input: unknown, call: Call<unknown>) => unknown

/** The input was validated by the procedure of the same name, so the handler may take it as its own type. */
function findHandler(handlers: Handlers, name: string): AnyHandler {
  const [domain = '', procedure = ''] = name.split('.')
  const all = handlers as unknown as Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>
  const found = all[domain]?.[procedure]
  if (found === undefined) throw new AppError('bad-input', { field: name })
  return found
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
