/** Bringing in a roster: a file, what its columns are, what would happen, and only then the people. */
import { useEffect } from 'react'
import styles from '../../../domain/import/import.module.css'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { RosterColumns } from './roster-columns.tsx'
import { RosterFile } from './roster-file.tsx'
import { RosterOutcome } from './roster-outcome.tsx'
import { useRoster } from './use-roster.ts'

/** `file`: the path of one that was dropped elsewhere. The three steps stay in sight: an answer below may send one back to a choice above. */
export function RosterScreen() {
  const text = useText()
  const errorText = useErrorText()
  const go = useGo()
  const { state, acts } = useRoster()
  const [file] = useSearchParam('file')
  const { look } = acts
  useEffect(() => {
    if (file !== null) void look(file)
  }, [file, look])
  useCommands({ 'people.close-panel': () => go('/people') })
  return (
    <Screen
      crumb={
        <a className={styles.crumb} href="#/people">
          {text('nav.people')}
        </a>
      }
      title={text('roster.title')}
    >
      <div className={styles.page}>
        <RosterFile state={state} acts={acts} />
        {state.error !== null && <InlineError>{errorText(state.error)}</InlineError>}
        {state.look !== null && state.mapping !== null && (
          <>
            <RosterColumns look={state.look} mapping={state.mapping} state={state} acts={acts} />
            <RosterOutcome look={state.look} mapping={state.mapping} state={state} acts={acts} />
          </>
        )}
      </div>
    </Screen>
  )
}
