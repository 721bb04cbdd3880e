/** `feed parse PATH_OR_URL`: what the app reads in a feed: a file, what is piped in, or what lies at an address. */
import { resolve } from 'node:path'
import { proxyOfEnvironment } from '#electron/services/feeds/environment-proxy.ts'
import { readFeedFile } from '#electron/services/feeds/feed-file.ts'
import { fetchLimits } from '#electron/services/feeds/fetch/limits.ts'
import { goneRefusal } from '#electron/services/feeds/fetch/refusals.ts'
import type { FeedHints, ParsedFeed, ParsedItem } from '#electron/services/feeds/parse/types.ts'
import { typedAddresses } from '#electron/services/feeds/sync/addresses.ts'
import { AppError } from '#shared/rpc.ts'
import { answer, type Call, type Command, positionalOf } from '../command.ts'
import type { CliText } from '../text.ts'

/** What scripts read: the shape is a promise, see docs. Instants are ISO 8601 in UTC. */
interface FeedJson {
  readonly title: string
  readonly link: string | null
  readonly language: string | null
  readonly items: readonly ItemJson[]
}

type ItemJson = Pick<ParsedItem, 'id' | 'url' | 'title' | 'summary' | 'author' | 'imageUrl' | 'categories'> & {
  readonly publishedAt: string | null
}

export const feedParse: Command = {
  name: 'feed parse',
  about: 'cli.about.feed-parse',
  positionals: ['PATH_OR_URL'],
  options: {
    base: { about: 'cli.option.feed-base', value: 'URL' },
    'content-type': { about: 'cli.option.feed-content-type', value: 'TYPE' },
  },
  run: async (call) => {
    const { base, 'content-type': contentType } = call.options
    const { bytes, ...hints } = await inputOf(call, positionalOf(call, 0))
    // Its libraries are read only here: no other command waits for them.
    const { parseFeed } = await import('#electron/services/feeds/parse/parse-feed.ts')
    const feed = parseFeed(bytes, { base: base ?? hints.base, contentType: contentType ?? hints.contentType })
    answer(call, toJson(feed), () => listing(feed, call.speech.text()))
    return 0
  },
}

interface Input extends FeedHints {
  readonly bytes: Uint8Array
}

/** `-` is what is piped in. */
async function inputOf(call: Call, path: string): Promise<Input> {
  if (/^(?:https?|feed):\/\//i.test(path)) return fetched(call, path)
  if (path !== '-') return { bytes: readFeedFile(resolve(path)) }
  const piped = await call.io.stdin?.()
  if (piped === null || piped === undefined) throw new AppError('usage', { problem: 'positional-missing', name: 'PATH_OR_URL' })
  return { bytes: piped }
}

/** Through the proxy that the terminal is told of, if any. */
async function fetched({ env }: Call, address: string): Promise<Input> {
  const { fetchFeed } = await import('#electron/services/feeds/fetch/fetch-feed.ts')
  const [url] = typedAddresses(address)
  const { signal } = new AbortController()
  const answer = await fetchFeed({ url: url.href }, { signal, limits: fetchLimits, clock: Date.now, resolveProxy: proxyOfEnvironment(env) })
  // Nobody asked whether there is anything new: what is not here is gone.
  if (answer.kind !== 'fresh') throw goneRefusal(url)
  return { bytes: answer.bytes, contentType: answer.contentType, base: answer.contentLocation ?? answer.url }
}

function toJson({ title, link, language, items }: ParsedFeed): FeedJson {
  return {
    ...{ title, link, language },
    items: items.map(({ id, url, title, summary, publishedAt, author, imageUrl, categories }) => ({
      ...{ id, url, title, summary, publishedAt: instant(publishedAt), author, imageUrl, categories },
    })),
  }
}

function listing({ title, link, items, cut }: ParsedFeed, text: CliText): string {
  const head = text.say('cli.feed-head', { title: title || (link ?? '–'), count: items.length })
  const lines = items.map((item) => [
    instant(item.publishedAt)?.slice(0, 10) ?? '–'.padEnd(10),
    item.title || item.summary.slice(0, 80),
    item.url ?? '',
  ])
  return [head, ...lines.map((line) => line.join('  ').trimEnd()), ...(cut ? [text.say('cli.feed-cut')] : [])].join('\n')
}

function instant(epochMs: number | null): string | null {
  return epochMs === null ? null : new Date(epochMs).toISOString()
}
