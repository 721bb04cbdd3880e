/** Undo and redo once the editor has nothing of its own left: the app takes back what was done to this document. */
import { client } from '../../../../lib/rpc.ts'
import type { DocumentSession } from '../session.ts'

/** The act under which typing is saved, and the start of all acts on documents. */
const codes = { typed: 'document-edited', any: 'document-', created: 'document-created' } as const

interface HandoverPorts {
  readonly session: () => DocumentSession | null
  /** Title of the open document, as its acts bear it. */
  readonly title: () => string
  /** The editor forgets what it could repeat. */
  readonly forget: () => void
  /** Runs the app's undo or redo and tells what it did, or why it was refused. */
  readonly run: (kind: 'undo' | 'redo') => Promise<void>
}

/**
 * Takes over undo and redo. What was typed here has been taken back letter by letter, and saved so: these saves cancel each
 * other out and are passed over; there is only to repeat what was typed, not that it was taken back. Acts on other things stay
 * for where they were done. After an undo the text is another one, on which letters could not be repeated in their place: from
 * then on the app repeats, who has them in its saves. Resolves once the text shows what was done.
 */
export function createHandover({ session, title, forget, run }: HandoverPorts): (kind: 'undo' | 'redo') => Promise<void> {
  const next = async (kind: 'undo' | 'redo') => (await client.history.state({}))[kind]
  return async (kind) => {
    const open = session()
    if (open === null) return
    await open.flush()
    let act = await next(kind)
    let isTakenBack = true
    while (kind === 'undo' && act?.code === codes.typed) {
      const save = open.passOver()
      if (save === undefined) break
      isTakenBack &&= save
      await client.history.undo({ forGood: isTakenBack })
      act = await next(kind)
    }
    const isOfDocument = act?.code.startsWith(codes.any) === true && act.data['title'] === title()
    // With a text of its own the document stays; one in which nothing was written yet may go.
    if (!isOfDocument || (act?.code === codes.created && open.saves() > 0)) return
    if (kind === 'undo') forget()
    await run(kind)
    await open.catchUp()
  }
}
