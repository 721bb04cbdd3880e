/** Reads what pulse forms wrote, from files and from mails, whatever else lies among them. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type AnswerFault, largestAnswer, type PulseAnswer, readAnswer } from '#shared/domain/people/pulse-file.ts'

export interface ReadAnswers {
  readonly answers: readonly PulseAnswer[]
  /** By name, in the order given. */
  readonly refused: readonly { readonly name: string; readonly code: AnswerFault }[]
}

/** Texts are named by their number. */
export async function readAnswers(paths: readonly string[], texts: readonly string[], roundId: string): Promise<ReadAnswers> {
  const answers: PulseAnswer[] = []
  const refused: { name: string; code: AnswerFault }[] = []
  const take = (name: string, read: PulseAnswer | AnswerFault): void => {
    if (typeof read === 'string') refused.push({ name, code: read })
    else answers.push(read)
  }
  for (const path of paths) take(basename(path), await readAnswerFile(path, roundId))
  for (const [at, text] of texts.entries()) take(String(at + 1), readAnswer(text, roundId))
  return { answers, refused }
}

async function readAnswerFile(path: string, roundId: string): Promise<PulseAnswer | AnswerFault> {
  const bytes = await readSmall(path)
  return typeof bytes === 'string' ? bytes : readAnswer(toText(bytes), roundId)
}

/** A folder, a pipe or a file that may not be read is one fault among others: the rest is still taken. */
async function readSmall(path: string): Promise<Uint8Array | AnswerFault> {
  try {
    const facts = await stat(path)
    if (!facts.isFile()) return 'unreadable'
    return facts.size > largestAnswer ? 'too-large' : await readFile(path)
  } catch {
    return 'unreadable'
  }
}

/** Some editors save a mailed text as UTF-16, with a mark at its start. */
function toText(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes)
}
