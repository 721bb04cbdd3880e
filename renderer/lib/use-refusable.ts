/** A command behind a form: its refusal is kept to be shown beside the field, and nothing typed is lost. */
import { useCallback, useState } from 'react'
import type { Command, InputOf, OutputOf } from '#shared/rpc.ts'
import { useErrorText } from './errors.ts'
import { type CommandOptions, useCommand } from './live.ts'

export interface Refusable<C extends Command> {
  /** Resolves to undefined when it was refused. */
  readonly run: (input: InputOf<C>) => Promise<OutputOf<C> | undefined>
  /** Why the last attempt was refused; null when it was not. */
  readonly refusal: string | null
  readonly clear: () => void
}

/** Like useCommand, with the refusal as a sentence for the form. */
export function useRefusable<C extends Command>(command: C, done?: CommandOptions<C>['done']): Refusable<C> {
  const errorText = useErrorText()
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = useCommand(command, { ...(done ? { done } : {}), refused: (error) => setRefusal(errorText(error)) })
  const run = useCallback(
    (input: InputOf<C>) => {
      setRefusal(null)
      return send(input)
    },
    [send],
  )
  return { run, refusal, clear: useCallback(() => setRefusal(null), []) }
}
