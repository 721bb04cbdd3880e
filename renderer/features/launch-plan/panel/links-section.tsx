/** Links to what belongs to a task: a page, a document on the web, an address to write to. They open outside the app. */
import { IconLink, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { TaskDetail } from '#shared/contracts/launch-plan.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import forms from '../../../ui/forms.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './panel.module.css'

interface LinksSectionProps {
  readonly taskId: string
  readonly links: TaskDetail['links']
}

/** A link without a label is shown by its address. */
export function LinksSection({ taskId, links }: LinksSectionProps) {
  const text = useText()
  const [adds, setAdds] = useState(false)
  const openLink = useCommand(contract.shell.openLink)
  const remove = useCommand(contract.launchPlan.removeLink, { done: () => text('plan.said-deleted') })
  return (
    <PanelSection
      title={text('panel.links')}
      end={
        <FormPopover
          opened={adds}
          label={text('panel.add-link')}
          onClose={() => setAdds(false)}
          anchor={
            <Button variant="link" onClick={() => setAdds(!adds)}>
              {text('panel.add-link')}
            </Button>
          }
        >
          <LinkForm taskId={taskId} onClose={() => setAdds(false)} />
        </FormPopover>
      }
    >
      {links.length === 0 && <p className={forms.hint}>{text('panel.links-none')}</p>}
      <ul className={styles.links}>
        {links.map((link) => (
          <li key={link.id} className={styles.link}>
            <button type="button" title={link.url} onClick={() => void openLink({ url: link.url })}>
              {link.label === '' ? link.url : link.label}
            </button>
            <IconLink className="icon-s" aria-hidden="true" />
            <IconButton
              compact
              label={text('panel.remove-link', { label: link.label === '' ? link.url : link.label })}
              icon={<IconX className="icon-s" />}
              onClick={() => void remove({ linkId: link.id })}
            />
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function LinkForm({ taskId, onClose }: { readonly taskId: string; readonly onClose: () => void }) {
  const text = useText()
  const [url, setUrl] = useState('')
  const [label, setLabel] = useState('')
  const [isBad, setBad] = useState(false)
  const { run, refusal } = useRefusable(contract.launchPlan.addLink, () => text('plan.said-saved'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const address = /^[a-z]+:/i.test(url.trim()) ? url.trim() : `https://${url.trim()}`
    // Read here, so that the first file of the page needs no schemas.
    const { Link } = await import('#shared/ids.ts')
    const fits = Link.safeParse(address).success
    setBad(!fits)
    if (fits && (await run({ taskId, label, url: address }))) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <TextField label={text('panel.link-url')} value={url} onChange={setUrl} error={isBad ? text('panel.link-bad') : refusal} autoFocus />
      <TextField label={text('panel.link-label')} value={label} onChange={setLabel} optional />
      <FormActs submit={text('panel.add-link')} disabled={url.trim() === ''} onCancel={onClose} />
    </form>
  )
}
