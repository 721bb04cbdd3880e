/** The social networks that employees share on, and what each allows a post to hold. */

export const networks = ['linkedin', 'x', 'facebook', 'instagram', 'threads', 'bluesky', 'mastodon', 'tiktok', 'whatsapp'] as const
export type Network = (typeof networks)[number]

/** The names of networks are brands: the same in every language. */
export const networkNames: Readonly<Record<Network, string>> = {
  linkedin: 'LinkedIn',
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  tiktok: 'TikTok',
  whatsapp: 'WhatsApp',
}
