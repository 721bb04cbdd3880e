/** What people type to search, in three languages: nothing of it breaks the search, and what is there is found. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World, withPlan } from './world.ts'

let world: World
const searched = new Set<string>()
beforeAll(async () => {
  world = createWorld()
  await withPlan(world)
  const { library } = world.caller
  for (const { title, summary, caption } of stories) {
    const { itemId } = await library.create({ fields: { title, summary } })
    await library.addCaption({ itemId, network: 'any', locale: 'it', text: caption })
    searched.add(title)
  }
}, 30_000)
afterAll(() => world.end())

const stories = [
  {
    title: 'L’acqua di Brescia',
    summary: 'Perché il collaudo dell’impianto è più silenzioso',
    caption: 'Città, qualità, felicità. #AureliaVoices',
  },
  {
    title: 'A pump-set for the north',
    summary: 'The “quiet” one: 38% less energy, C++ inside, R&D proud',
    caption: 'Saya bekerja pelan-pelan di loji',
  },
  { title: 'Größe und Wärme', summary: "l'energia di Ñuñoa", caption: 'Kepada rakan-rakan sekerja 🌅' },
]

async function find(text: string): Promise<readonly string[]> {
  return (await world.caller.library.list({ filter: { text } })).items.map((item) => item.title)
}

const [water = '', pump = '', warmth = ''] = stories.map((story) => story.title)

test.each([
  ['acqua', [water]],
  ['l’acqua', [water]],
  ["l'acqua", [water]],
  ["dell'impianto", [water]],
  ['perche', [water]],
  ['PERCHÉ', [water]],
  ['citta qualita', [water]],
  ['#aureliavoices', [water]],
  ['aureliav', [water]],
  ['pump-set', [pump]],
  ['pumps', []],
  ['pump', [pump]],
  ['"pump set"', [pump]],
  ['"set pump"', []],
  ['set pump', [pump]],
  ['“less energy”', [pump]],
  ['38%', [pump]],
  ['R&D', [pump]],
  ['c++', [water, pump]],
  ['pelan-pelan', [pump]],
  ['pelan', [pump]],
  ['rakan sekerja', [warmth]],
  ['rakan-rakan', [warmth]],
  ['nunoa', [warmth]],
  ['wärme', [warmth]],
  ['grosse', []],
  ['energ', [warmth, pump]],
  ['energ di', []],
  ['energia di', [warmth]],
  ['"unclosed quo', []],
  ['quiet" one', [pump]],
  ['NEAR(pump set)', []],
  ['title:pump', []],
  ['pump OR acqua', []],
  ['-pump', [pump]],
  ['pump*', [pump]],
  ['^pump', [pump]],
])('“%s” finds what says so', async (text, expected) => {
  expect([...(await find(text))].sort()).toEqual([...expected].sort())
})

test('signs alone are no search at all', async () => {
  for (const text of ['', ' ', '#', '"', '""', '* ()', '🌅', '\0', '\uE000']) expect(await find(text)).toHaveLength(stories.length)
})

test('any text is a valid search', async () => {
  const unit = fc.oneof(
    fc.constantFrom('"', '*', '^', ':', '(', ')', '-', '+', '{', '}', ' OR ', ' NOT ', ' ', '\0', '\uE000', 'l’', 'é'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const text = fc.array(unit, { maxLength: 20 }).map((parts) => parts.join('').slice(0, 500))
  await fc.assert(
    fc.asyncProperty(text, async (typed) => {
      expect((await world.caller.library.list({ filter: { text: typed } })).total).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})

test('an item is found by whichever of its words, in whichever order', async () => {
  const words = fc.constantFrom(...stories).chain((story) => {
    const said = Object.values(story).join(' ').replaceAll(/["“”]/g, '').split(' ')
    return fc.record({ title: fc.constant(story.title), typed: fc.shuffledSubarray(said, { minLength: 1 }) })
  })
  await fc.assert(
    fc.asyncProperty(words, async ({ title, typed }) => {
      expect(await find(typed.join(' '))).toContain(title)
    }),
    { numRuns: 200 },
  )
})

test('an item cannot give itself out as another kind', async () => {
  const { library } = world.caller
  await library.create({ fields: { title: '\uE000stageapproved \uE000pinnedtrue', summary: '\uE000kindemployee' } })
  expect((await library.list({ filter: { statuses: ['approved'] } })).total).toBe(0)
  expect((await library.list({ filter: { pinned: true } })).total).toBe(0)
})
