/** The link of an item, and what is added to it so that clicks can be counted: the program's template or the item's own. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { ItemFields, type ItemView } from '#shared/contracts/library-shapes.ts'
import { tagLink } from '#shared/domain/content/utm.ts'
import type { Network } from '#shared/domain/networks.ts'
import { networkNames, networks } from '#shared/domain/networks.ts'
import type { InputOf } from '#shared/rpc.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useToast } from '../../../lib/toast.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import styles from './panel.module.css'

const parts = ['source', 'medium', 'campaign', 'content', 'term'] as const

interface LinkFieldsProps {
  readonly item: ItemView
  readonly onSave: (fields: InputOf<typeof contract.library.update>['fields']) => void
}

export function LinkFields({ item, onSave }: LinkFieldsProps) {
  const text = useText()
  const [refused, setRefused] = useState(false)
  const template = useLive(contract.content.settings, {}).data?.utm
  const own = item.utm
  const saveUrl = (typed: string) => {
    const trimmed = typed.trim()
    const url = trimmed === '' || /^[a-z]+:/i.test(trimmed) ? trimmed : `https://${trimmed}`
    const fits = ItemFields.shape.url.safeParse(url).success
    setRefused(!fits)
    if (fits) onSave({ url })
  }
  return (
    <section className={styles.group}>
      <h3>{text('library.link')}</h3>
      <TextField
        compact
        hideLabel
        type="url"
        label={text('library.field-url')}
        {...(refused ? { error: text('library.url-refused') } : {})}
        value={item.url}
        onCommit={saveUrl}
      />
      {item.url !== '' && template !== undefined && (
        <>
          <Checkbox
            label={text('library.utm-own')}
            hint={text('library.utm-hint')}
            checked={own !== null}
            onChange={(isOwn) => onSave({ utm: isOwn ? template : null })}
          />
          {own !== null && <OwnParts utm={own} onSave={(utm) => onSave({ utm })} />}
          <Preview item={item} utm={own ?? template} />
        </>
      )}
    </section>
  )
}

interface OwnPartsProps {
  readonly utm: NonNullable<ItemView['utm']>
  readonly onSave: (utm: NonNullable<ItemView['utm']>) => void
}

/** Under the names that statistics know them by. */
function OwnParts({ utm, onSave }: OwnPartsProps) {
  return (
    <div className={styles.pair}>
      {parts.map((part) => (
        <TextField
          key={part}
          compact
          label={['utm', part].join('_')}
          value={utm[part]}
          onCommit={(value) => onSave({ ...utm, [part]: value.trim() })}
        />
      ))}
    </div>
  )
}

/** The link as somebody would share it on a network. */
function Preview({ item, utm }: { readonly item: ItemView; readonly utm: NonNullable<ItemView['utm']> }) {
  const text = useText()
  const toast = useToast()
  const [network, setNetwork] = useState<Network>('linkedin')
  const campaigns = useLive(contract.content.campaigns, {}).data ?? []
  const teams = useLive(contract.content.teams, {}).data ?? []
  const shared = tagLink(item.url, utm, {
    network,
    item: item.title,
    campaign: campaigns.find(({ id }) => id === item.campaignId)?.name ?? '',
    team: teams.find(({ id }) => id === item.teamIds[0])?.name ?? '',
  })
  const copy = async () => {
    await navigator.clipboard.writeText(shared)
    toast.done({ text: text('library.said-copied'), undo: false })
  }
  return (
    <>
      <div className={styles.line}>
        <SelectField
          compact
          hideLabel
          label={text('library.preview-network')}
          value={network}
          options={networks.map((value) => ({ value, label: networkNames[value] }))}
          onChange={setNetwork}
        />
        <Button variant="link" onClick={() => void copy()}>
          {text('library.copy-link')}
        </Button>
      </div>
      <p className={styles.preview}>{shared}</p>
    </>
  )
}
