/** What the page gets in place of the contract: the kind of each procedure and what it reads, without the schemas, which take long to build. */
import { type Plugin, runnerImport } from 'vite'
import type { Contract } from '#shared/rpc.ts'

/** One procedure as the page knows it; `reads` of queries only. */
interface ProcedureOutline {
  readonly kind: string
  readonly reads?: readonly string[]
}
type Outline = Readonly<Record<string, Readonly<Record<string, ProcedureOutline>>>>

/** Stands in for shared/contracts/index.ts wherever the page imports it. */
export const contractOutline: Plugin = {
  name: 'contract-outline',
  enforce: 'pre',
  load: {
    filter: { id: /shared\/contracts\/index\.ts$/ },
    async handler(id) {
      const { outline, sources } = await readOutline(id)
      for (const source of sources) this.addWatchFile(source)
      return { code: `export const contract = ${JSON.stringify(outline)}`, moduleType: 'js' }
    },
  },
}

/** The outline of the contract in a file, and the files it was made from. Read anew at each call, so that `npm run dev` follows a change. */
export async function readOutline(path: string): Promise<{ readonly outline: Outline; readonly sources: readonly string[] }> {
  const { module, dependencies } = await runnerImport<{ readonly contract: Contract }>(path, { configFile: false, logLevel: 'error' })
  return { outline: outlineOf(module.contract), sources: dependencies }
}

function outlineOf(contract: Contract): Outline {
  const domains = Object.entries(contract).map(([domain, procedures]) => {
    const outlines = Object.entries(procedures).map(([name, procedure]) => [name, procedureOutline(procedure)])
    return [domain, Object.fromEntries(outlines)]
  })
  return Object.fromEntries(domains)
}

function procedureOutline({ kind, ...rest }: Contract[string][string]): ProcedureOutline {
  return 'reads' in rest ? { kind, reads: rest.reads } : { kind }
}
