/** The target mix: three shares that make a hundred, and how much of it may ask for something. */
import { useEffect, useState } from 'react'
import { contentKinds } from '#shared/domain/content/types.ts'
import { KindMark, kindColours } from '../../domain/kind-mark.tsx'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/fields.tsx'
import { Status } from '../../ui/status.tsx'
import styles from './content.module.css'
import { ContentNumber } from './content-number.tsx'
import type { ContentPartProps } from './content-part.ts'

const fields = { company: 'mixCompany', 'third-party': 'mixThirdParty', employee: 'mixEmployee' } as const

/** The shares are kept together, as soon as they make a hundred. */
export function ContentMix({ settings, onChange }: ContentPartProps) {
  const text = useText()
  const { mixCompany, mixThirdParty, mixEmployee } = settings
  const [shares, setShares] = useState({ mixCompany, mixThirdParty, mixEmployee })
  useEffect(() => setShares({ mixCompany, mixThirdParty, mixEmployee }), [mixCompany, mixThirdParty, mixEmployee])
  const sum = contentKinds.reduce((total, kind) => total + shares[fields[kind]], 0)
  const isChanged = contentKinds.some((kind) => shares[fields[kind]] !== settings[fields[kind]])
  const keep = () => {
    if (isChanged && sum === 100) onChange(shares)
  }
  return (
    <>
      <div className={styles.shares}>
        {contentKinds.map((kind) => (
          <NumberField
            key={kind}
            label={text('settings.mix-share', { kind: text(`content.kind-${kind}`) })}
            value={shares[fields[kind]]}
            min={0}
            max={100}
            arrows={false}
            onChange={(value) => setShares({ ...shares, [fields[kind]]: value })}
            onLeave={keep}
          />
        ))}
        <div className={styles.sum}>
          <Sum sum={sum} />
          {sum !== 100 && (
            <Button variant="link" onClick={() => setShares({ mixCompany, mixThirdParty, mixEmployee })}>
              {text('settings.mix-back')}
            </Button>
          )}
        </div>
      </div>
      <Bar shares={contentKinds.map((kind) => ({ kind, share: shares[fields[kind]] }))} />
      <div className={styles.calls}>
        <ContentNumber
          label={text('settings.call-to-action')}
          hint={text('settings.call-to-action-hint')}
          value={settings.callToActionLimit}
          min={0}
          max={100}
          onCommit={(callToActionLimit) => onChange({ callToActionLimit })}
        />
      </div>
    </>
  )
}

function Sum({ sum }: { readonly sum: number }) {
  const text = useText()
  if (sum === 100) return <Status kind="ready">{text('settings.mix-whole')}</Status>
  return <Status kind="attention">{text(sum < 100 ? 'settings.mix-short' : 'settings.mix-over', { sum, by: Math.abs(100 - sum) })}</Status>
}

interface BarProps {
  readonly shares: readonly { readonly kind: (typeof contentKinds)[number]; readonly share: number }[]
}

/** Drawn as it is typed; the words beside it say the same. */
function Bar({ shares }: BarProps) {
  const format = useFormat()
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {shares.map(({ kind, share }) => (
          <i key={kind} style={{ flexGrow: share, background: kindColours[kind] }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {shares.map(({ kind, share }) => (
          <li key={kind}>
            <KindMark kind={kind} /> {format.percent(share / 100, 0)}
          </li>
        ))}
      </ul>
    </>
  )
}
