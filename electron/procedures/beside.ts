/** Which questions are answered beside the window: long ones, about a file with many people in it. */
import { hasManyPeople } from '#db/queries/people/counts.ts'
import type { Procedure } from '#shared/rpc.ts'
import type { Ctx } from './context.ts'

/** The answer from beside; null: it is given here, where nobody waits or little has to be read. `parsed` is what `input` was read as. */
export function askedBeside(
  { session, settings, desktop, resources }: Ctx,
  {
    name,
    procedure,
    input,
    parsed,
  }: { readonly name: string; readonly procedure: Procedure; readonly input: unknown; readonly parsed: unknown },
  signal: AbortSignal,
): Promise<unknown> | null {
  const { ask } = desktop
  const open = session.current()
  if (ask === null || open === null || procedure.kind !== 'query') return null
  if (!procedure.isLong(parsed) || !hasManyPeople(open.db.read)) return null
  return ask({ path: open.path, settings: settings.get(), resources, name, input }, signal)
}
