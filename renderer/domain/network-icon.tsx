/** The sign of a network; its name is spoken unless it stands beside it. */
import {
  IconBrandBluesky,
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandMastodon,
  IconBrandThreads,
  IconBrandTiktok,
  IconBrandWhatsapp,
  IconBrandX,
} from '@tabler/icons-react'
import { type Network, networkNames } from '#shared/domain/networks.ts'

const icons = {
  linkedin: IconBrandLinkedin,
  x: IconBrandX,
  facebook: IconBrandFacebook,
  instagram: IconBrandInstagram,
  threads: IconBrandThreads,
  bluesky: IconBrandBluesky,
  mastodon: IconBrandMastodon,
  tiktok: IconBrandTiktok,
  whatsapp: IconBrandWhatsapp,
} as const satisfies Record<Network, unknown>

interface NetworkIconProps {
  readonly network: Network
  /** True: its name stands beside it, so that the sign need not say it again. */
  readonly silent?: boolean
  readonly className?: string
}

/** 16 px, in the colour of the text around it. */
export function NetworkIcon({ network, silent = false, className }: NetworkIconProps) {
  const Icon = icons[network]
  return silent ? (
    <Icon aria-hidden="true" className={className} />
  ) : (
    <Icon role="img" aria-label={networkNames[network]} className={className} />
  )
}
