/** The panel of a source: how it is and why, the rules for what it brings, its address and login; saved as it changes. */
import { IconChevronDown, IconChevronUp, IconExternalLink, IconRefresh, IconTrash, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Source } from '#shared/contracts/sources.ts'
import { KindMark } from '../../../domain/kind-mark.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { EditableText } from '../../../ui/editable-text.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SourceHealth } from '../source-health.tsx'
import { useSaveSource } from '../use-save-source.ts'
import type { SourceActs } from '../use-source-acts.ts'
import { AddressSection } from './address-section.tsx'
import { HealthSection, type Mend } from './health-section.tsx'
import { FetchSection, RulesSection } from './rules-section.tsx'
import styles from './source-panel.module.css'

interface SourcePanelProps {
  readonly source: Source
  readonly acts: SourceActs
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

/** Everything about it in one column. */
export function SourcePanel({ source, acts, onStep, onClose }: SourcePanelProps) {
  const text = useText()
  const save = useSaveSource(source.id)
  const [asksLogin, askLogin] = useState(false)
  const addressField = useRef<HTMLInputElement>(null)
  const mend = (what: Mend) => {
    if (what === 'login') askLogin(true)
    else addressField.current?.select()
  }
  return (
    <Panel
      crumb={<KindMark kind={source.kind} />}
      actions={
        <>
          <IconButton label={text('command.previous-source')} keys="K" icon={<IconChevronUp />} onClick={() => onStep(-1)} />
          <IconButton label={text('command.next-source')} keys="J" icon={<IconChevronDown />} onClick={() => onStep(1)} />
          <IconButton label={text('command.close-panel')} keys="Escape" icon={<IconX />} onClick={onClose} />
        </>
      }
      foot={<Foot source={source} acts={acts} />}
    >
      <h2 className="visually-hidden">{source.name}</h2>
      <EditableText label={text('sources.field-name')} value={source.name} required onSave={(name) => save.run({ name })} />
      <div className={styles.state}>
        <SourceHealth source={source} />
      </div>
      <InlineError>{save.refusal}</InlineError>
      <HealthSection source={source} acts={acts} onMend={mend} />
      <RulesSection source={source} onSave={save.run} />
      <FetchSection source={source} onSave={save.run} />
      <AddressSection source={source} addressField={addressField} asksLogin={asksLogin} onAskLogin={askLogin} />
    </Panel>
  )
}

function Foot({ source, acts }: Pick<SourcePanelProps, 'source' | 'acts'>) {
  const text = useText()
  return (
    <div className={styles.foot}>
      <Button icon={<IconRefresh />} keys="S" disabled={source.syncing} onClick={() => acts.fetch(source)}>
        {text('sources.fetch')}
      </Button>
      <Button variant="quiet" icon={<IconExternalLink />} onClick={() => acts.openSite(source)}>
        {text('sources.open-site')}
      </Button>
      <span className={styles.space} />
      <IconButton label={text('command.remove-source')} keys="Delete" icon={<IconTrash />} onClick={() => acts.remove(source)} />
    </div>
  )
}
