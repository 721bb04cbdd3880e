/** A caption tried against the rules in force. */
import { Suspense } from 'react'
import { useText } from '../../lib/i18n.tsx'
import { useGo } from '../../lib/route.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CaptionCheck } from './parts.tsx'
import styles from './try-screen.module.css'

/** Guidance for whoever writes; nothing of it is kept. */
export function TryScreen() {
  const text = useText()
  const go = useGo()
  return (
    <Screen
      crumb={
        <a className={styles.crumb} href="#/policies">
          {text('nav.policies')}
        </a>
      }
      title={text('policies.try')}
      actions={<Button onClick={() => go('/policies/words')}>{text('policies.words')}</Button>}
    >
      <div className={styles.page}>
        <div className={styles.column}>
          <Suspense>
            <CaptionCheck />
          </Suspense>
        </div>
      </div>
    </Screen>
  )
}
