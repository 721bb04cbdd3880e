/** Who speaks of the company, its hashtags and its competitors, and in what mood. */
import { IconFileImport, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Span } from '#shared/domain/figures/spans.ts'
import { useCommandKey, useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { client } from '../../../lib/rpc.ts'
import { useToast } from '../../../lib/toast.tsx'
import { useLongWork } from '../../../lib/use-long-work.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Cards } from '../../../ui/section-screen.tsx'
import { AnalyticsLayout } from '../analytics-layout.tsx'
import { SpanPicker } from '../charts/span-picker.tsx'
import { MentionForm } from './mention-form.tsx'
import { MentionsCard } from './mentions-card.tsx'
import { Summaries } from './summaries.tsx'
import { useMentionSpan } from './use-mention-span.ts'

/** Mentions that the list begins with, and grows by. */
const page = 100

export function MentionsScreen() {
  const { span, name, choose, today } = useMentionSpan()
  if (span === null) return <AnalyticsLayout tab="mentions">{null}</AnalyticsLayout>
  return <OpenMentions span={span} today={today} picker={<SpanPicker name={name} choose={choose} />} periodName={name} />
}

interface OpenMentionsProps {
  readonly span: Span
  readonly today: string
  readonly picker: React.ReactNode
  readonly periodName: string
}

function OpenMentions({ span, today, picker, periodName }: OpenMentionsProps) {
  const text = useText()
  const [limit, setLimit] = useState(page)
  const [shown, show] = useSearchParam('mention')
  const found = useLive(contract.goals.mentions, { ...span, limit }, { keep: true }).data
  const bringing = useImport()
  const printView = useCommand(contract.figures.print)
  const print = () => void printView({ view: 'mentions', search: { period: periodName } })
  const printKey = useCommandKey('analytics.print')
  const close = () => show(null)
  useCommands({ 'analytics.print': print, 'analytics.close': shown === null ? undefined : close })
  const mention = found?.mentions.find(({ id }) => id === shown)
  const acts = <Acts onImport={bringing.run} onNew={() => show('new')} />
  return (
    <AnalyticsLayout
      tab="mentions"
      tools={
        <>
          {picker}
          <IconButton label={text('analytics.print')} keys={printKey} icon={<IconPrinter />} onClick={print} />
        </>
      }
      actions={found !== undefined && found.total > 0 ? acts : undefined}
      panel={
        (shown === 'new' || mention !== undefined) && <MentionForm key={shown} mention={mention ?? null} today={today} onClose={close} />
      }
      panelLabel={text('mentions.panel')}
    >
      {bringing.problem !== null && <InlineError>{bringing.problem}</InlineError>}
      {found !== undefined && found.total === 0 ? (
        <EmptyState title={text('mentions.empty-title')} text={<p>{text('mentions.empty-text')}</p>} actions={acts} />
      ) : (
        <Cards>
          {found !== undefined && (
            <>
              <Summaries found={found} />
              <MentionsCard
                found={found}
                onOpen={show}
                {...(found.total > limit ? { onMore: () => setLimit(Math.min(500, limit + page)) } : {})}
              />
            </>
          )}
        </Cards>
      )}
    </AnalyticsLayout>
  )
}

function Acts({ onImport, onNew }: { readonly onImport: () => void; readonly onNew: () => void }) {
  const text = useText()
  return (
    <>
      <Button icon={<IconFileImport />} onClick={onImport}>
        {text('mentions.import')}
      </Button>
      <Button icon={<IconPlus />} onClick={onNew}>
        {text('mentions.new')}
      </Button>
    </>
  )
}

/** A table of mentions, chosen by the user. */
function useImport() {
  const text = useText()
  const toast = useToast()
  const errorText = useErrorText()
  const { state, during } = useLongWork<'import', unknown>()
  const run = async () => {
    const result = await during('import', (options) => client.goals.importMentions({}, options))
    if (result) toast.done({ text: text('mentions.imported', result) })
  }
  return { run: () => void run(), problem: state.error === null ? null : errorText(state.error) }
}
