/** A new source: its address is tried first, and beside the rules stands what they would keep of the feed as it is now. */
import type { FormEvent } from 'react'
import { useCommands } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Screen } from '../../../ui/screen.tsx'
import styles from './add.module.css'
import { AddressField } from './address-field.tsx'
import { FeedTrial } from './feed-trial.tsx'
import { RuleForm } from './rule-form.tsx'
import { type Adding, useAdding } from './use-adding.ts'

/** Without a network it can be followed all the same: it is fetched as soon as there is one. */
export function AddSourceScreen() {
  const text = useText()
  const go = useGo()
  const adding = useAdding()
  const { source, trial, change, isTried, knownId, follow, tryAddress } = adding
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isTried) void tryAddress(source.url)
    else if (knownId === null) void follow()
  }
  useCommands({ 'sources.close-panel': () => go('/sources') })
  return (
    <Screen
      crumb={
        <a className={styles.crumb} href="#/sources">
          {text('nav.sources')}
        </a>
      }
      title={text('sources.add-title')}
    >
      <div className={styles.page}>
        <form className={styles.form} onSubmit={submit}>
          <AddressField value={source.url} trial={trial} onChange={(url) => change({ url })} />
          <RuleForm source={source} trial={trial} onChange={change} onTyping={adding.setTyping} />
          <InlineError>{adding.refusal}</InlineError>
          <Acts adding={adding} />
        </form>
        <FeedTrial trial={trial} words={adding.words} onTry={(url) => void tryAddress(url)} />
      </div>
    </Screen>
  )
}

function Acts({ adding: { source, isTried, knownId, follow } }: { readonly adding: Adding }) {
  const text = useText()
  const go = useGo()
  return (
    <>
      <div className={styles.acts}>
        <Button
          type={isTried ? 'submit' : 'button'}
          variant={isTried ? 'primary' : 'default'}
          size="form"
          disabled={source.url.trim() === '' || knownId !== null}
          onClick={isTried ? undefined : () => void follow()}
        >
          {text(isTried ? 'sources.follow' : 'sources.follow-untried')}
        </Button>
        <Button size="form" onClick={() => go('/sources')}>
          {text('common.cancel')}
        </Button>
      </div>
      {!isTried && <p className={styles.hint}>{text('sources.follow-hint')}</p>}
    </>
  )
}
