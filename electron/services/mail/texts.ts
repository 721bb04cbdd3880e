/** The texts that come with the app: data in resources/messages, read once a language and checked whole. */
import { join } from 'node:path'
import { z } from 'zod'
import { type Channel, channels, type MessageKind, messageKinds } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { readTemplateFile } from '../template-file.ts'

export interface MessageText {
  readonly subject: string
  /** Plain text with `{variables}`; paragraphs are parted by empty lines. */
  readonly body: string
}

export interface MessageTexts {
  /** `round`: of a reminder 1, 2 …; when there are more rounds than texts the last one, the kindest, stands for the rest. Refuses template-broken. */
  get(kind: MessageKind, channel: Channel, locale: Locale, round: number): MessageText
}

const Words = z.string().trim().min(1)
const Rounds = z.array(z.object({ subject: Words, body: z.array(Words).min(1) })).min(1)
const File = z.record(z.enum(messageKinds), z.record(z.enum(channels), Rounds))

/** `resources`: the folder that holds messages/. */
export function createMessageTexts(resources: string): MessageTexts {
  const files = new Map<Locale, z.output<typeof File>>()
  const fileOf = (locale: Locale) => {
    const before = files.get(locale)
    if (before !== undefined) return before
    const file = readTemplateFile(join(resources, 'messages'), `${locale}.json`, 'messages', File)
    files.set(locale, file)
    return file
  }
  return {
    get: (kind, channel, locale, round) => {
      const rounds = fileOf(locale)[kind][channel]
      const chosen = rounds[Math.max(0, round - 1)] ?? rounds.at(-1)
      return { subject: chosen?.subject ?? '', body: chosen?.body.join('\n\n') ?? '' }
    },
  }
}
