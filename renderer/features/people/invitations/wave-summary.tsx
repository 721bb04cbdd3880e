/** What a wave is, once its messages are made. */
import { useText } from '../../../lib/i18n.tsx'
import { PanelSection, Prop, Props } from '../../../ui/panel.tsx'
import type { Wave } from './types.ts'

export function WaveSummary({ wave }: { readonly wave: Wave }) {
  const text = useText()
  return (
    <PanelSection title={text('outreach.step-what')}>
      <Props>
        <Prop label={text('outreach.field-kind')}>{text(`outreach.kind-${wave.kind}`)}</Prop>
        <Prop label={text('outreach.field-channel')}>{text(`outreach.channel-${wave.channel}`)}</Prop>
      </Props>
    </PanelSection>
  )
}
