/** First run: three questions on one page, and beside them the plan that the answers give, as they change. */
import { IconArrowLeft } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useLocale, useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Mark } from '../mark.tsx'
import { useFirstAnswers } from './answers.ts'
import styles from './first-run.module.css'
import { Preview } from './preview.tsx'
import { Questions } from './questions.tsx'

/** Shown while no workspace is open, and when the user asks for a new one. */
export function FirstRun() {
  const text = useText()
  const locale = useLocale()
  const first = useFirstAnswers(locale)
  const settings = useCommand(contract.settings.update)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Mark />
        <b>{text('app.name')}</b>
        <BackToWorkspace />
        <span className={styles.space} />
        <Segmented
          label={text('settings.language')}
          value={locale}
          options={locales.map((each) => ({ value: each, label: localeNames[each], lang: each }))}
          onChange={(next) => void settings({ fields: { locale: next } })}
        />
      </header>
      <main className={styles.main}>
        <Questions first={first} />
        <Preview answers={first.answers} preview={first.preview} />
      </main>
    </div>
  )
}

function BackToWorkspace() {
  const text = useText()
  const go = useGo()
  const info = useLive(contract.workspace.info, {}).data
  if (!info) return null
  return (
    <Button variant="quiet" icon={<IconArrowLeft />} onClick={() => go('/plan/week')}>
      {text('first-run.back', { name: info.programName })}
    </Button>
  )
}
