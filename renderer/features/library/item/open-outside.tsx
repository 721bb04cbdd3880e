/** A link that opens outside the app. */
import { contract } from '#shared/contracts/index.ts'
import { useCommand } from '../../../lib/live.ts'
import styles from './item.module.css'

/** Shown without its protocol and trailing slash. */
export function OpenOutside({ url }: { readonly url: string }) {
  const openLink = useCommand(contract.shell.openLink)
  return (
    <button type="button" className={styles.link} title={url} onClick={() => void openLink({ url })}>
      {url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
    </button>
  )
}
