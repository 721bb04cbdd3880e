/** Feeds behind the window: fetched by themselves by the jobs process, while the window goes on answering. */
import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Source } from '#shared/contracts/sources.ts'
import { serveFeeds } from '../slices/feed-server.ts'
import { createTerminal, newPlan, type Terminal } from '../slices/gsw.ts'
import { post, rss, serving } from '../slices/sources.ts'
import { call, expect, listenToPort, type Running, test } from './app.ts'

/** What a query answers to the page. */
async function ask<T>(page: Page, name: string, input: unknown): Promise<T> {
  const answer = await call(page, name, input)
  if (answer.t !== 'ok') throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return answer.value as T
}

const sourcesOf = (page: Page) => ask<Source[]>(page, 'sources.list', {})

async function openPlan(terminal: Terminal, launch: (options: { args: readonly string[] }) => Promise<Running>): Promise<Running> {
  await newPlan(terminal, 'company.groundswell')
  const running = await launch({ args: [terminal.at('company.groundswell')] })
  await listenToPort(running.page)
  return running
}

test('a feed that is added is fetched at once, and the file is whole again when the app has gone', async ({ launch }) => {
  const terminal = createTerminal()
  const server = await serveFeeds({ '/feed': serving(() => rss([post(1), post(2)])) })
  try {
    const { page, quit } = await openPlan(terminal, launch)
    await ask(page, 'sources.add', { url: `${server.host}/feed` })
    await expect.poll(async () => (await sourcesOf(page))[0]?.items, { timeout: 20_000 }).toBe(2)
    expect((await sourcesOf(page))[0]).toMatchObject({ name: 'The Aurelia blog', health: 'well', toReview: 2 })
    expect(await ask(page, 'sources.preview', { url: `${server.host}/feed` })).toMatchObject({ count: 2, title: 'The Aurelia blog' })
    await quit()
    for (const end of ['-wal', '-shm', '.lock']) expect(existsSync(terminal.at(`company.groundswell${end}`))).toBe(false)
    expect((await terminal.json<{ ok: boolean }>('workspace', 'verify', terminal.at('company.groundswell'), '--json')).ok).toBe(true)
  } finally {
    await server.close()
    terminal.end()
  }
})

test('a feed of thousands of posts comes in while the window goes on', async ({ launch }) => {
  test.slow()
  const terminal = createTerminal()
  const posts = rss(Array.from({ length: 10_000 }, (_, number) => post(number)))
  const server = await serveFeeds({ '/feed': serving(() => posts) })
  try {
    const { page } = await openPlan(terminal, launch)
    await ask(page, 'sources.add', { url: `${server.host}/feed` })
    await expect.poll(async () => (await sourcesOf(page))[0]?.items, { timeout: 20_000 }).toBeGreaterThan(0)
    // What a person does meanwhile is written at once, beside what the feed brings, and so it can be taken back.
    const { sourceId } = await ask<{ sourceId: string }>(page, 'sources.add', { url: 'https://later.example/feed', paused: true })
    expect((await sourcesOf(page)).find(({ id }) => id === sourceId)).toMatchObject({ health: 'paused' })
    await ask(page, 'history.undo', {})
    await expect.poll(async () => (await sourcesOf(page))[0]?.health, { timeout: 60_000, intervals: [500] }).toBe('well')
    expect((await sourcesOf(page))[0]).toMatchObject({ items: 10_000, toReview: 50 })
  } finally {
    await server.close()
    terminal.end()
  }
})
