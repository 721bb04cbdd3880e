/** Lets the demo's sources bring their items and its people review, schedule and answer, through the product's own procedures. */

import { Temporal } from 'temporal-polyfill'
import { keepPicture } from '#db/queries/sources/look-up.ts'
import { sourceRow, writeState } from '#db/queries/sources/sources.ts'
import { createStore } from '#db/queries/sources/store.ts'
import type { WriteDb } from '#db/types.ts'
import type { ParsedItem } from '../feeds/parse/types.ts'
import { feedToEntries } from '../feeds/sync/entry.ts'
import { storeEntries } from '../feeds/sync/store-entries.ts'
import type { ContentStep } from './content-steps.ts'
import type { ContentItem, ContentStory } from './content-story.ts'
import { pictureOf } from './item-pictures.ts'
import { idOf } from './perform.ts'
import type { Stage } from './stage.ts'

interface Scene {
  readonly stage: Stage
  readonly story: ContentStory
  readonly timeZone: string
  readonly teams: Map<string, string>
  readonly campaigns: Map<string, string>
  readonly sources: Map<string, string>
  readonly items: Map<string, string>
  readonly ideas: string[]
}

const never = new AbortController().signal

/** Performs steps one after the other; what one has made the later ones know by name. */
export function createContentActs(stage: Stage, story: ContentStory, timeZone: string): (step: ContentStep) => Promise<void> {
  const scene: Scene = { stage, story, timeZone, teams: new Map(), campaigns: new Map(), sources: new Map(), items: new Map(), ideas: [] }
  return async (step) => {
    switch (step.content) {
      case 'found':
        return found(scene)
      case 'follow':
        return follow(scene, step.on)
      case 'arrive':
        return arrive(scene, step.items, step.on)
      case 'approve':
        return approve(scene, step.items)
      case 'idea':
        return propose(scene, step.idea)
      case 'answer-ideas':
        return answerIdeas(scene)
      case 'fill':
        return fill(scene, step.from, step.to)
    }
  }
}

async function found({ stage: { caller, locale }, story, timeZone, teams, campaigns }: Scene): Promise<void> {
  await caller.content.updateSettings({ fields: { zone: timeZone } })
  for (const { ref, name } of story.teams) teams.set(ref, (await caller.content.addTeam({ name: name[locale] })).teamId)
  for (const { ref, name, ...fields } of story.campaigns) {
    campaigns.set(ref, (await caller.content.addCampaign({ fields: { ...fields, name: name[locale] } })).campaignId)
  }
}

async function follow({ stage, story, timeZone, teams, sources }: Scene, on: string): Promise<void> {
  const at = toInstant(on, timeZone)
  for (const { ref, name, url, kind, category, teams: refs, broken } of story.sources) {
    const teamIds = refs.map((team) => idOf(teams, team))
    const { sourceId } = await stage.caller.sources.add({ url, name, kind, category, teamIds })
    sources.set(ref, sourceId)
    const problem = { code: 'error.feed-certificate', data: { host: new URL(url).hostname, problem: 'expired' } }
    const state = broken ? { failures: 4, problem } : { wellAt: at, newAt: at }
    stage.db().write({ code: 'source-synced', undoable: false }, (tx) => writeState(tx, sourceId, { triedAt: at, nextAt: at, ...state }))
  }
}

/** What feeds bring goes the way of every sync; what people put in, the way of the form. */
async function arrive(scene: Scene, items: readonly ContentItem[], on: string): Promise<void> {
  const { stage, story, sources, timeZone } = scene
  for (const { ref } of story.sources) {
    const brought = items.filter((item) => item.source === ref)
    if (brought.length > 0) await bring(scene, idOf(sources, ref), brought, toInstant(on, timeZone))
  }
  for (const item of items.filter(({ source }) => source === null)) {
    const { title, summary, author, kind = 'employee', url } = item
    const words = { title: title[stage.locale], summary: summary?.[stage.locale] ?? '', author, url }
    const { itemId } = await stage.caller.library.create({ fields: { ...words, kind, locale: stage.locale } })
    scene.items.set(item.ref, itemId)
    const picture = pictureOf(item, story, stage.locale)
    if (picture !== null) await stage.caller.library.attach({ itemId, name: picture.name, bytes: picture.draw().toString('base64') })
    await stage.caller.library.setStage({ itemIds: [itemId], stage: 'review' })
  }
  for (const item of items) await dress(scene, item)
}

async function bring(scene: Scene, sourceId: string, brought: readonly ContentItem[], now: number): Promise<void> {
  const { stage, items, timeZone } = scene
  const source = sourceRow(stage.db().read, sourceId)
  if (source === null) throw new Error('the stage has lost a source')
  const feed = { title: source.name, link: null, language: stage.locale, cut: false, total: brought.length }
  const pictures = keepPictures(scene, brought, now)
  const parsed = brought.map((item) => ({
    ...toParsed(item, stage, toInstant(item.on, timeZone)),
    imageUrl: pictures.has(item.ref) ? addressOfPicture(item) : null,
  }))
  const entries = feedToEntries({ ...feed, items: parsed }, source, now)
  const { arrived } = await storeEntries(createStore(stage.db()), source, entries, {
    ...{ name: source.name, now, isFirst: false, givesWay: false, signal: never },
    finish: (tx) => noteFetch(tx, scene, sourceId, now),
  })
  for (const { itemId, entry } of arrived) items.set(entry.key, itemId)
}

