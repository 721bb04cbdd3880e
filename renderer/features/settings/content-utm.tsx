/** The parameters that shared links get, so that visits can be counted; beside them the links as each network would get them. */

import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Utm } from '#shared/domain/content/types.ts'
import { tagLink } from '#shared/domain/content/utm.ts'
import { networkNames, networks } from '#shared/domain/networks.ts'
import { NetworkIcon } from '../../domain/network-icon.tsx'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { TextField } from '../../ui/fields.tsx'
import content from './content.module.css'
import styles from './settings.module.css'

/** With the names that statistics know them under. */
const parameters = [
  { parameter: 'source', name: 'utm_source' },
  { parameter: 'medium', name: 'utm_medium' },
  { parameter: 'campaign', name: 'utm_campaign' },
  { parameter: 'content', name: 'utm_content' },
  { parameter: 'term', name: 'utm_term' },
] as const
/** What is filled in where a parameter has one of these. */
const slots = ['network', 'campaign', 'item', 'team'] as const

interface UtmTemplateProps {
  readonly utm: Utm
  readonly onChange: (utm: Utm) => void
}

/** Kept when a field is left; the preview follows every letter. */
export function UtmTemplate({ utm, onChange }: UtmTemplateProps) {
  const text = useText()
  /** What is being typed counts until the template has changed. */
  const [typing, setTyping] = useState<{ readonly of: Utm; readonly fields: Partial<Utm> } | null>(null)
  const draft = typing?.of === utm ? { ...utm, ...typing.fields } : utm
  return (
    <>
      <div className={styles.form}>
        {parameters.map(({ parameter, name }) => (
          <TextField
            key={parameter}
            label={name}
            optional
            value={utm[parameter]}
            onChange={(value) => setTyping({ of: utm, fields: { [parameter]: value } })}
            onCommit={(value) => onChange({ ...utm, [parameter]: value.trim() })}
          />
        ))}
      </div>
      <p className={content.slots}>
        {slots.map((slot) => (
          <span key={slot}>
            <code>{`{${slot}}`}</code> {text(`settings.utm-slot-${slot}`)}
          </span>
        ))}
      </p>
      <Preview utm={draft} />
    </>
  )
}

function Preview({ utm }: { readonly utm: Utm }) {
  const text = useText()
  const teams = useLive(contract.content.teams, {}).data ?? []
  const campaigns = useLive(contract.content.campaigns, {}).data ?? []
  const words = {
    item: text('settings.utm-example-item'),
    campaign: campaigns[0]?.name ?? '',
    team: teams[0]?.name ?? '',
  }
  return (
    <dl className={content.preview} aria-label={text('settings.utm-preview')}>
      {networks.map((network) => (
        <div key={network} className={content.link}>
          <dt>
            <NetworkIcon network={network} silent /> {networkNames[network]}
          </dt>
          <dd>{tagLink('https://example.com/journal/test-bay', utm, { ...words, network })}</dd>
        </div>
      ))}
    </dl>
  )
}
