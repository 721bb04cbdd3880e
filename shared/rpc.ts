/** The typed contract between a screen (or the command line) and the procedures: what may be asked, and how it is refused. */
import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import type { ChangeTopic } from './tables.ts'

export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query'
  readonly input: I
  readonly output: O
  /** The tables and topics it reads: a change in one of them refetches it. */
  readonly reads: readonly ChangeTopic[]
  /** Whether so much has to be read of a large file that the window must not wait for it. */
  isLong(input: z.output<I>): boolean
}

export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'command'
  readonly input: I
  readonly output: O
}

export interface Job<I extends z.ZodType = z.ZodType, P extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'job'
  readonly input: I
  readonly progress: P
  readonly output: O
}

export type Procedure = Query | Command | Job
export type Contract = Readonly<Record<string, Readonly<Record<string, Procedure>>>>

/** A read; refetched when one of `reads` changes. `isLong`: in a large file it is answered beside the window. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  { reads, isLong = () => false }: { readonly reads: readonly ChangeTopic[]; readonly isLong?: (input: z.output<I>) => boolean },
): Query<I, O> {
  return { kind: 'query', input, output, reads, isLong }
}

/** A write, or an act on the outside world. */
export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Command<I, O> {
  return { kind: 'command', input, output }
}

/** Long work in the jobs process: reports progress at most ten times a second and can be cancelled. */
export function job<I extends z.ZodType, P extends z.ZodType, O extends z.ZodType>(input: I, progress: P, output: O): Job<I, P, O> {
  return { kind: 'job', input, progress, output }
}

export type InputOf<P extends Procedure> = z.input<P['input']>
export type OutputOf<P extends Procedure> = z.output<P['output']>
export type ProgressOf<P extends Procedure> = P extends Job<z.ZodType, infer Progress, z.ZodType> ? z.output<Progress> : never

/** Facts a refusal carries, to fill its sentence; plain values only, so that they cross the port. */
export type ErrorData = Readonly<Record<string, string | number | boolean>>

/** An expected refusal. `code` is from the closed list in errors.ts; i18n turns code and data into a sentence. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(code: ErrorCode, data: ErrorData = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.data = data
  }
}

/** What may come from the page. */
export type ClientMessage =
  | { readonly t: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly t: 'cancel'; readonly id: number }

/** What goes to the page. The first message on every port is `open`; `ahead` are answers nobody has asked for yet, as JSON by name. */
export type ServerMessage =
  | { readonly t: 'open'; readonly ahead: string }
  | { readonly t: 'ok'; readonly id: number; readonly value: unknown }
  | { readonly t: 'refused'; readonly id: number; readonly error: { readonly code: ErrorCode; readonly data: ErrorData } }
  | { readonly t: 'progress'; readonly id: number; readonly value: unknown }
  | { readonly t: 'changed'; readonly topics: readonly ChangeTopic[] }
  | { readonly t: 'run'; readonly command: string }