/** As if they had been brought with the feed. Answers the names of the items that have one. */
function keepPictures({ stage, story }: Scene, brought: readonly ContentItem[], now: number): ReadonlySet<string> {
  const pictures = brought.flatMap((item) => {
    const picture = pictureOf(item, story, stage.locale)
    return picture === null ? [] : [{ item, picture }]
  })
  stage.db().write({ code: 'source-synced', undoable: false }, (tx) => {
    for (const { item, picture } of pictures) {
      keepPicture(tx, { url: addressOfPicture(item), type: 'image/png', bytes: picture.draw(), at: now })
    }
  })
  return new Set(pictures.map(({ item }) => item.ref))
}

function addressOfPicture({ url, ref }: ContentItem): string {
  return new URL(`/pictures/${ref}.png`, url).href
}

/** All sources were fetched in that minute, and one of them had news. */
function noteFetch(tx: WriteDb, { story, sources }: Scene, newsOf: string, now: number): void {
  for (const { ref, broken } of story.sources) {
    const sourceId = idOf(sources, ref)
    const well = broken ? {} : { wellAt: now, ...(sourceId === newsOf ? { newAt: now } : {}) }
    writeState(tx, sourceId, { triedAt: now, nextAt: now + (broken ? 24 : 1) * 3_600_000, ...well })
  }
}

function toParsed({ ref, url, title, summary, author }: ContentItem, { locale }: Stage, publishedAt: number): Omit<ParsedItem, 'imageUrl'> {
  const text = summary?.[locale] ?? ''
  return {
    ...{ id: ref, url, canonicalUrl: url, title: title[locale], summary: text, content: text === '' ? '' : `<p>${text}</p>` },
    contentSource: null,
    ...{ publishedAt, updatedAt: null, author, language: locale, categories: [] },
  }
}

/** What somebody decides about an item, and the captions they write. */
async function dress({ stage, story, items, teams, campaigns }: Scene, item: ContentItem): Promise<void> {
  const { library } = stage.caller
  const itemId = idOf(items, item.ref)
  const { category, evergreen, cta, refreshOn = null, expiresOn = null, campaign } = item
  const picture = pictureOf(item, story, stage.locale)
  if (picture !== null) await library.update({ itemId, fields: { imageAlt: picture.alt } })
  const isSpecial = evergreen || cta || expiresOn !== null || campaign !== undefined || item.teams !== undefined || category !== undefined
  if (isSpecial) {
    const fields = { evergreen, callToAction: cta, refreshOn, expiresOn }
    await library.update({
      itemId,
      fields: {
        ...fields,
        ...(category === undefined ? {} : { category }),
        ...(campaign === undefined ? {} : { campaignId: idOf(campaigns, campaign) }),
        ...(item.teams === undefined ? {} : { teamIds: item.teams.map((ref) => idOf(teams, ref)) }),
      },
    })
  }
  for (const { network, tone, text } of item.captions) {
    await library.addCaption({ itemId, network, tone, locale: stage.locale, text: text[stage.locale] })
  }
}

async function approve({ stage, story, items, teams }: Scene, refs: readonly string[]): Promise<void> {
  await stage.caller.library.approve({ itemIds: refs.map((ref) => idOf(items, ref)) })
  for (const { ref, slots } of story.items.filter((item) => refs.includes(item.ref))) {
    for (const { team, ...slot } of slots) {
      const teamId = team === undefined ? null : idOf(teams, team)
      await stage.caller.calendar.schedule({ itemId: idOf(items, ref), teamId, ...slot })
    }
  }
}

async function propose({ stage, teams, ideas }: Scene, { kind, by, title, body, format, team }: ContentStory['ideas'][number]) {
  const words = { title: title[stage.locale], body: body?.[stage.locale] ?? '' }
  const teamId = team === undefined ? null : idOf(teams, team)
  ideas.push((await stage.caller.library.addIdea({ fields: { kind, by, format: format ?? null, teamId, ...words } })).ideaId)
}

/** The first four of the inbox become drafts. */
async function answerIdeas({ stage, ideas }: Scene): Promise<void> {
  for (const ideaId of ideas.slice(0, 4)) await stage.caller.library.acceptIdea({ ideaId })
}

async function fill({ stage }: Scene, from: string, to: string): Promise<void> {
  const { proposals } = await stage.caller.calendar.fillPreview({ from, to })
  if (proposals.length > 0) await stage.caller.calendar.fill({ proposals })
}

function toInstant(text: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(timeZone).epochMilliseconds
}
