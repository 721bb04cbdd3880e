/** The user guide says the same in three languages, and what it says of keys and of the interface is so. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'

const project = resolve(import.meta.dirname, '../..')
const locales = ['en', 'it', 'ms'] as const

const Key = z.strictObject({ key: z.string(), command: z.string().optional(), does: z.string() })
const Block = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ heading: z.string() }),
  z.strictObject({ list: z.array(z.string()) }),
  z.strictObject({ steps: z.array(z.string()) }),
  z.strictObject({ terms: z.array(z.strictObject({ term: z.string(), means: z.string() })) }),
  z.strictObject({ code: z.array(z.string()) }),
  z.strictObject({ keys: z.array(Key) }),
])
const Guide = z.object({ sections: z.array(z.object({ id: z.string(), title: z.string(), blocks: z.array(Block) })) })
type Guide = z.output<typeof Guide>

/** What the registry says of a command, as far as the guide repeats it. */
interface Command {
  readonly id: string
  readonly title: string
  readonly key?: string
}

const read = (path: string) => readFileSync(join(project, path), 'utf8')
const guideIn = (locale: string): Guide => Guide.parse(JSON.parse(read(`renderer/features/help/guide.${locale}.json`)))
const keysOf = (guide: Guide) => guide.sections.flatMap(({ blocks }) => blocks.flatMap((block) => ('keys' in block ? block.keys : [])))

/** How many entries each block has, by section: what translations share. */
function shapeOf(guide: Guide) {
  return guide.sections.map(({ id, blocks }) => [
    id,
    ...blocks.map((block) => Object.entries(block).map(([kind, value]) => `${kind} ${Array.isArray(value) ? value.length : 1}`)),
  ])
}

async function registry(): Promise<ReadonlyMap<string, Command>> {
  // There is no page here: the client of the commands waits for a port that never comes.
  vi.stubGlobal('window', Object.assign(new EventTarget(), { location: { origin: '' }, postMessage: () => undefined }))
  // A name that the compiler cannot follow: the registry draws icons, and tests are compiled without a page.
  const path = join(project, 'renderer/commands.ts')
  const { allCommands }: { allCommands: (recent: readonly []) => readonly Command[] } = await import(path)
  return new Map(allCommands([]).map((command) => [command.id, command]))
}

describe('the user guide', () => {
  test('has the same sections, lists and keys in every language', () => {
    const [english, ...others] = locales.map((locale) => guideIn(locale))
    for (const other of others) {
      expect(shapeOf(other)).toEqual(english && shapeOf(english))
      expect(keysOf(other).map(({ key, command }) => [key, command])).toEqual(
        english && keysOf(english).map(({ key, command }) => [key, command]),
      )
    }
  })

  test('names only commands that exist, by their name and with their key', async () => {
    const commands = await registry()
    for (const { command: id, key, does } of keysOf(guideIn('en'))) {
      if (id === undefined) continue
      expect(commands.get(id), id).toMatchObject({ key })
      expect(does).toBe(`[[${commands.get(id)?.title}]]`)
    }
  })

  test('names only keys of lists that the lists know', () => {
    const lists = ['timeline/grid-keys.ts', 'board/board-card.tsx', 'panel/checklist-section.tsx'].map((path) =>
      read(`renderer/features/launch-plan/${path}`).replaceAll(
        /aria-keyshortcuts="([^"]+)"/g,
        (_, keys: string) => `'${keys.replaceAll(' ', "' '")}'`,
      ),
    )
    const editor = read('renderer/features/policies/editor/acts/block-keys.ts').replaceAll(/'[\w-]+'/g, (key) => key.replaceAll('-', '+'))
    const own = keysOf(guideIn('en')).filter(({ command }) => command === undefined)
    expect(own.length).toBeGreaterThan(0)
    for (const { key } of own)
      expect(
        [...lists, editor].some((list) => list.includes(`'${key}'`) || list.includes(` ${key}:`)),
        key,
      ).toBe(true)
  })

  test('is in the documentation as it stands in the app', () => {
    execFileSync(process.execPath, [join(project, 'scripts/user-guide.mjs'), '--check'])
  })

  test.each(locales)('names the interface by words that are there (%s)', (locale) => {
    const messages = z.record(z.string(), z.string()).parse(JSON.parse(read(`shared/i18n/${locale}.json`)))
    for (const [, id = ''] of JSON.stringify(guideIn(locale)).matchAll(/\[\[([^\]]+)\]\]/g)) {
      expect(messages[id], id).toBeDefined()
      expect(messages[id], `${id} needs a value`).not.toContain('{')
    }
  })
})
