/** The captions of an item: a tab a network, a language beside it, and the one that is written with what the rules say of it. */
import { IconPlus, IconWorld } from '@tabler/icons-react'
import { useId, useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemCaption, ItemView } from '#shared/contracts/library-shapes.ts'
import { captionToCheck } from '#shared/domain/content/caption-to-check.ts'
import { networkNames } from '#shared/domain/networks.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { CaptionEditor } from '../../../domain/caption-editor.tsx'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { localeNames, useLocale, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { type CaptionNetwork, firstPlace, networkTabs, nextTone, otherNetworks, variantsOf } from './caption-places.ts'
import styles from './captions.module.css'
import { SimilarNote } from './similar-note.tsx'
import { useCaptionDraft } from './use-caption-draft.ts'
import { Variants } from './variants.tsx'

interface CaptionsProps {
  readonly item: ItemView
  /** True in the panel: networks are signs alone. */
  readonly narrow?: boolean
}

/** Remembers the place for as long as the item is shown. */
export function Captions({ item, narrow = false }: CaptionsProps) {
  const own = useLocale()
  const [chosen, choose] = useState<{ readonly network: CaptionNetwork; readonly locale: Locale } | null>(null)
  const place = chosen ?? firstPlace(item, own)
  const id = useId()
  const { network, locale } = place
  return (
    <div className={styles.captions}>
      <div className={styles.places}>
        <NetworkTabs
          item={item}
          network={network}
          chosen={chosen?.network ?? null}
          narrow={narrow}
          controls={id}
          onChange={(next) => choose({ network: next, locale })}
        />
        <Languages item={item} place={place} onChange={(next) => choose({ network, locale: next })} />
      </div>
      <div id={id} role="tabpanel" aria-label={useNetworkName()(network)}>
        <Place key={`${network} ${locale}`} item={item} network={network} locale={locale} />
      </div>
    </div>
  )
}

interface NetworkTabsProps {
  readonly item: ItemView
  readonly network: CaptionNetwork
  readonly chosen: CaptionNetwork | null
  readonly narrow: boolean
  readonly controls: string
  readonly onChange: (network: CaptionNetwork) => void
}

function NetworkTabs({ item, network, chosen, narrow, controls, onChange }: NetworkTabsProps) {
  const text = useText()
  const nameOf = useNetworkName()
  const tabs = networkTabs(item.captionList, chosen)
  return (
    <div className={styles.networks}>
      <Tabs
        label={text('library.networks')}
        value={network}
        controls={controls}
        onChange={onChange}
        items={tabs.map((each) => ({
          value: each,
          label: (
            <span
              className={styles.network}
              title={nameOf(each)}
              data-used={item.captionList.some((caption) => caption.network === each) || undefined}
            >
              <Sign network={each} />
              <span className={narrow ? 'visually-hidden' : undefined}>{nameOf(each)}</span>
            </span>
          ),
        }))}
      />
      <Menu
        trigger={<IconButton compact label={text('library.more-networks')} icon={<IconPlus className="icon-s" />} />}
        items={otherNetworks(tabs).map((each) => ({
          id: each,
          label: nameOf(each),
          icon: <Sign network={each} />,
          onSelect: () => onChange(each),
        }))}
      />
    </div>
  )
}

function Sign({ network }: { readonly network: CaptionNetwork }) {
  return network === 'any' ? <IconWorld aria-hidden="true" /> : <NetworkIcon silent network={network} />
}

function useNetworkName(): (network: CaptionNetwork) => string {
  const text = useText()
  return (network) => (network === 'any' ? text('library.every-network') : networkNames[network])
}

interface LanguagesProps {
  readonly item: ItemView
  readonly place: { readonly network: CaptionNetwork; readonly locale: Locale }
  readonly onChange: (locale: Locale) => void
}

/** A dot marks those that have a caption here. */
function Languages({ item, place, onChange }: LanguagesProps) {
  const text = useText()
  return (
    <Segmented
      label={text('library.caption-language')}
      value={place.locale}
      options={locales.map((each) => ({
        value: each,
        label: (
          <span
            title={localeNames[each]}
            className={styles.language}
            data-used={variantsOf(item.captionList, place.network, each).length > 0 || undefined}
          >
            <span aria-hidden="true">{each.toUpperCase()}</span>
            <span className="visually-hidden">{localeNames[each]}</span>
          </span>
        ),
      }))}
      onChange={onChange}
    />
  )
}

interface PlaceProps {
  readonly item: ItemView
  readonly network: CaptionNetwork
  readonly locale: Locale
}

/** One network in one language: its variants, and the one that is written. */
function Place({ item, network, locale }: PlaceProps) {
  const variants = variantsOf(item.captionList, network, locale)
  const [at, setAt] = useState(0)
  const index = Math.min(at, variants.length)
  const variant = variants[index]
  return (
    <Written
      key={index}
      item={item}
      place={{ network, locale, index, tone: variant?.tone ?? nextTone(variants) }}
      variant={variant}
      variants={variants}
      onVariant={setAt}
    />
  )
}

interface WrittenProps {
  readonly item: ItemView
  readonly place: Pick<ItemCaption, 'network' | 'locale' | 'tone'> & { readonly index: number }
  readonly variant: ItemCaption | undefined
  readonly variants: readonly ItemCaption[]
  readonly onVariant: (index: number) => void
}

function Written({ item, place, variant, variants, onVariant }: WrittenProps) {
  const text = useText()
  const nameOf = useNetworkName()
  const { network, locale, tone, index } = place
  const draft = useCaptionDraft(
    { itemId: item.id, captionId: variant?.id ?? null, network, locale, tone, key: `${item.id} ${network} ${locale} ${index}` },
    variant?.text ?? '',
  )
  const caption = useCheckable(item, place, draft.text)
  const general = network === 'any' ? undefined : variantsOf(item.captionList, 'any', locale)[0]
  return (
    <div className={styles.written}>
      <CaptionEditor
        caption={caption}
        label={text('library.caption-for', { network: nameOf(network), language: localeNames[locale] })}
        onText={draft.write}
        onLeave={() => void draft.save()}
      />
      {draft.text === '' && general !== undefined && (
        <p className={styles.general}>
          {text('library.general-caption', { text: general.text })}{' '}
          <button type="button" onClick={() => draft.write(general.text)}>
            {text('library.start-with-it')}
          </button>
        </p>
      )}
      <Variants variants={variants} index={index} place={place} isEmpty={draft.text.trim() === ''} onVariant={onVariant} />
      <SimilarNote text={draft.text} captionId={variant?.id} />
    </div>
  )
}

/** What the checker needs to know beside the words. */
function useCheckable(item: ItemView, { network, locale }: Pick<ItemCaption, 'network' | 'locale'>, words: string) {
  const campaigns = useLive(contract.content.campaigns, {}).data
  const campaign = campaigns?.find(({ id }) => id === item.campaignId)?.name
  const { disclosure, hasPicture, imageAlt } = item
  return useMemo(
    () => captionToCheck({ text: words, network, locale }, { disclosure, hasPicture, imageAlt }, campaign),
    [words, network, locale, campaign, disclosure, hasPicture, imageAlt],
  )
}
