/** How the company's reports look: its logo, its own PowerPoint master, what stands at the foot of every page. */
import type { ReactNode } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { reportLetters } from '#shared/domain/reports/types.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Cards } from '../../../ui/section-screen.tsx'
import { ReportsLayout } from '../reports-layout.tsx'
import styles from './look.module.css'

export function LookScreen() {
  const text = useText()
  const errorText = useErrorText()
  const settings = useLive(contract.reports.settings, {})
  const update = useCommand(contract.reports.updateSettings, { done: () => text('reports.said-look') })
  return (
    <ReportsLayout tab="look">
      <Cards>
        {settings.error !== null && <InlineError>{errorText(settings.error)}</InlineError>}
        {settings.data !== undefined && (
          <>
            <Logo logo={settings.data.logo} onNone={() => void update({ fields: { noLogo: true } })} />
            <Master name={settings.data.masterName} onNone={() => void update({ fields: { noMaster: true } })} />
            <Card title={text('reports.foot')} hint={text('reports.foot-hint')}>
              <div className={styles.field}>
                <TextField
                  hideLabel
                  label={text('reports.foot')}
                  value={settings.data.foot}
                  maxLength={reportLetters.foot}
                  onCommit={(foot) => void update({ fields: { foot } })}
                />
              </div>
            </Card>
          </>
        )}
      </Cards>
    </ReportsLayout>
  )
}

interface CardProps {
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
}

function Card({ title, hint, children }: CardProps) {
  return (
    <section className={styles.card}>
      <h2>{title}</h2>
      <p className={styles.hint}>{hint}</p>
      {children}
    </section>
  )
}

interface LogoProps {
  readonly logo: { readonly name: string; readonly url: string } | null
  readonly onNone: () => void
}

function Logo({ logo, onNone }: LogoProps) {
  const text = useText()
  const { run, refusal } = useRefusable(contract.reports.chooseLogo, (done) => (done === null ? null : text('reports.said-look')))
  return (
    <Card title={text('reports.logo')} hint={text('reports.logo-hint')}>
      {logo !== null && (
        <div className={styles.logo}>
          <img src={logo.url} alt={logo.name} />
        </div>
      )}
      <InlineError>{refusal}</InlineError>
      <div className={styles.acts}>
        <Button onClick={() => void run({})}>{text(logo === null ? 'reports.choose-logo' : 'reports.other-logo')}</Button>
        {logo !== null && <Button onClick={onNone}>{text('reports.no-logo')}</Button>}
      </div>
    </Card>
  )
}

function Master({ name, onNone }: { readonly name: string; readonly onNone: () => void }) {
  const text = useText()
  const { run, refusal } = useRefusable(contract.reports.chooseMaster, (done) => (done === null ? null : text('reports.said-look')))
  return (
    <Card title={text('reports.master')} hint={text('reports.master-hint')}>
      {name !== '' && <p className={styles.name}>{name}</p>}
      <InlineError>{refusal}</InlineError>
      <div className={styles.acts}>
        <Button onClick={() => void run({})}>{text(name === '' ? 'reports.choose-master' : 'reports.other-master')}</Button>
        {name !== '' && <Button onClick={onNone}>{text('reports.no-master')}</Button>}
      </div>
    </Card>
  )
}
