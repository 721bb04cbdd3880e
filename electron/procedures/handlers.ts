/** The shape every procedure has: validated input in, output of the contract out. */
import type { z } from 'zod'
import type { AppContract } from '#shared/contracts/index.ts'
import type { InputOf, Job, OutputOf, Procedure } from '#shared/rpc.ts'

/** What a job is given to speak with while it runs. */
export interface Call<Progress> {
  readonly signal: AbortSignal
  readonly onProgress: (value: Progress) => void
}

type Handler<P extends Procedure> =
  P extends Job<z.ZodType, infer Progress, z.ZodType>
    ? (input: z.output<P['input']>, call: Call<z.output<Progress>>) => Promise<OutputOf<P>>
    : (input: z.output<P['input']>) => OutputOf<P> | Promise<OutputOf<P>>

/** The implementation of the whole contract, by domain and name. */
export type Handlers = { readonly [D in keyof AppContract]: { readonly [N in keyof AppContract[D]]: HandlerOf<AppContract[D][N]> } }
type HandlerOf<P> = P extends Procedure ? Handler<P> : never

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (value: unknown) => void
}

/** The contract as plain functions. */
export type Client = { readonly [D in keyof AppContract]: { readonly [N in keyof AppContract[D]]: ClientCall<AppContract[D][N]> } }
type ClientCall<P> = P extends Procedure ? (input: InputOf<P>, options?: CallOptions) => Promise<OutputOf<P>> : never
