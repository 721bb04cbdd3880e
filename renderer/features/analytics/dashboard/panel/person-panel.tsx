/** What came of one colleague's shares, for those who agreed to be named, with words to thank them by. */
import { IconCopy, IconExternalLink, IconFilter, IconX } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { usePeriodText } from '../../../../domain/period-choices.tsx'
import { useErrorText } from '../../../../lib/errors.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { useGo, useSearchParam } from '../../../../lib/route.ts'
import { useToast } from '../../../../lib/toast.tsx'
import { Button } from '../../../../ui/button.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { InlineError } from '../../../../ui/inline-error.tsx'
import { Panel, PanelSection } from '../../../../ui/panel.tsx'
import { useFigure } from '../../charts/use-figure.ts'
import { useDashboard } from '../use-dashboard.ts'
import { OwnFigures } from './own-figures.tsx'
import styles from './panel.module.css'

export function PersonPanel({ personId }: { readonly personId: string }) {
  const text = useText()
  const go = useGo()
  const errorText = useErrorText()
  const [, openPerson] = useSearchParam('person')
  const { asked, filter, toggle } = useDashboard()
  const only = { ...filter, personIds: [personId] }
  const { data, error } = useLive(contract.figures.breakdown, { ...asked, filter: only, by: 'advocate', limit: 1 }, { keep: true })
  const row = data?.rows.find(({ id }) => id === personId)
  const isNamed = row !== undefined && row.unnamed === null
  return (
    <Panel
      crumb={text('analytics.person')}
      actions={
        <>
          {isNamed && (
            <IconButton
              label={text('analytics.open-person')}
              icon={<IconExternalLink />}
              onClick={() => go(`/people/person/${personId}`)}
            />
          )}
          <IconButton label={text('analytics.close')} icon={<IconX />} keys="Escape" onClick={() => openPerson(null)} />
        </>
      }
      {...(isNamed
        ? {
            foot: (
              <Button icon={<IconFilter />} onClick={() => toggle('personIds', personId)}>
                {text(filter.personIds.includes(personId) ? 'analytics.show-all-again' : 'analytics.only-this-person')}
              </Button>
            ),
          }
        : {})}
    >
      {error !== null && <InlineError>{errorText(error)}</InlineError>}
      {data !== undefined && !isNamed && <p className={styles.quiet}>{text('analytics.person-not-shown')}</p>}
      {isNamed && (
        <>
          <h2 className={styles.title}>{row.name}</h2>
          <OwnFigures filter={only} keys={['shares', 'clicks', 'impressions', 'engagement', 'clicks-per-share']} />
          <Thanks name={row.name} shares={row.sums.share ?? 0} clicks={row.sums.click ?? 0} views={row.sums.impression ?? 0} />
        </>
      )}
    </Panel>
  )
}

interface ThanksProps {
  readonly name: string
  readonly shares: number
  readonly clicks: number
  readonly views: number
}

/** Words with real figures: what somebody did, never how they rank. */
function Thanks({ name, shares, clicks, views }: ThanksProps) {
  const text = useText()
  const toast = useToast()
  const figure = useFigure()
  const spanText = usePeriodText()
  const { span } = useDashboard()
  if (shares === 0) return null
  const count = (value: number) => figure.value(value, 'count')
  const words = text('analytics.thanks', {
    ...{ name: name.split(' ')[0] ?? name, days: spanText(span), count: shares, shares: count(shares) },
    ...{ clicks: count(clicks), views: count(views) },
  })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words)
      toast.done({ text: text('analytics.thanks-copied'), undo: false })
    } catch (error) {
      toast.refused(error)
    }
  }
  return (
    <PanelSection title={text('analytics.thanks-title')}>
      <p className={styles.thanks}>{words}</p>
      <Button variant="link" icon={<IconCopy />} onClick={() => void copy()}>
        {text('analytics.copy-thanks')}
      </Button>
    </PanelSection>
  )
}
