/** The app itself: version, licences, whether a newer one is there, and whether the file is sound. */
import { IconFolder, IconRefresh, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand, useLive } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import { Group } from './group.tsx'
import styles from './settings.module.css'
import { VerifyFile } from './verify-file.tsx'

/** `path`: the open workspace. */
export function About({ path }: { readonly path: string }) {
  const text = useText()
  const info = useLive(contract.shell.info, {}).data
  const showFile = useCommand(contract.shell.showFile)
  return (
    <>
      <Group title={text('app.name')} lead={text('about.lead')}>
        <dl className={styles.facts}>
          <dt>{text('about.version')}</dt>
          <dd>{info && text('about.version-of', { version: info.version, electron: info.electron })}</dd>
          <dt>{text('about.updates')}</dt>
          <dd>{info && <Updates enabled={info.updates} />}</dd>
          <dt>{text('about.licence')}</dt>
          <dd>{text('about.licence-text')}</dd>
          <dt>{text('about.holidays')}</dt>
          <dd>{text('about.holidays-text')}</dd>
        </dl>
      </Group>
      <Group title={text('about.file')} lead={text('about.file-lead')}>
        <dl className={styles.facts}>
          <dt>{text('about.path')}</dt>
          <dd>{path}</dd>
        </dl>
        <div className={styles.add}>
          <Button icon={<IconFolder />} onClick={() => void showFile({ path })}>
            {text('command.show-file')}
          </Button>
          <VerifyFile icon={<IconShieldCheck />} />
        </div>
      </Group>
    </>
  )
}

function Updates({ enabled }: { readonly enabled: boolean }) {
  const text = useText()
  const [available, setAvailable] = useState<string | null>()
  const check = useCommand(contract.shell.checkForUpdate)
  if (!enabled) return text('about.updates-off')
  const ask = async () => {
    const answer = await check({})
    if (answer) setAvailable(answer.available)
  }
  return (
    <span className={styles.line}>
      {available === null && <Status kind="done">{text('about.newest')}</Status>}
      {available && <Status kind="fact">{text('about.newer', { version: available })}</Status>}
      <Button icon={<IconRefresh />} onClick={() => void ask()}>
        {text('about.check')}
      </Button>
    </span>
  )
}
