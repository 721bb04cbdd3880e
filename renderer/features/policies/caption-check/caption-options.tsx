/** For whom the caption is: network, language, campaign, pictures, and whether something is given for it. */
import { IconPhotoPlus, IconX } from '@tabler/icons-react'
import type { Caption } from '#shared/domain/guideline-check/types.ts'
import { networkNames, networks } from '#shared/domain/networks.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import styles from './caption-check.module.css'

interface CaptionOptionsProps {
  readonly caption: Caption
  /** Names of the campaigns that the rules know of. */
  readonly campaigns: readonly string[]
  readonly onChange: (fields: Partial<Caption>) => void
}

/** Pictures one post may carry here. */
const mostPictures = 20

export function CaptionOptions({ caption, campaigns, onChange }: CaptionOptionsProps) {
  const text = useText()
  return (
    <div className={styles.options}>
      <SelectField
        compact
        label={text('check.network')}
        value={caption.network}
        options={networks.map((network) => ({ value: network, label: networkNames[network] }))}
        onChange={(network) => onChange({ network })}
      />
      <SelectField
        compact
        label={text('check.language')}
        value={caption.locale}
        options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
        onChange={(locale) => onChange({ locale })}
      />
      {campaigns.length > 0 && (
        <div className={styles.wide}>
          <SelectField
            compact
            label={text('check.campaign')}
            value={caption.campaign ?? ''}
            options={[{ value: '', label: text('check.no-campaign') }, ...campaigns.map((name) => ({ value: name, label: name }))]}
            onChange={(campaign) => onChange({ campaign: campaign === '' ? undefined : campaign })}
          />
        </div>
      )}
      <div className={styles.wide}>
        <Checkbox label={text('check.rewarded')} checked={caption.rewarded === true} onChange={(rewarded) => onChange({ rewarded })} />
      </div>
      <Pictures caption={caption} onChange={onChange} />
    </div>
  )
}

function Pictures({ caption: { images = [] }, onChange }: Pick<CaptionOptionsProps, 'caption' | 'onChange'>) {
  const text = useText()
  const change = (at: number, alt: string) => onChange({ images: images.map((image, index) => (index === at ? { alt } : image)) })
  return (
    <div className={styles.wide}>
      {images.map(({ alt }, index) => (
        // Pictures have no name of their own: their place is what tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={styles.picture}>
          <TextField compact label={text('check.alt', { picture: index + 1 })} value={alt} onChange={(next) => change(index, next)} />
          <IconButton
            label={text('check.remove-picture', { picture: index + 1 })}
            icon={<IconX />}
            onClick={() => onChange({ images: images.filter((_, each) => each !== index) })}
          />
        </div>
      ))}
      {images.length < mostPictures && (
        <Button variant="link" icon={<IconPhotoPlus />} onClick={() => onChange({ images: [...images, { alt: '' }] })}>
          {text('check.add-picture')}
        </Button>
      )}
    </div>
  )
}
