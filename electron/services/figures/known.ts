/** What the program knows of what a file speaks of: whose it is, which item it shares, whether it is the program's at all. */
import { freeNotes } from '#db/figures/noted.ts'
import { contentSettingsOf } from '#db/queries/content.ts'
import { linkedItems, namedCampaigns, notedShares, type PostDbRow, postByKey } from '#db/queries/figures/files.ts'
import { itemByAddress } from '#db/queries/library/items.ts'
import { knownPeople, knownPerson } from '#db/queries/people/roster.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { ReadDb } from '#db/types.ts'
import type { FigureChoices } from '#shared/contracts/figure-files.ts'
import { canonicalUrl } from '../feeds/parse/urls.ts'
import { foldHeader } from '../table/fold-header.ts'
import type { PeriodFact, PostFact, Refs } from './facts.ts'
import { postKeyOf } from './post-key.ts'
import { squeezed } from './squeezed.ts'
import { createUtmMatch, slugMap } from './utm-match.ts'

/** Where a fact belongs. */
export interface Place {
  readonly personId: string | null
  readonly itemId: string | null
  readonly campaignId: string | null
}

export interface PostPlace extends Place {
  readonly before: PostDbRow | null
  /** The program knows it: by a note, a link, a hashtag. */
  readonly isKnown: boolean
  /** By more than a note with its address: it is a share whether it is noted or not. */
  readonly isShare: boolean
  /** A note stands for it: it adds no share to the figures. */
  readonly isNoted: boolean
}

export interface Known {
  post(fact: PostFact): PostPlace | 'no-person' | 'person-out'
  period(fact: PeriodFact): Place | 'no-person' | 'person-out' | 'not-ours'
}

export function createKnown(db: ReadDb, choices: Pick<FigureChoices, 'ownPage' | 'personId'>): Known {
  const items = createItems(db)
  const personOf = createPeople(db, choices.personId)
  const shares = createShares(db, choices.personId)
  const takeNote = createNotes(db)
  const isTagged = createTags(db)
  return {
    post(fact) {
      const personId = personOf(fact.refs.person)
      if (personId === 'no-person' || personId === 'person-out') return personId
      const before = postByKey(db, fact.network, fact.key)
      const noted = shares(fact)
      const linked = items.inText(fact.text) ?? items.byLink(fact.refs.link)
      // An item that it has from the note says no more than the note.
      const hasItem = before !== null && before.itemId !== null && before.itemId !== noted?.itemId
      const isShare = hasItem || linked !== null || isTagged(fact.text)
      const itemId = before?.itemId ?? noted?.itemId ?? linked?.itemId ?? null
      const isKnown = isShare || noted !== null
      const isNoted = (before === null && isKnown && takeNote(personId, fact)) || noted !== null
      return { personId, before, isKnown, isShare, isNoted, itemId, campaignId: linked?.campaignId ?? null }
    },
    period(fact) {
      const personId = personOf(fact.refs.person)
      if (personId === 'no-person' || personId === 'person-out') return personId
      if (fact.refs.utm !== null) return items.byUtm(fact.refs) ?? 'not-ours'
      const linked = items.byLink(fact.refs.link)
      const campaignId = items.campaignNamed(fact.refs.campaign) ?? linked?.campaignId ?? null
      return { personId, itemId: linked?.itemId ?? null, campaignId }
    },
  }
}

interface Linked {
  readonly itemId: string | null
  readonly campaignId: string | null
}

