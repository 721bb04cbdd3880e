/** Messages to people: waves with what came of them, the texts, thanks, results. */
import { useText } from '../../../lib/i18n.tsx'
import { useSearchParam } from '../../../lib/route.ts'
import { Segmented } from '../../../ui/segmented.tsx'
import { ResultsView } from './results-view.tsx'
import { TextsView } from './texts-view.tsx'
import { ThanksView } from './thanks-view.tsx'
import { WavesView } from './waves-view.tsx'

const views = { waves: WavesView, texts: TextsView, thanks: ThanksView, results: ResultsView } as const
type View = keyof typeof views

/** The parameter `view` says which; the waves by default. */
export function InvitationsScreen() {
  const text = useText()
  const [asked, setAsked] = useSearchParam('view')
  const names = Object.keys(views).filter(isView)
  const name = names.find((each) => each === asked) ?? 'waves'
  const Shown = views[name]
  return (
    <Shown
      tools={
        <Segmented
          label={text('outreach.views')}
          value={name}
          options={names.map((value) => ({ value, label: text(`outreach.view-${value}`) }))}
          onChange={(value) => setAsked(value === 'waves' ? null : value)}
        />
      }
    />
  )
}

function isView(name: string): name is View {
  return name in views
}
