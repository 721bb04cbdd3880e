/** The program's name, company, hashtag and colour, and the demo's own date. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField, TextField } from '../../ui/fields.tsx'
import { Note } from '../../ui/reason.tsx'
import { Group } from './group.tsx'
import styles from './settings.module.css'

/** The colour of Groundswell itself, until the program has its own. */
const ownColor = '#0B6477'

/** Every field is kept when it is left, and can be undone. */
export function Program({ info }: { readonly info: WorkspaceInfo }) {
  const text = useText()
  const format = useFormat()
  const update = useCommand(contract.workspace.update, { done: () => text('settings.program-changed') })
  return (
    <>
      {info.demoDay !== null && (
        <Note tone="info">
          {text('settings.demo-day', { day: format.dayFull(info.demoDay) })}{' '}
          <Button variant="link" onClick={() => void update({ fields: { demoDay: null } })}>
            {text('settings.demo-day-end')}
          </Button>
        </Note>
      )}
      <Group title={text('settings.program')} lead={text('settings.program-lead')}>
        <div className={styles.form}>
          <TextField
            label={text('settings.program-name')}
            value={info.programName}
            onCommit={(programName) => void update({ fields: { programName } })}
          />
          <TextField
            label={text('settings.company-name')}
            optional
            value={info.companyName}
            onCommit={(companyName) => void update({ fields: { companyName } })}
          />
          <Hashtag value={info.hashtag} onCommit={(hashtag) => void update({ fields: { hashtag } })} />
          <CompanySize value={info.companySize} onCommit={(companySize) => void update({ fields: { companySize } })} />
        </div>
      </Group>
      <BrandColor value={info.brandColor} onCommit={(brandColor) => void update({ fields: { brandColor } })} />
    </>
  )
}

interface FieldOf<Value> {
  readonly value: Value
  readonly onCommit: (value: Value) => void
}

function Hashtag({ value, onCommit }: FieldOf<string>) {
  const text = useText()
  const [error, setError] = useState<string>()
  const commit = (typed: string) => {
    const word = typed.trim().replace(/^#*/, '#')
    const hashtag = word === '#' ? '' : word
    const isGood = /^(#[\p{L}\p{N}_]+)?$/u.test(hashtag)
    setError(isGood ? undefined : text('settings.hashtag-error'))
    if (isGood) onCommit(hashtag)
  }
  return (
    <TextField
      label={text('settings.hashtag')}
      optional
      hint={text('settings.hashtag-hint')}
      error={error}
      value={value}
      onCommit={commit}
    />
  )
}

/** Typed figure by figure; kept once the field is left. */
function CompanySize({ value, onCommit }: FieldOf<number>) {
  const text = useText()
  const [typed, setTyped] = useState(value)
  return (
    <NumberField
      label={text('settings.company-size')}
      hint={text('settings.company-size-hint')}
      value={typed}
      min={1}
      max={2_000_000}
      arrows={false}
      onChange={setTyped}
      onLeave={() => typed !== value && onCommit(typed)}
    />
  )
}

function BrandColor({ value, onCommit }: FieldOf<string>) {
  const text = useText()
  const [shown, setShown] = useState(value || ownColor)
  const [error, setError] = useState<string>()
  const commit = (typed: string) => {
    const color = typed.trim().replace(/^#?/, '#')
    const isGood = /^#[0-9a-f]{6}$/i.test(color)
    setError(isGood ? undefined : text('settings.brand-error'))
    if (!isGood) return
    setShown(color)
    if (color.toLowerCase() !== value.toLowerCase()) onCommit(color)
  }
  return (
    <Group title={text('settings.brand')} lead={text('settings.brand-lead')}>
      <div className={styles.add}>
        <input
          type="color"
          className={styles.swatch}
          aria-label={text('settings.brand')}
          value={shown.toLowerCase()}
          onChange={(event) => setShown(event.currentTarget.value)}
          onBlur={() => commit(shown)}
        />
        <TextField label={text('settings.brand-hex')} value={shown} error={error} onCommit={commit} />
        {value !== '' && value.toLowerCase() !== ownColor.toLowerCase() && (
          <Button size="form" onClick={() => commit(ownColor)}>
            {text('settings.brand-own')}
          </Button>
        )}
      </div>
      <div className={styles.samples}>
        {(['light', 'dark'] as const).map((scheme) => (
          <div key={scheme} className={styles.sample} style={{ colorScheme: scheme, ...brandToStyle(shown) }}>
            <span className={styles.fill}>{text('settings.brand-sample')}</span>
            <span className={styles.tint}>{text('settings.brand-sample')}</span>
            <span className={styles.stroke} />
          </div>
        ))}
      </div>
    </Group>
  )
}

/** The tokens reckon with --brand at the root; a sample of another colour reckons its own. */
function brandToStyle(color: string): Readonly<Record<string, string>> {
  const from = (light: string, dark: string) => `light-dark(oklch(from ${color} ${light} h), oklch(from ${color} ${dark} h))`
  return {
    '--accent': from('.46 min(c, .13)', '.52 min(c, .13)'),
    '--accent-text': from('.43 min(c, .13)', '.82 calc(min(c, .13) * .85)'),
    '--accent-tint': from('.955 calc(min(c, .13) * .22)', '.29 calc(min(c, .13) * .5)'),
    '--accent-line': from('.56 min(c, .13)', '.70 min(c, .13)'),
  }
}