function createItems(db: ReadDb) {
  const once = onlyOnce(() => {
    const rows = [...linkedItems(db)]
    const campaigns = slugMap(namedCampaigns(db), ({ name }) => name)
    const bySlug = slugMap(rows, ({ title }) => title)
    const byPath = new Map(rows.flatMap((row) => pathOf(row.canonicalUrl).map((path) => [path, row] as const)))
    const match = createUtmMatch(contentSettingsOf(db).utm, {
      hasItem: (slug) => bySlug.has(slug),
      hasCampaign: (slug) => campaigns.has(slug),
    })
    return { campaigns, bySlug, byPath, match }
  })
  const campaigns = onlyOnce(() => namedCampaigns(db))
  const byLink = (link: string): Linked | null => {
    const canonical = link === '' ? null : canonicalUrl(link)
    const row = canonical === null ? null : itemByAddress(db, canonical)
    return row === null ? null : { itemId: row.id, campaignId: row.campaignId }
  }
  const byUtm = ({ utm, link }: Refs): (Linked & { readonly personId: null }) | null => {
    if (utm === null) return null
    const { campaigns: bySlugOfCampaign, bySlug, byPath, match } = once()
    const found = match(utm)
    if (found === null) return null
    const row = bySlug.get(found.item) ?? pathOf(link).flatMap((path) => byPath.get(path) ?? [])[0]
    return { personId: null, itemId: row?.id ?? null, campaignId: bySlugOfCampaign.get(found.campaign)?.id ?? row?.campaignId ?? null }
  }
  return {
    byLink,
    byUtm,
    /** By the first link in it that leads to an item, or is tagged as the program's. */
    inText(text: string): Linked | null {
      for (const [link] of text.matchAll(/https?:\/\/[^\s<>"'()]+/g)) {
        const found = byLink(link.replace(/[.,;:!?]+$/, '')) ?? byUtm({ person: '', campaign: '', link, utm: utmIn(link) })
        if (found !== null) return found
      }
      return null
    },
    /** By its name or its hashtag. */
    campaignNamed(text: string): string | null {
      if (text === '') return null
      const wanted = foldHeader(text)
      return campaigns().find(({ name, hashtag }) => foldHeader(name) === wanted || foldHeader(hashtag) === wanted)?.id ?? null
    },
  }
}

function utmIn(link: string): Refs['utm'] {
  const query = new URLSearchParams(/\?([^#]*)/.exec(link)?.[1] ?? '')
  const told = (name: string) => query.get(`utm_${name}`) ?? ''
  const utm = { source: told('source'), medium: told('medium'), campaign: told('campaign'), content: told('content') }
  return Object.values(utm).every((value) => value === '') ? null : utm
}

/** The path of an address, or of what an analysis of a site gives as one; the front page is no item. */
function pathOf(link: string): readonly string[] {
  const path = link
    .replace(/^https?:\/\/[^/]+/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .toLowerCase()
  return path === '' ? [] : [path]
}

/** Rows that name nobody are the account's. */
function createPeople(db: ReadDb, accountId: string | null): (text: string) => string | null | 'no-person' | 'person-out' {
  const once = onlyOnce(() => {
    const byText = new Map<string, string | null>()
    const enter = (text: string, id: string) => {
      const key = squeezed(text)
      // A name that two people have names nobody.
      if (key !== '') byText.set(key, byText.has(key) && byText.get(key) !== id ? null : id)
    }
    for (const { id, email, employeeNumber, name } of knownPeople(db)) for (const text of [email, employeeNumber, name]) enter(text, id)
    return byText
  })
  const consents = new Map<string, boolean>()
  return (text) => {
    if (text === '') return accountId
    const id = once().get(squeezed(text)) ?? null
    if (id === null) return 'no-person'
    const isIn = consents.get(id) ?? knownPerson(db, id)?.consent === 'opted-in'
    consents.set(id, isIn)
    return isIn ? id : 'person-out'
  }
}

function createShares(db: ReadDb, personId: string | null) {
  const once = onlyOnce(() => {
    const byKey = new Map<string, { readonly itemId: string | null }>()
    for (const { network, url, itemId } of notedShares(db, personId)) byKey.set(`${network} ${postKeyOf(network, url)}`, { itemId })
    return byKey
  })
  return ({ network, key, url }: PostFact) => once().get(`${network} ${key}`) ?? once().get(`${network} ${postKeyOf(network, url)}`) ?? null
}

/** Whether a note of the day stands for a new post: each for one, as in db/figures/noted.ts. */
function createNotes(db: ReadDb): (personId: string | null, fact: PostFact) => boolean {
  const accounts = new Map<string, Map<string, number>>()
  return (personId, { network, publishedOn }) => {
    if (personId === null) return false
    const account = `${personId} ${network}`
    const free = accounts.get(account) ?? new Map(freeNotes(db, { personId, network }))
    accounts.set(account, free)
    const left = free.get(publishedOn) ?? 0
    free.set(publishedOn, Math.max(0, left - 1))
    return left > 0
  }
}

/** Whether a text carries the program's hashtag or a campaign's. */
function createTags(db: ReadDb): (text: string) => boolean {
  const once = onlyOnce(() => {
    const tags = [workspaceRow(db)?.hashtag ?? '', ...namedCampaigns(db).map(({ hashtag }) => hashtag)]
    return new Set(tags.map(plainTag).filter((tag) => tag !== ''))
  })
  return (text) => [...text.matchAll(/[#＃][\p{L}\p{N}_]+/gu)].some(([tag]) => once().has(plainTag(tag)))
}

function plainTag(tag: string): string {
  return tag.normalize('NFKC').replace(/^#/, '').toLowerCase()
}

function onlyOnce<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
