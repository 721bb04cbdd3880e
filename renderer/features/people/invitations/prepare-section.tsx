/** Making the messages, sending them by what the company uses, and saying that they have gone out. */
import { IconCopy, IconFileTypePdf, IconFolder, IconFolderShare } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { useFormat } from '../../../lib/format.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { client } from '../../../lib/rpc.ts'
import { useToast } from '../../../lib/toast.tsx'
import { Button } from '../../../ui/button.tsx'
import { Meter } from '../../../ui/meter.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import styles from './invitations.module.css'
import type { Wave } from './types.ts'
import type { Prepare } from './use-prepare.ts'
import { useSaidSent } from './use-said-sent.ts'
import { WaveGaps } from './wave-gaps.tsx'

interface PrepareSectionProps {
  readonly wave: Wave
  readonly prepare: Prepare
}

export function PrepareSection({ wave, prepare }: PrepareSectionProps) {
  const text = useText()
  const format = useFormat()
  const { due, prepared, sent } = wave.figures
  const counts = [
    due > 0 ? text('outreach.progress-planned', { count: due, number: format.number(due) }) : '',
    prepared > 0 ? text('outreach.progress-prepared', { count: prepared, number: format.number(prepared) }) : '',
    sent > 0 ? text('outreach.progress-sent', { count: sent, number: format.number(sent) }) : '',
  ].filter((part) => part !== '')
  const gaps = useLive(contract.outreach.gaps, { waveId: wave.id }).data ?? []
  const isWhole = gaps.length === 0
  // Nothing is left to do with a wave of mails that has gone out.
  if (due + prepared === 0 && wave.channel === 'mail') return null
  return (
    <PanelSection title={text('outreach.step-prepare')} end={<span className={styles.quiet}>{counts.join(' · ')}</span>}>
      <div className={styles.steps}>
        {!isWhole && <WaveGaps names={gaps} />}
        {prepare.running?.waveId === wave.id ? <Running prepare={prepare} /> : <Acts wave={wave} prepare={prepare} isWhole={isWhole} />}
        {isWhole && wave.channel === 'poster' && <PosterButtons wave={wave} />}
        {isWhole && (wave.channel === 'chat' || wave.channel === 'intranet') && <CopyButtons wave={wave} />}
      </div>
    </PanelSection>
  )
}

function Running({ prepare }: { readonly prepare: Prepare }) {
  const text = useText()
  const format = useFormat()
  const { done = 0, all = 0 } = prepare.running ?? {}
  const label = text('outreach.preparing', { done: format.number(done), all: format.number(all) })
  return (
    <div className={styles.running}>
      <Meter value={done} max={all} label={label} />
      <span className={styles.quiet}>{label}</span>
      <Button onClick={prepare.stop}>{text('outreach.stop')}</Button>
    </div>
  )
}

/** One of them is the next step, and looks like it. */
function Acts({ wave, prepare, isWhole }: PrepareSectionProps & { readonly isWhole: boolean }) {
  const text = useText()
  const said = useSaidSent()
  const markSent = useCommand(contract.outreach.markSent, { done: said })
  const { due, prepared } = wave.figures
  const folder = prepare.folders.get(`${wave.id} 0`)
  return (
    <div className={styles.acts}>
      {due + prepared > 0 && (
        <Button
          variant={due > 0 && prepared === 0 ? 'primary' : 'default'}
          icon={<IconFolderShare />}
          disabled={prepare.running !== null || !isWhole}
          onClick={() => prepare.start(wave.id, 0)}
        >
          {text(due > 0 ? 'outreach.prepare' : 'outreach.prepare-again')}
        </Button>
      )}
      {folder !== undefined && (
        <Button icon={<IconFolder />} onClick={() => prepare.showFolder(folder)}>
          {text('outreach.show-folder')}
        </Button>
      )}
      {due + prepared > 0 && (
        <Button variant={prepared > 0 ? 'primary' : 'default'} onClick={() => void markSent({ waveId: wave.id })}>
          {text('outreach.mark-sent')}
        </Button>
      )}
    </div>
  )
}

const papers = ['A4', 'A3'] as const

function PosterButtons({ wave }: { readonly wave: Wave }) {
  const text = useText()
  const [paper, setPaper] = useState<(typeof papers)[number]>('A4')
  const save = useCommand(contract.outreach.exportPoster, {
    done: (made) => (made === null ? null : { text: text('outreach.said-poster'), undo: false }),
  })
  return (
    <div className={styles.acts}>
      <Segmented
        label={text('outreach.paper')}
        value={paper}
        options={papers.map((value) => ({ value, label: value }))}
        onChange={setPaper}
      />
      {locales.map((locale) => (
        <Button key={locale} icon={<IconFileTypePdf />} onClick={() => void save({ kind: wave.kind, locale, paper })}>
          {localeNames[locale]}
        </Button>
      ))}
    </div>
  )
}

/** As rich text, so that links and lists arrive as such. */
function CopyButtons({ wave }: { readonly wave: Wave }) {
  const text = useText()
  const toast = useToast()
  const copy = async (locale: Locale) => {
    try {
      const filled = await client.outreach.copyText({ waveId: wave.id, locale })
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([filled.html], { type: 'text/html' }),
          'text/plain': new Blob([filled.text], { type: 'text/plain' }),
        }),
      ])
      toast.done({ text: text('outreach.said-copied'), undo: false })
    } catch (error) {
      toast.refused(error)
    }
  }
  return (
    <div className={styles.acts}>
      {locales.map((locale) => (
        <Button key={locale} icon={<IconCopy />} onClick={() => void copy(locale)}>
          {text('outreach.copy-text', { language: localeNames[locale] })}
        </Button>
      ))}
    </div>
  )
}
