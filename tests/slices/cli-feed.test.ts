/** A feed from a terminal: read from a file or from what is piped in, printed for people and for scripts. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plain } from './feed-answers.ts'
import { serveFeeds } from './feed-server.ts'
import { createTerminal, type Terminal } from './gsw.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/feeds')
const fixture = (name: string) => resolve(fixtures, name)

let terminal: Terminal
beforeEach(() => {
  terminal = createTerminal()
})
afterEach(() => terminal.end())

test('a feed is printed in the documented form', async () => {
  const read = await terminal.json('feed', 'parse', fixture('rss-2.0.xml'), '--json')
  expect(read).toEqual(JSON.parse(readFileSync(fixture('rss-2.0.xml.expected.json'), 'utf8')))
})

test('a feed is listed for people, in their language', async () => {
  const { code, out } = await terminal.gsw('feed', 'parse', fixture('rss-2.0.xml'), '--locale', 'it')
  expect(code).toBe(0)
  expect(out).toBe(
    [
      'The Aurelia blog: 2 elementi',
      '2026-11-02  Why pumps hum – and what to do  https://blog.aurelia.example/2026/11/hum/?utm_source=rss&utm_medium=feed&page=2',
      '2026-11-02  Untouched by hands  https://blog.aurelia.example/untouched',
      '',
    ].join('\n'),
  )
})

test('a feed that is piped in keeps its own encoding', async () => {
  terminal.pipe(readFileSync(fixture('shift-jis.xml')))
  expect(await terminal.json('feed', 'parse', '-', '--json')).toMatchObject({ title: 'ポンプ通信' })
})

test('a saved feed is told where it came from and how it was sent', async () => {
  writeFileSync(
    terminal.at('feed.xml'),
    Buffer.from('<rss><channel><title>Pi\xf9</title><item><link>/1</link></item></channel></rss>', 'latin1'),
  )
  const from = ['--base', 'https://blog.example/feed/', '--content-type', 'text/xml; charset=iso-8859-2']
  expect(await terminal.json('feed', 'parse', terminal.at('feed.xml'), ...from, '--json')).toMatchObject({
    title: 'Pi\u016f',
    items: [{ url: 'https://blog.example/1' }],
  })
})

test('a feed that is longer than is read says so', async () => {
  writeFileSync(terminal.at('long.xml'), `<rss><channel><title>Long</title>${'<item/>'.repeat(10_001)}</channel></rss>`)
  const { out } = await terminal.gsw('feed', 'parse', terminal.at('long.xml'))
  expect(out).toMatch(/^Long: 10,000 items\n[\s\S]*\nThe feed has more items; those above are all that is read\.\n$/)
})

test('a page is refused, and the feed that it names is said', async () => {
  writeFileSync(terminal.at('page.html'), '<html><link rel="alternate" type="application/rss+xml" href="/feed">')
  const page = ['feed', 'parse', terminal.at('page.html'), '--base', 'https://blog.example/']
  expect(await terminal.gsw(...page)).toMatchObject({
    code: 1,
    err: 'This is a web page, not a feed. Use the feed it names: https://blog.example/feed\n',
  })
  expect((await terminal.gsw(...page, '--locale', 'ms')).err).toBe(
    'Ini halaman web, bukan suapan. Ia menyebut 1 suapan; yang pertama ialah https://blog.example/feed\n',
  )
})

test('what is no feed, empty, too large, a folder or not there is refused in plain words', async () => {
  writeFileSync(terminal.at('notes.txt'), 'hello')
  writeFileSync(terminal.at('empty.xml'), '')
  writeFileSync(terminal.at('large.xml'), Buffer.alloc(32_000_001, 0x20))
  mkdirSync(terminal.at('folder'))
  const said = async (name: string) => (await terminal.gsw('feed', 'parse', terminal.at(name))).err
  expect(await said('notes.txt')).toBe('This is not a feed: neither RSS, Atom, CDF nor JSON Feed. Check the address.\n')
  expect(await said('folder')).toBe('This is not a feed: neither RSS, Atom, CDF nor JSON Feed. Check the address.\n')
  expect(await said('empty.xml')).toBe('The feed is empty. Check its address, or ask the site when it will publish again.\n')
  expect(await said('large.xml')).toBe('The feed is larger than 32 MB and was not read. Ask the site for a feed with fewer items.\n')
  expect(await said('nowhere.xml')).toContain('is not there')
})

test('a feed at an address is fetched, and its page says where it lies', async () => {
  const server = await serveFeeds({
    '/feed': plain(
      200,
      { 'content-type': 'text/xml; charset=iso-8859-2' },
      Buffer.from(`<rss><channel><title>Pi\xf9</title><item><link>/1</link></item></channel></rss>`, 'latin1'),
    ),
    '/gone': plain(410),
  })
  try {
    expect(await terminal.json('feed', 'parse', `${server.origin}/feed`, '--json')).toMatchObject({
      title: 'Pi\u016f',
      items: [{ url: `${server.origin}/1` }],
    })
    expect((await terminal.gsw('feed', 'parse', `${server.origin}/gone`)).err).toContain('has no feed at this address')
    expect((await terminal.gsw('feed', 'parse', `${server.origin}/none`)).code).toBe(1)
  } finally {
    await server.close()
  }
  expect((await terminal.gsw('feed', 'parse', '-')).code).toBe(2)
})

test('a feed is fetched through the proxy that the terminal is told of, but for the hosts that it excepts', async () => {
  const company = await serveFeeds({ '/own': plain(200, {}, '<rss><channel><title>Own</title></channel></rss>') })
  const proxy = await serveFeeds({ '/feed': plain(200, {}, '<rss><channel><title>Through</title></channel></rss>'), CONNECT: plain(407) })
  const told = { HTTP_PROXY: proxy.origin, HTTPS_PROXY: proxy.host }
  const behind = createTerminal(told)
  // Nowhere but through the proxy.
  const address = 'http://blog.aurelia.invalid/feed'
  try {
    expect(await behind.json('feed', 'parse', address, '--json')).toMatchObject({ title: 'Through' })
    expect(await behind.json('feed', 'parse', `${company.origin}/own`, '--json')).toMatchObject({ title: 'Own' })
    expect((await behind.gsw('feed', 'parse', 'https://blog.aurelia.invalid/feed')).err).toContain(proxy.host)
    expect(proxy.asked.map(({ url }) => url)).toEqual([address, 'blog.aurelia.invalid:443'])
    const excepted = createTerminal({ ...told, NO_PROXY: '.aurelia.invalid' })
    expect((await excepted.gsw('feed', 'parse', address)).code).toBe(1)
    excepted.end()
    expect(proxy.asked).toHaveLength(2)
  } finally {
    behind.end()
    await company.close()
    await proxy.close()
  }
})

test('feeds are followed and fetched from a terminal, and each says how it is', async () => {
  const server = await serveFeeds({ '/blog': plain(200, {}, readFileSync(fixture('rss-2.0.xml'))), '/login': plain(401) })
  try {
    const file = terminal.at('company.groundswell')
    const added = await terminal.json<{ id: string }>('feed', 'add', file, `${server.host}/blog`, '--kind', 'company', '--json')
    expect(added).toMatchObject({ name: `${server.host}/blog`, url: `${server.origin}/blog` })
    expect(await terminal.json('feed', 'add', file, `${server.origin}/blog`, '--json')).toMatchObject({ id: added.id })
    expect((await terminal.gsw('feed', 'add', file, `${server.origin}/login`, '--name', 'Trade paper')).out).toBe(
      `Follows Trade paper: ${server.origin}/login\n`,
    )
    expect((await terminal.gsw('feed', 'add', terminal.at('other.groundswell'), 'gopher://old.example')).code).toBe(1)
    expect(existsSync(terminal.at('other.groundswell'))).toBe(false)
    const first = await terminal.gsw('feed', 'sync', file)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(
      /^The Aurelia blog: 2 new, 0 changed, 2 in all\nTrade paper: failed, 0 kept\n {2}“127.0.0.1:\d+” asks for a login/,
    )
    expect(await terminal.json('feed', 'sync', file, '--json')).toMatchObject({
      sources: [
        { health: 'well', added: 0, items: 2, problem: null },
        { health: 'failing', problem: { code: 'feed-login' } },
      ],
    })
  } finally {
    await server.close()
  }
})
