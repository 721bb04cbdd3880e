/** For how long, on which networks and for which team places are filled. */
import { IconShare, IconUsers } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { addDays, daysBetween } from '#shared/domain/day.ts'
import { networkNames, networks } from '#shared/domain/networks.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Menu } from '../../../ui/menu.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Spacer } from '../../../ui/toolbar.tsx'
import { ToolTrigger } from '../tool-trigger.tsx'
import styles from './fill.module.css'
import type { FillWish, Preview } from './types.ts'

const weekChoices = [2, 4, 6, 8] as const

interface FillOptionsProps {
  readonly preview: Preview
  readonly wish: FillWish
  readonly onChange: (wish: FillWish) => void
}

export function FillOptions({ preview, wish, onChange }: FillOptionsProps) {
  const text = useText()
  const format = useFormat()
  const weeks = (daysBetween(preview.from, preview.to) + 1) / 7
  const chosen = weekChoices.find((each) => each === weeks)
  return (
    <>
      <Segmented
        label={text('calendar.fill-length')}
        value={chosen === undefined ? null : String(chosen)}
        options={weekChoices.map((count) => ({ value: String(count), label: text('calendar.weeks', { count }) }))}
        onChange={(count) => onChange({ ...wish, from: preview.from, to: addDays(preview.from, Number(count) * 7 - 1) })}
      />
      <span className={styles.range}>{format.range(preview.from, preview.to)}</span>
      <Spacer />
      <TeamChoice wish={wish} onChange={onChange} />
      <NetworkChoice wish={wish} onChange={onChange} />
    </>
  )
}

function TeamChoice({ wish, onChange }: Omit<FillOptionsProps, 'preview'>) {
  const text = useText()
  const teams = useLive(contract.content.teams, {}).data ?? []
  const choose = (teamId: string | null) => onChange({ ...wish, teamId })
  const name = teams.find(({ id }) => id === wish.teamId)?.name
  return (
    <Menu
      position="bottom-end"
      trigger={<ToolTrigger icon={<IconUsers />} isOn={wish.teamId !== null} label={name ?? text('content.everybody')} />}
      items={[
        { id: 'all', label: text('content.everybody'), checked: wish.teamId === null, onSelect: () => choose(null) },
        null,
        ...teams.map((team) => ({ id: team.id, label: team.name, checked: wish.teamId === team.id, onSelect: () => choose(team.id) })),
      ]}
    />
  )
}

function NetworkChoice({ wish, onChange }: Omit<FillOptionsProps, 'preview'>) {
  const text = useText()
  const format = useFormat()
  const chosen = wish.networks
  const label = chosen.length === 0 ? text('calendar.fitting-networks') : format.list(chosen.map((network) => networkNames[network]))
  return (
    <Menu
      position="bottom-end"
      trigger={<ToolTrigger icon={<IconShare />} isOn={chosen.length > 0} label={label} />}
      items={[
        {
          id: 'fitting',
          label: text('calendar.fitting-networks'),
          checked: chosen.length === 0,
          onSelect: () => onChange({ ...wish, networks: [] }),
        },
        null,
        ...networks.map((network) => ({
          id: network,
          label: networkNames[network],
          checked: chosen.includes(network),
          onSelect: () =>
            onChange({ ...wish, networks: chosen.includes(network) ? chosen.filter((each) => each !== network) : [...chosen, network] }),
        })),
      ]}
    />
  )
}
