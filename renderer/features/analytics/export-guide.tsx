/** Where to find the exports that people can really download, network by network. */
import { useText } from '../../lib/i18n.tsx'
import styles from './export-guide.module.css'

const exports = ['linkedin-person', 'linkedin-page', 'x', 'meta', 'tiktok', 'ga4'] as const

export function ExportGuide() {
  const text = useText()
  return (
    <ul className={styles.exports}>
      {exports.map((each) => (
        <li key={each}>
          <b>{text(`analytics.export-${each}`)}</b>
          {text(`analytics.export-${each}-where`)}
        </li>
      ))}
    </ul>
  )
}
