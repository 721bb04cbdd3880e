/** A library as large as years of feeds make it: items of twenty sources, captions, slots; the same every time. */
import { openDb } from '#db/open.ts'
import { insertCampaign, insertTeam } from '#db/queries/content.ts'
import { insertItem } from '#db/queries/library/items.ts'
import { insertCaption } from '#db/queries/library/parts.ts'
import { insertSource } from '#db/queries/sources/sources.ts'
import { insertWorkspace } from '#db/queries/workspace.ts'
import type { Db, WriteDb } from '#db/types.ts'
import { contentCategories, contentKinds, type ItemStage } from '#shared/domain/content/types.ts'
import { networks } from '#shared/domain/networks.ts'
import { locales } from '#shared/locales.ts'
import { createSpeaker, hotWords, type Speaker } from './library-words.ts'

/** Items in one transaction. */
const atOnce = 1000
/** The newest item's time, epoch ms: Monday 1 February 2027; the others go back three years. */
export const libraryNow = Date.UTC(2027, 1, 1, 12)
const years = 3 * 365 * 86_400_000

const sourceCount = 20
const teamCount = 6
const campaignCount = 4

/** Writes the file. About half a second for 1,000 items. */
export function makeLibrary(path: string, count: number): void {
  const db = openDb(path, { mode: 'create', clock: () => libraryNow, actor: () => 'bench' })
  try {
    const speaker = createSpeaker(7)
    const about = makeSurroundings(db)
    for (let from = 0; from < count; from += atOnce)
      db.write({ code: 'item-added', undoable: false }, (tx) => {
        for (let number = from; number < Math.min(from + atOnce, count); number += 1) writeItem(tx, db, speaker, about, number / count)
      })
  } finally {
    db.close()
  }
}

interface Surroundings {
  readonly sources: readonly string[]
  readonly teams: readonly string[]
  readonly campaigns: readonly string[]
}

function makeSurroundings(db: Db): Surroundings {
  const ids = (count: number) => Array.from({ length: count }, () => db.newId())
  const [sources, teams, campaigns] = [ids(sourceCount), ids(teamCount), ids(campaignCount)]
  db.write({ code: 'workspace-created', undoable: false }, (tx) => {
    insertWorkspace(tx, { id: db.newId(), programName: 'Bench', companySize: 5000, locale: 'en', createdAt: libraryNow })
    for (const [index, id] of sources.entries())
      insertSource(tx, {
        ...{ id, name: `Journal ${index}`, url: `https://journal${index}.example/feed`, kind: 'third-party', category: 'other' },
        ...{ teamIds: [], keepWords: [], dropWords: [], createdAt: libraryNow },
      })
    for (const [index, id] of teams.entries()) insertTeam(tx, { id, name: `Team ${index}` })
    for (const [index, id] of campaigns.entries())
      insertCampaign(tx, { id, name: `Campaign ${index}`, hashtag: '', startsOn: '2027-01-01', endsOn: '2027-03-31' })
  })
  return { sources, teams, campaigns }
}

/** Six in ten are approved, a fifth is archived, the rest waits. */
const stages: readonly ItemStage[] = [
  ...(['approved', 'approved', 'approved', 'approved', 'approved', 'approved'] as const),
  ...(['archived', 'archived', 'review', 'draft'] as const),
]

/** `age`: 0 the oldest item, 1 the newest. */
function writeItem(tx: WriteDb, db: Db, { random, say }: Speaker, about: Surroundings, age: number): void {
  const locale = random.pick(locales)
  const id = db.newId()
  const chance = (share: number) => random.next() < share
  insertItem(tx, {
    ...{ id, title: `${capital(say(locale, random.int(4, 9)))}`, summary: `${hotWords.join(' ')} ${say(locale, random.int(15, 45))}` },
    ...{ url: `https://journal.example/${id}`, canonicalUrl: `https://journal.example/${id}`, sourceId: random.pick(about.sources) },
    ...{ publishedAt: Math.floor(libraryNow - years * (1 - age)), locale, kind: random.pick(contentKinds) },
    ...{ category: random.pick(contentCategories), stage: random.pick(stages), evergreen: chance(0.1), pinned: chance(0.01) },
    ...{ teamIds: about.teams.filter(() => chance(0.15)), campaignId: chance(0.1) ? random.pick(about.campaigns) : null },
    ...{ callToAction: chance(0.2), internalOnly: chance(0.05), refreshOn: chance(0.1) ? `2027-0${random.int(1, 9)}-15` : null },
    ...{ expiresOn: chance(0.1) ? `2027-0${random.int(1, 9)}-20` : null, createdAt: libraryNow },
  })
  if (chance(0.5))
    insertCaption(tx, {
      ...{ id: db.newId(), itemId: id, network: random.pick(networks), locale, createdAt: libraryNow },
      text: `${capital(say(locale, random.int(15, 40)))}. #AureliaVoices`,
    })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
