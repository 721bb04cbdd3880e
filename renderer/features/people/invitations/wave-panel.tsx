/** The panel of a wave, step by step: who, what and when; prepare; send; answers; and everybody it is for. */
import { IconChevronDown, IconChevronUp, IconDots, IconDownload, IconPrinter, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useSaidExported } from '../../../domain/export-choices.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { EditableText } from '../../../ui/editable-text.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Panel, PanelSection } from '../../../ui/panel.tsx'
import { AnswersSection } from './answers-section.tsx'
import { PrepareSection } from './prepare-section.tsx'
import { RecipientsSection } from './recipients-section.tsx'
import type { Wave, WaveValues } from './types.ts'
import type { Prepare } from './use-prepare.ts'
import { isTime, WaveForm } from './wave-form.tsx'
import { WaveSummary } from './wave-summary.tsx'

interface WavePanelProps {
  readonly wave: Wave
  readonly prepare: Prepare
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

/** Saved as it changes while it is planned; once its messages are made it stands as it is. */
export function WavePanel({ wave, prepare, onStep, onClose }: WavePanelProps) {
  const text = useText()
  const format = useFormat()
  const { run, refusal } = useRefusable(contract.outreach.updateWave)
  const save = async (fields: Partial<WaveValues>) => (await run({ waveId: wave.id, fields })) !== undefined
  return (
    <Panel
      crumb={`${format.day(wave.day)}, ${wave.time}`}
      actions={
        <>
          <IconButton label={text('command.previous-wave')} keys="K" icon={<IconChevronUp />} onClick={() => onStep(-1)} />
          <IconButton label={text('command.next-wave')} keys="J" icon={<IconChevronDown />} onClick={() => onStep(1)} />
          <More wave={wave} onRemoved={onClose} />
          <IconButton label={text('command.close-panel')} keys="Escape" icon={<IconX />} onClick={onClose} />
        </>
      }
    >
      <h2 className="visually-hidden">{wave.name}</h2>
      <EditableText label={text('outreach.field-name')} value={wave.name} required onSave={(name) => save({ name })} />
      <InlineError>{refusal}</InlineError>
      {wave.stage === 'planned' ? <Planned wave={wave} onSave={save} /> : <WaveSummary wave={wave} />}
      <PrepareSection wave={wave} prepare={prepare} />
      {wave.figures.sent > 0 && <AnswersSection wave={wave} />}
      <RecipientsSection wave={wave} />
    </Panel>
  )
}

function Planned({ wave, onSave }: { readonly wave: Wave; readonly onSave: (fields: Partial<WaveValues>) => Promise<boolean> }) {
  const text = useText()
  const { name, kind, channel, audience, day, time, sessionId, taskId } = wave
  const [typed, setTyped] = useState(time)
  const values = { name, kind, channel, audience, day, time: typed, sessionId, taskId }
  const change = (fields: Partial<WaveValues>) => {
    if (fields.time !== undefined) setTyped(fields.time)
    if (fields.time === undefined || isTime(fields.time)) void onSave(fields)
  }
  return (
    <PanelSection title={text('outreach.step-who')}>
      <WaveForm values={values} onChange={change} />
    </PanelSection>
  )
}

function More({ wave, onRemoved }: { readonly wave: Wave; readonly onRemoved: () => void }) {
  const text = useText()
  const remove = useCommand(contract.outreach.removeWave)
  const exportTable = useCommand(contract.outreach.exportTable, { done: useSaidExported() })
  const print = useCommand(contract.shell.printPage)
  const gone = async () => {
    onRemoved()
    await remove({ waveId: wave.id })
  }
  return (
    <Menu
      position="bottom-end"
      trigger={<IconButton label={text('outreach.menu')} icon={<IconDots />} />}
      items={[
        {
          id: 'export',
          label: text('outreach.export-recipients'),
          icon: <IconDownload />,
          onSelect: () => void exportTable({ of: 'recipients', waveId: wave.id }),
        },
        {
          id: 'print',
          label: text('outreach.print-recipients'),
          icon: <IconPrinter />,
          onSelect: () => void print({ page: `/print/outreach?of=recipients&wave=${wave.id}` }),
        },
        null,
        { id: 'remove', label: text('outreach.remove'), icon: <IconTrash />, danger: true, onSelect: () => void gone() },
      ]}
    />
  )
}
