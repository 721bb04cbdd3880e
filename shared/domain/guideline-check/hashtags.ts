/** Hashtags the guideline asks for or forbids, and heaps of hashtags and emoji. */
import { builtIn, type Context, severityOf } from './context.ts'
import { limits } from './limits.ts'
import { fold, type Span } from './reading.ts'
import type { Finding, HashtagRule } from './types.ts'

export function checkHashtags(context: Context): readonly Finding[] {
  const { caption, compiled, reading } = context
  const present = new Set(reading.tags.map((tag) => tag.name))
  return compiled.hashtags.flatMap((rule) => {
    const name = fold(rule.tag)
    if (rule.use === 'banned') return reading.tags.filter((tag) => tag.name === name).map((tag) => bannedFinding(rule, caption.text, tag))
    return present.has(name) || !isWanted(rule, caption.campaign) ? [] : [missingFinding(rule, caption.text)]
  })
}

/** What readers, or the network, take for too much. */
export function checkCrowding({ caption, reading }: Context): readonly Finding[] {
  const { hashtags, hashtagsRefused, emoji } = limits[caption.network]
  const { tags, text } = reading
  const findings: Finding[] = []
  if (hashtagsRefused !== null && tags.length > hashtagsRefused)
    findings.push(builtIn('hashtag', 'check.hashtags-refused', heap(tags, hashtagsRefused), { count: tags.length, most: hashtagsRefused }))
  else if (tags.length > hashtags)
    findings.push(builtIn('hashtag', 'check.hashtags-many', heap(tags, hashtags), { count: tags.length, most: hashtags }, 'hint'))
  const faces = emojiOf(text)
  if (faces.length > emoji)
    findings.push(builtIn('emoji', 'check.emoji-many', heap(faces, emoji), { count: faces.length, most: emoji }, 'hint'))
  return findings
}

const emojiPattern =
  /(?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier}|\uFE0F)*(?:\u200D\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)*){0,8}/gu

function emojiOf(text: string): readonly Span[] {
  return [...text.matchAll(emojiPattern)].map(({ 0: face, index }) => ({ start: index, end: index + face.length }))
}

/** From the first too many to the last. */
function heap(spans: readonly Span[], most: number): Span {
  return { start: spans[most]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
}

function isWanted({ use, campaign }: HashtagRule, current: string | undefined): boolean {
  return use === 'required' || (current !== undefined && current.trim() !== '' && fold(current.trim()) === fold(campaign.trim()))
}

function bannedFinding(rule: HashtagRule, text: string, { start, end }: Span): Finding {
  return {
    ...{ rule: 'hashtag', ruleId: rule.id, severity: severityOf(rule), start, end, fix: '' },
    message: { code: 'check.hashtag-banned', data: { found: text.slice(start, end) } },
  }
}

function missingFinding(rule: HashtagRule, text: string): Finding {
  const { length } = text
  const tag = `#${rule.tag}`
  const message: Finding['message'] =
    rule.use === 'required'
      ? { code: 'check.hashtag-missing', data: { tag } }
      : { code: 'check.hashtag-campaign', data: { tag, campaign: rule.campaign } }
  const fix = /\s$/.test(text) ? tag : ` ${tag}`
  return { rule: 'hashtag', ruleId: rule.id, severity: severityOf(rule), start: length, end: length, message, fix }
}
