/** Figures with their units, as the user's language writes them. */
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { figureUnits } from '#shared/contracts/figures-shapes.ts'
import { minorUnits } from '#shared/domain/figures/money.ts'
import { useText } from '../../../lib/i18n.tsx'

type Unit = (typeof figureUnits)[number]

export interface FigureFormat {
  /** "1,284", "53.6%", "€18,478", "7.3"; a dash where nothing is known. `currency`: of money, in minor units. */
  readonly value: (value: number | null, unit: Unit, currency?: string) => string
  /** Short, for axes and narrow places: "412k", "€18k". */
  readonly short: (value: number | null, unit: Unit, currency?: string) => string
  /** A price, to the last digit: "€0.05". `value` in minor units. */
  readonly price: (value: number, currency: string) => string
  /** How much it has changed, with its sign: "+212", "−6.2 pt". */
  readonly change: (now: number, before: number, unit: Unit, currency?: string) => string
}

/** Sums of money are not known to the cent. */
const whole = { minimumFractionDigits: 0, maximumFractionDigits: 0 } as const
/** Where nothing is known. */
const dash = '–'

/** The formats of the language in use. */
export function useFigure(): FigureFormat {
  const { locale } = useIntl()
  const text = useText()
  return useMemo(() => {
    const of = (options: Intl.NumberFormatOptions) => {
      const made = new Intl.NumberFormat(locale, options)
      return (value: number) => made.format(value).replace('-', '−')
    }
    const money = (currency: string, options: Intl.NumberFormatOptions) => {
      const made = of({ style: 'currency', currency, ...options })
      return (value: number) => made(value / minorUnits(currency))
    }
    const formatsBy = (more: Intl.NumberFormatOptions, currency: string): Readonly<Record<Unit, (value: number) => string>> => ({
      count: of({ maximumFractionDigits: 0, ...more }),
      rate: of({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      money: money(currency, { ...more, ...whole }),
      ratio: of({ minimumFractionDigits: 1, maximumFractionDigits: 1, ...more }),
      score: of({ minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }),
    })
    const plain = new Map<string, ReturnType<typeof formatsBy>>()
    const short = new Map<string, ReturnType<typeof formatsBy>>()
    const changed = new Map<string, ReturnType<typeof formatsBy>>()
    const known = (kept: typeof plain, currency: string, more: Intl.NumberFormatOptions) => {
      const formats = kept.get(currency) ?? formatsBy(more, currency)
      kept.set(currency, formats)
      return formats
    }
    const points = of({ signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 })
    return {
      value: (value, unit, currency = 'EUR') => (value === null ? dash : known(plain, currency, {})[unit](value)),
      short: (value, unit, currency = 'EUR') =>
        value === null
          ? dash
          : known(short, currency, { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 })[unit](value),
      price: (value, currency) => money(currency, {})(value),
      change: (now, before, unit, currency = 'EUR') =>
        unit === 'rate'
          ? text('analytics.points', { value: points((now - before) * 100) })
          : known(changed, currency, { signDisplay: 'exceptZero' })[unit](now - before),
    }
  }, [locale, text])
}
