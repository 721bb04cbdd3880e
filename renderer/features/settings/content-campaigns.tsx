/** The campaigns that content may belong to: name, hashtag and dates, which the calendar shows. */
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Campaign } from '#shared/contracts/content.ts'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand, useLive } from '../../lib/live.ts'
import { useRefusable } from '../../lib/use-refusable.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/fields.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import content from './content.module.css'
import styles from './settings.module.css'

const columns = ['name', 'hashtag', 'starts', 'ends'] as const
type Column = (typeof columns)[number]

/** A line a campaign, edited in place. */
export function Campaigns() {
  const text = useText()
  const campaigns = useLive(contract.content.campaigns, {}).data ?? []
  const update = useRefusable(contract.content.updateCampaign, () => text('settings.campaign-changed'))
  return (
    <>
      {campaigns.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column}>{text(`settings.campaign-${column}`)}</th>
              ))}
              <th>
                <span className="visually-hidden">{text('people.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {campaigns.map((campaign) => (
              <CampaignRow
                key={campaign.id}
                campaign={campaign}
                onChange={(fields) => void update.run({ campaignId: campaign.id, fields })}
              />
            ))}
          </tbody>
        </table>
      )}
      <InlineError>{update.refusal}</InlineError>
      <AddCampaign />
    </>
  )
}

interface CampaignRowProps {
  readonly campaign: Campaign
  readonly onChange: (fields: Partial<Omit<Campaign, 'id'>>) => void
}

function CampaignRow({ campaign, onChange }: CampaignRowProps) {
  const text = useText()
  const { name } = campaign
  const remove = useCommand(contract.content.removeCampaign, { done: () => text('settings.campaign-removed') })
  const look = (column: Column) => ({
    compact: true,
    hideLabel: true,
    label: text('settings.campaign-field-of', { field: text(`settings.campaign-${column}`), name }),
  })
  return (
    <tr>
      <td>
        <TextField {...look('name')} value={name} onCommit={(next) => next.trim() !== '' && onChange({ name: next.trim() })} />
      </td>
      <td>
        <TextField {...look('hashtag')} value={campaign.hashtag} onCommit={(hashtag) => onChange({ hashtag: toHashtag(hashtag) })} />
      </td>
      <td data-day>
        <DateField {...look('starts')} value={campaign.startsOn} onChange={(startsOn) => startsOn !== null && onChange({ startsOn })} />
      </td>
      <td data-day>
        <DateField {...look('ends')} value={campaign.endsOn} onChange={(endsOn) => endsOn !== null && onChange({ endsOn })} />
      </td>
      <td>
        <IconButton
          label={text('people.remove-name', { name })}
          icon={<IconTrash />}
          onClick={() => void remove({ campaignId: campaign.id })}
        />
      </td>
    </tr>
  )
}

function AddCampaign() {
  const text = useText()
  const [name, setName] = useState('')
  const [hashtag, setHashtag] = useState('')
  const [startsOn, setStart] = useState<string | null>(null)
  const [endsOn, setEnd] = useState<string | null>(null)
  const { run, refusal } = useRefusable(contract.content.addCampaign, () => text('settings.campaign-added'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || startsOn === null || endsOn === null) return
    if (!(await run({ fields: { name: name.trim(), hashtag: toHashtag(hashtag), startsOn, endsOn } }))) return
    setName('')
    setHashtag('')
    setStart(null)
    setEnd(null)
  }
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <TextField label={text('settings.campaign-new')} value={name} onChange={setName} />
      <TextField label={text('settings.campaign-hashtag')} optional value={hashtag} onChange={setHashtag} />
      <div className={content.day}>
        <DateField label={text('settings.campaign-starts')} value={startsOn} onChange={setStart} />
      </div>
      <div className={content.day}>
        <DateField
          label={text('settings.campaign-ends')}
          value={endsOn}
          onChange={setEnd}
          {...(startsOn === null ? {} : { minDay: startsOn })}
        />
      </div>
      <Button type="submit" size="form" icon={<IconPlus />} disabled={name.trim() === '' || startsOn === null || endsOn === null}>
        {text('settings.campaign-add')}
      </Button>
      <InlineError>{refusal}</InlineError>
    </form>
  )
}

/** With its sign, without spaces; empty stays empty. */
function toHashtag(typed: string): string {
  const word = typed.replaceAll(/[\s#]+/g, '')
  return word === '' ? '' : `#${word}`
}
