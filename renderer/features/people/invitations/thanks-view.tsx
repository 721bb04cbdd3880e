/** Thank-you messages, filled with what each person's sharing has brought; drafted here, sent by hand. */
import { IconCopy } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useToast } from '../../../lib/toast.tsx'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { PeopleLayout } from '../people-layout.tsx'
import styles from './invitations.module.css'
import { OutreachOutputs } from './outreach-outputs.tsx'

type Thanks = OutputOf<typeof contract.outreach.thanks>[number]
const periods = ['7', '30', '92'] as const

export function ThanksView({ tools }: { readonly tools: ReactNode }) {
  const text = useText()
  const [period, setPeriod] = useState<(typeof periods)[number]>('30')
  const all = useLive(contract.outreach.thanks, { days: Number(period) }, { keep: true }).data
  return (
    <PeopleLayout
      tab="invitations"
      tools={
        <>
          {tools}
          {all !== undefined && all.length > 0 && <OutreachOutputs of="thanks" days={Number(period)} />}
        </>
      }
    >
      <div className={styles.page}>
        <div className={styles.head}>
          <p>{text(all?.length === 0 ? 'outreach.thanks-none' : 'outreach.thanks-text', { days: period })}</p>
          <Segmented
            label={text('outreach.thanks-period')}
            value={period}
            options={periods.map((value) => ({ value, label: text('outreach.thanks-days', { days: value }) }))}
            onChange={setPeriod}
          />
        </div>
        <ul className={styles.thanks}>
          {all?.map((each) => (
            <ThanksLine key={each.personId} thanks={each} />
          ))}
        </ul>
      </div>
    </PeopleLayout>
  )
}

function ThanksLine({ thanks }: { readonly thanks: Thanks }) {
  const text = useText()
  const toast = useToast()
  const { personId, name, shares, clicks, impressions, subject, text: words } = thanks
  const copy = async () => {
    await navigator.clipboard.writeText(`${subject}\n\n${words}`)
    toast.done({ text: text('outreach.said-copied'), undo: false })
  }
  return (
    <li>
      <div className={styles.thanksHead}>
        <a href={`#/people?person=${personId}`}>{name}</a>
        <span className={styles.quiet}>{text('outreach.thanks-figures', { shares, clicks, views: impressions })}</span>
        <Button aria-label={text('outreach.thanks-copy-named', { name })} icon={<IconCopy />} onClick={() => void copy()}>
          {text('outreach.thanks-copy')}
        </Button>
      </div>
      <details>
        <summary>{subject}</summary>
        <div className={styles.words} dir="auto">
          {words}
        </div>
      </details>
    </li>
  )
}
