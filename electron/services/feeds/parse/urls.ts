/** Addresses in feeds: made absolute, kept to what is safe to open, and without what only counts clicks. */

/** Schemes that an item may lead to; anything that runs or reads this computer is not among them. */
const safe = /^(?:https?|ftps?|sftp|gopher|mailto|news|nntp|tel|feed|magnet|tag|urn|irc|xmpp|webcal|geo|acct):/i
/** An address of the web with nothing odd in it. */
const plain = /^https?:\/\/[^\s"<>]+$/
/** A path that stays as it is wherever it is put behind an origin like the second. */
const plainPath = /^\/(?!\/)(?:[\w/%~!$*,;=@-]|[\w~!$*,;=@-]\.(?!\.))*(?:\?[\w/~!$*,;:=@.&+-]*)?$/
const plainOrigin = /^https?:\/\/(?!xn--)[a-z\d]+(?:-[a-z\d]+)*(?:\.(?!xn--)[a-z\d]+(?:-[a-z\d]+)*)*\.[a-z]{2,}(?=[/?#]|$)/
const trackers =
  /^(?:utm_.+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|igsh|yclid|ymclid|twclid|ttclid|li_fat_id|_hsenc|_hsmi|__hs[a-z]{2}|hsctatracking|mkt_tok|vero_id|vero_conv|oly_enc_id|oly_anon_id|wickedid|_openstat|at_(?:medium|campaign)|_ga|_gl|mbid|ncid|ml_subscriber(?:_hash)?|rss_source|s_cid|trk|trkcampaign)$/i

/** Absolute where a base is known, else as it is written; null for nothing, and for what is not safe to open. */
export function resolveUrl(link: string, base: string | null): string | null {
  if (plain.test(link)) return link
  // What could end an attribute or begin a tag has no place in an address.
  const trimmed = link
    .trim()
    .replaceAll(/[\t\n\r]+\s*/g, '')
    .replaceAll(/["<>]/g, encodeURIComponent)
  if (/^https?:\/\//i.test(trimmed)) return trimmed
  const scheme = /^([^/?#:]*):/.exec(trimmed.replaceAll(/[^\P{Cc}]|\s/gu, ''))?.[0]
  if (scheme !== undefined && /^[a-z][a-z\d+.-]*:$/i.test(scheme)) return safe.test(scheme) ? trimmed : null
  if (scheme !== undefined && /script|data/i.test(scheme)) return null
  if (base === null) return trimmed === '' ? null : trimmed
  const origin = plainPath.test(trimmed) ? plainOrigin.exec(base)?.[0] : undefined
  if (origin !== undefined) return origin + trimmed
  try {
    const { href } = new URL(trimmed, base)
    return safe.test(href) ? href : null
  } catch {
    return trimmed === '' ? null : trimmed
  }
}

/** Whether a link says by itself where it leads. */
export function isAbsolute(link: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(link)
}

/** The link that every copy of a story shares: trackers out, host in lower case, no empty query. Null for what is no web address. */
export function canonicalUrl(link: string | null): string | null {
  if (link === null || !/^https?:/i.test(link)) return null
  const origin = plainOrigin.exec(link)?.[0]
  if (origin !== undefined && !link.includes('?') && plainPath.test(link.slice(origin.length))) return link
  try {
    const url = new URL(link)
    const pairs = url.search.slice(1).split('&')
    const kept = pairs.filter((pair) => pair !== '' && !trackers.test(pair.split('=')[0] ?? ''))
    if (kept.length < pairs.length) url.search = kept.join('&')
    if (/^#(?:utm_|xtor=|ref=|at_)/i.test(url.hash)) url.hash = ''
    return url.href
  } catch {
    return null
  }
}
