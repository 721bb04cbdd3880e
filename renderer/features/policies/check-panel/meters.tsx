/** The meters of a document: length, reading ease, dos and don'ts, topics, pictures, contact. */
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { DocumentView } from '#shared/contracts/document-shapes.ts'
import type { DocumentFinding } from '#shared/domain/documents/findings-types.ts'
import type { DocumentMeters } from '#shared/domain/documents/meters.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { usePageCount } from '../paper/use-page-count.ts'
import styles from './check-panel.module.css'
import { MeterLine, Track } from './meter-line.tsx'
import { TopicMeter } from './topic-meter.tsx'

/** Pages that people still read. */
const targetPages = 2
/** The end of the track, a little beyond the target. */
const trackPages = 2.2

interface MetersProps {
  readonly view: DocumentView
  readonly blocks: readonly Block[]
  readonly meters: DocumentMeters
  readonly dismissed: readonly { readonly finding: DocumentFinding }[]
  readonly onShow: (blockId: string) => void
  readonly onAddSection: (topic: string) => void
}

/** All of them, in the order in which readers stumble. */
export function Meters({ view, blocks, meters, dismissed, onShow, onAddSection }: MetersProps) {
  return (
    <div className={styles.meters}>
      <LengthMeter view={view} blocks={blocks} meters={meters} />
      <EaseMeter locale={view.locale} meters={meters} onShow={onShow} />
      <BalanceMeter meters={meters} />
      {meters.topics.length > 0 && <TopicMeter topics={meters.topics} dismissed={dismissed} onShow={onShow} onAddSection={onAddSection} />}
      <PictureLine meters={meters} />
      {view.kind !== 'page' && <ContactLine meters={meters} />}
    </div>
  )
}

function LengthMeter({ view, blocks, meters }: Pick<MetersProps, 'view' | 'blocks' | 'meters'>) {
  const text = useText()
  const format = useFormat()
  const pages = usePageCount({ title: view.title, locale: view.locale, blocks })
  const isLong = pages !== null && pages > targetPages
  const end = Math.max(trackPages, pages ?? 0)
  const figure = pages === null ? text('meter.pages-unknown') : text('meter.pages', { pages: format.number(pages), target: targetPages })
  const words = text('meter.words', { words: meters.words, minutes: meters.minutes })
  return (
    <MeterLine
      name={text('meter.length')}
      figure={figure}
      value={pages}
      max={end}
      remark={
        <>
          <p>{words}</p>
          {isLong && <p className={styles.warn}>{text('meter.too-long')}</p>}
        </>
      }
    >
      <Track share={(pages ?? 0) / end} mark={targetPages / end} {...(isLong ? { tone: 'warn' } : {})} />
    </MeterLine>
  )
}

function EaseMeter({ locale, meters, onShow }: Pick<MetersProps, 'meters' | 'onShow'> & { readonly locale: DocumentView['locale'] }) {
  const text = useText()
  const { ease, easeTarget, hardest } = meters
  const score = ease === null ? null : Math.round(ease.score)
  const isHard = score !== null && score < easeTarget
  const figure = ease === null ? text('meter.ease-none') : text('meter.ease-value', { score, level: text(`meter.level-${ease.level}`) })
  const hardestScore = hardest === null ? 0 : Math.round(hardest.score)
  return (
    <MeterLine
      name={text('meter.ease')}
      figure={figure}
      value={score}
      max={100}
      remark={
        <>
          <p>
            <span title={text(`meter.method-${locale}`)}>{text('meter.ease-target', { target: easeTarget })}</span>
            <span className="visually-hidden">{text(`meter.method-${locale}`)}</span>
          </p>
          {hardest !== null && (
            <button type="button" className={styles.link} onClick={() => onShow(hardest.blockId)}>
              {hardest.heading === ''
                ? text('meter.hardest-first', { score: hardestScore })
                : text('meter.hardest', { heading: hardest.heading, score: hardestScore })}
            </button>
          )}
        </>
      }
    >
      <Track share={(score ?? 0) / 100} goodFrom={easeTarget / 100} {...(isHard ? { tone: 'warn' } : {})} />
    </MeterLine>
  )
}

function BalanceMeter({ meters: { dos, donts } }: Pick<MetersProps, 'meters'>) {
  const text = useText()
  const all = dos + donts
  if (all === 0) {
    return (
      <MeterLine name={text('meter.balance')} figure="" value={null} max={0} remark={<p>{text('meter.balance-none')}</p>}>
        {null}
      </MeterLine>
    )
  }
  const verdict = dos > donts ? 'good' : dos === donts ? 'even' : 'bad'
  return (
    <MeterLine
      name={text('meter.balance')}
      figure={text('meter.balance-value', { dos, donts })}
      value={dos}
      max={all}
      remark={<p className={verdict === 'bad' ? styles.warn : undefined}>{text(`meter.balance-${verdict}`)}</p>}
    >
      <div className={styles.balance} title={text('meter.balance-label', { dos, donts })}>
        {dos > 0 && <i style={{ flexGrow: dos }} />}
        {donts > 0 && <u style={{ flexGrow: donts }} />}
      </div>
    </MeterLine>
  )
}

function PictureLine({ meters: { pictures, picturesWithoutAlt } }: Pick<MetersProps, 'meters'>) {
  const text = useText()
  const format = useFormat()
  const described = picturesWithoutAlt === 0 ? text('meter.pictures-described') : text('meter.pictures-bare', { count: picturesWithoutAlt })
  return (
    <MeterLine
      name={text('meter.pictures')}
      figure={format.number(pictures)}
      value={null}
      max={0}
      remark={
        <p className={picturesWithoutAlt > 0 ? styles.warn : undefined}>{pictures === 0 ? text('meter.pictures-none') : described}</p>
      }
    >
      {null}
    </MeterLine>
  )
}

function ContactLine({ meters: { hasContact } }: Pick<MetersProps, 'meters'>) {
  const text = useText()
  return (
    <MeterLine
      name={text('meter.contact')}
      figure={text(hasContact ? 'meter.contact-there' : 'meter.contact-missing')}
      value={null}
      max={0}
      remark={null}
    >
      {null}
    </MeterLine>
  )
}
