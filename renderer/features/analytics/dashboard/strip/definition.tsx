/** What lies behind a figure: its formula with the numbers of this period, what counted, what did not, rates, sources and dates. */
import { IconCopy } from '@tabler/icons-react'
import type { KpiDefinition } from '#shared/contracts/figures-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import type { KpiKey } from '#shared/domain/figures/types.ts'
import type { Reason } from '#shared/ids.ts'
import { usePeriodText } from '../../../../domain/period-choices.tsx'
import { usePlaceName } from '../../../../domain/use-place-name.ts'
import { useErrorText, useReasonText } from '../../../../lib/errors.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { useToast } from '../../../../lib/toast.tsx'
import { Button } from '../../../../ui/button.tsx'
import { InlineError } from '../../../../ui/inline-error.tsx'
import { Prop, Props } from '../../../../ui/panel.tsx'
import { useFigure } from '../../charts/use-figure.ts'
import { useDashboard } from '../use-dashboard.ts'
import styles from './strip.module.css'

export function Definition({ of: key }: { readonly of: KpiKey }) {
  const text = useText()
  const errorText = useErrorText()
  const format = useFormat()
  const { asked } = useDashboard()
  const { data, error } = useLive(contract.figures.definition, { ...asked, key })
  return (
    <div className={styles.definition}>
      <header>
        <h3>{text(`kpi.name-${key}`)}</h3>
        {data !== undefined && (
          <span>
            {text('analytics.definition-version', { version: data.definitionVersion, day: format.dayShort(data.definitionSince) })}
          </span>
        )}
      </header>
      <p>{text(`kpi.about-${key}`)}</p>
      {error !== null && <InlineError>{errorText(error)}</InlineError>}
      {data !== undefined && <Explained definition={data} />}
    </div>
  )
}

function Explained({ definition }: { readonly definition: KpiDefinition }) {
  const text = useText()
  const reasonText = useReasonText()
  const spanText = usePeriodText()
  const { span } = useDashboard()
  const { terms, counted, leftOut, reference, source } = definition
  return (
    <>
      {terms.length > 0 && <Working definition={definition} />}
      <Props>
        <Prop label={text('analytics.period')}>{spanText(span)}</Prop>
        <Prop label={text('analytics.counted')}>{counted.map((each) => reasonText(each)).join(' ')}</Prop>
        {leftOut.length > 0 && <Prop label={text('analytics.left-out')}>{leftOut.map((each) => reasonText(each)).join(' ')}</Prop>}
        {reference !== null && <Prop label={text('analytics.reference')}>{reasonText(reference)}</Prop>}
        <Prop label={text('analytics.formula')}>{reasonText(source)}</Prop>
        <AsOf definition={definition} />
      </Props>
      <Rates definition={definition} />
      <CopyFigure definition={definition} />
    </>
  )
}

/** What a number of the formula is; the result needs no name, a network has its own. */
function useTermText(): (label: Reason) => string {
  const reasonText = useReasonText()
  const placeName = usePlaceName()
  return (label) => {
    if (label.code === 'kpi.term-result') return ''
    return label.code === 'kpi.term-network' ? placeName(String(label.data['network'] ?? '')) : reasonText(label)
  }
}

function Working({ definition: { terms, currency } }: { readonly definition: KpiDefinition }) {
  const termText = useTermText()
  const figure = useFigure()
  return (
    <div className={styles.working}>
      {terms.map(({ value, unit, label, sign }) => (
        <span key={`${label.code} ${label.data['network'] ?? ''}`} className={styles.term}>
          <span>
            <b>{figure.value(value, unit, currency)}</b>
            {termText(label)}
          </span>
          {sign !== '' && <span aria-hidden="true">{sign}</span>}
        </span>
      ))}
    </div>
  )
}

function AsOf({ definition: { asOf } }: { readonly definition: KpiDefinition }) {
  const text = useText()
  const format = useFormat()
  const placeName = usePlaceName()
  if (asOf.length === 0) return null
  const said = asOf.flatMap(({ label, day }) =>
    day === null ? [] : [text('kpi.as-of', { network: placeName(String(label.data['network'] ?? '')), day: format.dayShort(day) })],
  )
  return <Prop label={text('analytics.as-of')}>{format.list([...new Set(said)])}</Prop>
}

function Rates({ definition: { rates, currency, rateVersion, rateSource } }: { readonly definition: KpiDefinition }) {
  const text = useText()
  const placeName = usePlaceName()
  const figure = useFigure()
  if (rates.length === 0) return null
  return (
    <div className={styles.rates}>
      <h4>
        {rateSource === '' ? text('analytics.rates-assumed') : text('analytics.rates', { version: rateVersion ?? 1, source: rateSource })}
      </h4>
      <ul>
        {rates.map(({ network, what, low, likely, high }) => (
          <li key={`${network} ${what}`}>
            {text('analytics.rate', {
              network: placeName(network),
              what: text(`analytics.rate-${what}`),
              low: figure.price(low, currency),
              likely: figure.price(likely, currency),
              high: figure.price(high, currency),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** As a sentence that can be checked: the name, the working, the days. */
function CopyFigure({ definition }: { readonly definition: KpiDefinition }) {
  const text = useText()
  const toast = useToast()
  const figure = useFigure()
  const termText = useTermText()
  const spanText = usePeriodText()
  const { span } = useDashboard()
  const { key, terms, currency } = definition
  const copy = async () => {
    const working = terms.map(({ value, unit, label, sign }) =>
      [figure.value(value, unit, currency), termText(label), sign].filter((part) => part !== '').join(' '),
    )
    try {
      await navigator.clipboard.writeText(`${text(`kpi.name-${key}`)}, ${spanText(span)}: ${working.join(' ')}`)
      toast.done({ text: text('analytics.figure-copied'), undo: false })
    } catch (error) {
      toast.refused(error)
    }
  }
  return (
    <Button variant="link" icon={<IconCopy />} onClick={() => void copy()}>
      {text('analytics.copy-figure')}
    </Button>
  )
}
