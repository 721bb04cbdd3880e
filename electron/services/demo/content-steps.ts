/** The days of the demo's content in their order: what arrives when, who approves it, when it goes out. */
import { Temporal } from 'temporal-polyfill'
import type { ContentItem, ContentStory } from './content-story.ts'

type Idea = ContentStory['ideas'][number]

/** Something that somebody does with content at a moment of local time. */
export type ContentStep = { readonly on: string; readonly by: string } & (
  | { readonly content: 'found' | 'follow' }
  | { readonly content: 'arrive'; readonly items: readonly ContentItem[] }
  | { readonly content: 'approve'; readonly items: readonly string[] }
  | { readonly content: 'idea'; readonly idea: Idea }
  | { readonly content: 'answer-ideas' }
  | { readonly content: 'fill'; readonly from: string; readonly to: string }
)

/** The sources are followed from here on; what is older comes with the first fetch. */
const followed = '2027-01-12 09:45'

/** What happens after the middle of the launch, so that the later state has a spring behind it. */
const spring: readonly ContentStep[] = [
  { on: '2027-02-12 11:00', by: 'elena', content: 'fill', from: '2027-02-24', to: '2027-03-19' },
  { on: '2027-02-12 16:00', by: 'giulia', content: 'answer-ideas' },
  { on: '2027-03-05 09:30', by: 'elena', content: 'fill', from: '2027-03-08', to: '2027-04-02' },
  { on: '2027-03-30 09:30', by: 'elena', content: 'fill', from: '2027-04-05', to: '2027-04-23' },
]

export function contentSteps({ items, ideas }: ContentStory): readonly ContentStep[] {
  const early = items.filter((item) => item.on <= followed)
  const late = items.filter((item) => item.on > followed)
  const isReady = (item: ContentItem) => item.stage === 'approved'
  return [
    { on: '2027-01-12 09:35', by: 'giulia', content: 'found' },
    { on: '2027-01-12 09:40', by: 'elena', content: 'follow' },
    { on: followed, by: 'elena', content: 'arrive', items: early },
    { on: '2027-01-14 11:00', by: 'elena', content: 'approve', items: early.filter(isReady).map((item) => item.ref) },
    ...late.map((item): ContentStep => ({ on: item.on, by: item.by, content: 'arrive', items: [item] })),
    ...late.filter(isReady).map((item): ContentStep => ({ on: soonAfter(item.on), by: 'elena', content: 'approve', items: [item.ref] })),
    {
      on: '2027-02-11 09:10',
      by: 'elena',
      content: 'approve',
      items: late.filter((item) => !isReady(item) && item.on < '2027-02-11').map((item) => item.ref),
    },
    ...ideas.map((idea): ContentStep => ({ on: idea.on, by: 'giulia', content: 'idea', idea })),
    ...spring,
  ]
}

function soonAfter(moment: string): string {
  return Temporal.PlainDateTime.from(moment.replace(' ', 'T')).add({ minutes: 20 }).toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
