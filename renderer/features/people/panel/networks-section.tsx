/** Where somebody is, and how many follow them there, as they told it. */
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { networkNames, networks } from '#shared/domain/networks.ts'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { NumberField, SelectField, TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import forms from '../../../ui/forms.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './panel.module.css'
import { callName } from './person-head.tsx'

interface NetworksSectionProps {
  readonly person: PersonView
  /** The form is open: the next step of the person may ask for it, too. */
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** Nothing of who opted out. */
export function NetworksSection({ person, isOpen, onOpen }: NetworksSectionProps) {
  const text = useText()
  if (person.consent.state === 'opted-out') return null
  return (
    <PanelSection
      title={text('people.networks')}
      end={
        <FormPopover
          opened={isOpen}
          label={text('people.networks-of', { name: callName(person.fields) })}
          onClose={() => onOpen(false)}
          anchor={
            <Button
              variant="link"
              aria-label={text('library.change-named', { name: text('people.networks') })}
              aria-expanded={isOpen}
              onClick={() => onOpen(!isOpen)}
            >
              {text('library.change')}
            </Button>
          }
        >
          <NetworksForm person={person} onClose={() => onOpen(false)} />
        </FormPopover>
      }
    >
      <Told person={person} />
    </PanelSection>
  )
}

function Told({ person: { networks: told, fields } }: { readonly person: PersonView }) {
  const text = useText()
  const format = useFormat()
  if (told.length === 0)
    return <p className={styles.quiet}>{text(fields.usesSocial === false ? 'people.filter-usesSocial-false' : 'people.networks-none')}</p>
  return (
    <ul className={styles.lines}>
      {told.map(({ network, handle, audience }) => (
        <li key={network}>
          <NetworkIcon network={network} silent />
          <span className="clip">
            {networkNames[network]} <span className={styles.quiet}>{handle}</span>
          </span>
          <span className={styles.end}>
            {audience === null
              ? text('people.audience-untold')
              : text('people.audience', { count: audience, number: format.number(audience), network })}
          </span>
        </li>
      ))}
    </ul>
  )
}

type Told = PersonView['networks'][number]

/** A line a network; what is left empty they did not tell. */
function NetworksForm({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }) {
  const text = useText()
  const [told, setTold] = useState<readonly Told[]>(person.networks)
  const [uses, setUses] = useState(person.fields.usesSocial)
  const { run, refusal } = useRefusable(contract.people.setNetworks, () => text('people.said-networks'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const usesSocial = told.length > 0 ? true : uses
    if ((await run({ personId: person.id, networks: [...told], usesSocial })) !== undefined) onClose()
  }
  const set = (changed: Told) => setTold(told.map((each) => (each.network === changed.network ? changed : each)))
  const others = networks.filter((network) => told.every((each) => each.network !== network))
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      {told.map((each) => (
        <NetworkLine key={each.network} told={each} onChange={set} onRemove={() => setTold(told.filter((one) => one !== each))} />
      ))}
      {others.length > 0 && (
        <SelectField
          hideLabel
          label={text('people.add-network')}
          placeholder={text('people.add-network')}
          value={null}
          options={others.map((value) => ({ value, label: networkNames[value] }))}
          onChange={(network) => setTold([...told, { network, handle: '', audience: null }])}
        />
      )}
      {told.length === 0 && (
        <Checkbox
          label={text('people.filter-usesSocial-false')}
          checked={uses === false}
          onChange={(isOn) => setUses(isOn ? false : null)}
        />
      )}
      <p className={forms.hint}>{text('people.networks-hint')}</p>
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('library.save')} onCancel={onClose} />
    </form>
  )
}

interface NetworkLineProps {
  readonly told: Told
  readonly onChange: (told: Told) => void
  readonly onRemove: () => void
}

function NetworkLine({ told, onChange, onRemove }: NetworkLineProps) {
  const text = useText()
  const name = networkNames[told.network]
  return (
    <div className={styles.networkLine}>
      <NetworkIcon network={told.network} />
      <TextField
        hideLabel
        label={text('people.network-handle', { network: name })}
        placeholder={text('people.network-handle', { network: name })}
        value={told.handle}
        onChange={(handle) => onChange({ ...told, handle })}
      />
      <NumberField
        hideLabel
        arrows={false}
        min={0}
        label={text('people.network-audience', { network: name })}
        value={told.audience}
        onChange={(audience) => onChange({ ...told, audience })}
        onClear={() => onChange({ ...told, audience: null })}
      />
      <IconButton compact label={text('people.remove-name', { name })} icon={<IconTrash />} onClick={onRemove} />
    </div>
  )
}
