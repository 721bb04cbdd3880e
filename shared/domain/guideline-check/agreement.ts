/** Whether new Italian words fit behind the word that stands before them: articles change with sound and gender of what follows. */
import type { Locale } from '../../ids.ts'

type Sound = 'vowel' | 'hard' | 'plain'

/** UTF-16 units that are read; articles and adjectives are hardly longer. */
const nearby = 16

/** Articles, and the sounds that may follow them. */
const italianArticles: readonly (readonly [article: RegExp, sounds: readonly Sound[]])[] = [
  [/(?<!\p{L})(?:un|buon)\s+$/iu, ['plain', 'vowel']],
  [/(?<!\p{L})(?:la|una|(?:de|a|da|ne|su)lla|quella|bella)\s+$/iu, ['plain', 'hard']],
  [/(?<!\p{L})(?:il|i|(?:de|a|da|ne|su)[li]|quel|quei|bel|bei)\s+$/iu, ['plain']],
  [/(?<!\p{L})(?:lo|uno|(?:de|a|da|ne|su)llo|quello|bello)\s+$/iu, ['hard']],
  [/(?<!\p{L})(?:gli|(?:de|a|da|ne|su)gli|quegli|begli)\s+$/iu, ['hard', 'vowel']],
  [/(?<!\p{L})(?:l|un|dell|all|dall|nell|sull|quell|bell)['’]$/iu, ['vowel']],
]
/** An article, or a word that may be an adjective. */
const agreeing = /(?<!\p{L})(?:il|lo|la|i|gli|le|un|uno|una|nel|del|al|dal|sul|\p{L}{4,16}[oaie])\s+$|(?<!\p{L})\p{L}{1,5}['’]$/iu

/** False where the article before `start` would be wrong, or where the gender changes and other words may have to agree. */
export function fitsBehind(text: string, start: number, found: string, said: string, locale: Locale): boolean {
  if (locale !== 'it') return true
  const before = text.slice(Math.max(0, start - nearby), start)
  const genders = [genderOf(found), genderOf(said)]
  if (agreeing.test(before) && !genders.includes('') && genders[0] !== genders[1]) return false
  return italianArticles.every(([article, sounds]) => !article.test(before) || sounds.includes(soundOf(said)))
}

/** Of the first word, where its ending tells it; else empty. */
function genderOf(words: string): 'm' | 'f' | '' {
  const [first = ''] = words.toLowerCase().split(/[^\p{L}\p{M}]+/u)
  if (/(?:[a]|t[àù])$/.test(first)) return 'f'
  return first.endsWith('o') ? 'm' : ''
}

/** What the Italian article looks at: a vowel, "s" before a consonant and the like, or any other sound. */
function soundOf(words: string): Sound {
  if (/^[aeiouàèéìòù]/i.test(words)) return 'vowel'
  return /^(?:s[^aeiouàèéìòù]|z|gn|ps|x|y)/i.test(words) ? 'hard' : 'plain'
}
