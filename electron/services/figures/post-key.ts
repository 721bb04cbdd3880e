/** By what a post is recognised again, in whichever of its spellings an address comes. */
import { type Network, networks } from '#shared/domain/networks.ts'
import { canonicalUrl } from '../feeds/parse/urls.ts'

/** In an address of each network, the number of the post. */
const numbers: Readonly<Partial<Record<Network, RegExp>>> = {
  linkedin: /(?:activity|ugcpost|share|posts?)(?::|%3a|-)(\d{15,22})/i,
  x: /\/status(?:es)?\/(\d+)/i,
  tiktok: /\/(?:video|photo)\/(\d+)/i,
  instagram: /\/(?:p|reel|reels|tv)\/([\w-]+)/i,
  facebook: /(?:\/posts\/(?:[^/?]*\/)?|\/videos\/|story_fbid=|fbid=|\/reel\/)(pfbid\w+|\d+)/i,
}

const hosts: readonly (readonly [RegExp, Network])[] = [
  [/(?:^|\.)(?:linkedin\.com|lnkd\.in)$/i, 'linkedin'],
  [/(?:^|\.)(?:x\.com|twitter\.com)$/i, 'x'],
  [/(?:^|\.)(?:facebook\.com|fb\.com|fb\.watch)$/i, 'facebook'],
  [/(?:^|\.)instagram\.com$/i, 'instagram'],
  [/(?:^|\.)(?:threads\.net|threads\.com)$/i, 'threads'],
  [/(?:^|\.)bsky\.app$/i, 'bluesky'],
  [/(?:^|\.)tiktok\.com$/i, 'tiktok'],
]

/** '' when the address is none. */
export function postKeyOf(network: Network, url: string): string {
  const number = numbers[network]?.exec(url)?.[1]
  if (number !== undefined) return number
  const canonical = canonicalUrl(/^https?:/i.test(url) || url === '' ? url : `https://${url}`)
  return canonical === null ? '' : canonical.replace(/[?#].*$/s, '').replace(/\/+$/, '')
}

/** By the host of an address; null: none of ours. */
export function networkOfUrl(url: string): Network | null {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? ''
  return hosts.find(([pattern]) => pattern.test(host))?.[1] ?? null
}

const names: Readonly<Record<string, Network | 'web' | 'other'>> = {
  twitter: 'x',
  'linked in': 'linkedin',
  fb: 'facebook',
  ig: 'instagram',
  'tik tok': 'tiktok',
  whatsapp: 'whatsapp',
  web: 'web',
  website: 'web',
  site: 'web',
  sito: 'web',
  'laman web': 'web',
  other: 'other',
  altro: 'other',
  lain: 'other',
}

/** By its name as people write it; null: none of ours. */
export function networkNamed(text: string): Network | 'web' | 'other' | null {
  const name = text.trim().toLowerCase()
  return (
    networks.find((network) => network === name) ?? names[name] ?? networks.find((network) => network === name.split(/[\s(.]/)[0]) ?? null
  )
}
