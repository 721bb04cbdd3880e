/** A company with sources, and the blog that it follows, on a real server. */
import type { Respond } from './feed-server.ts'
import { createWorld, type World, type WorldOptions, withPlan } from './world.ts'

export interface Post {
  readonly guid?: string
  readonly link?: string
  readonly title?: string
  readonly summary?: string
  readonly date?: string
  readonly image?: string
}

/** The feed of these posts, newest first as written. */
export function rss(posts: readonly Post[], { title = 'The Aurelia blog', link = 'https://blog.aurelia.example/' } = {}): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>${link}</link><language>en-GB</language>${posts
    .map(
      (post) =>
        `<item>${tag('guid', post.guid)}${tag('link', post.link)}${tag('title', post.title)}${tag('description', post.summary)}${tag('pubDate', post.date)}${
          post.image === undefined ? '' : `<enclosure type="image/png" url="${post.image}"/>`
        }</item>`,
    )
    .join('')}</channel></rss>`
}

function tag(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${text}</${name}>`
}

/** A post that is like no other. */
export function post(number: number, more: Post = {}): Post {
  return {
    guid: `post-${number}`,
    link: `https://blog.aurelia.example/posts/${number}`,
    title: `What pump number ${number} taught us about water`,
    summary: `The story of pump ${number}.`,
    date: new Date(Date.UTC(2027, 0, 20) - number * 3_600_000).toUTCString(),
    ...more,
  }
}

/** Answers with what `body` says at that moment. */
export function serving(body: () => string): Respond {
  return (_, response) => void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(body())
}

export async function withSources(options: WorldOptions = {}): Promise<World> {
  const world = createWorld(options)
  await withPlan(world)
  return world
}

/** The one source with this id, as the screen lists it. */
export async function sourceOf({ caller }: World, sourceId: string) {
  const source = (await caller.sources.list({})).find(({ id }) => id === sourceId)
  if (source === undefined) throw new Error('no such source')
  return source
}
