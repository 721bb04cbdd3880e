/** The user guide: contents at the left, one section at the right; the address says which, so that any screen can lead to it. */
import { type ReactNode, useEffect, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useLocale, useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { useGo, useSearchParam } from '../../lib/route.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Scrolled } from '../../ui/scrolled.tsx'
import styles from './guide.module.css'
import { type Guide, type GuideSection, loadGuide } from './guide.ts'
import { GuideBlock } from './guide-block.tsx'

/** Also shown before any workspace is open; then it has a way back, for there is no sidebar. */
export function GuideScreen() {
  const text = useText()
  const go = useGo()
  const guide = useGuide()
  const [wanted] = useSearchParam('section')
  const hasFile = useLive(contract.workspace.info, {}).data !== null
  const sections = guide?.sections ?? []
  const current = sections.find((section) => section.id === wanted) ?? sections[0]
  return (
    <Screen
      crumb={text('menu.help')}
      title={text('command.guide')}
      actions={!hasFile && <Button onClick={() => go('/')}>{text('guide.close')}</Button>}
    >
      <div className={styles.columns}>
        <nav className={styles.contents} aria-label={text('guide.contents')}>
          <ol>
            {sections.map((section) => (
              <li key={section.id}>
                <SectionLink section={section} current={section === current}>
                  {section.title}
                </SectionLink>
              </li>
            ))}
          </ol>
        </nav>
        {current !== undefined && <Section key={current.id} section={current} all={sections} />}
      </div>
    </Screen>
  )
}

function useGuide(): Guide | null {
  const locale = useLocale()
  const [guide, setGuide] = useState<Guide | null>(null)
  useEffect(() => {
    let isWanted = true
    void loadGuide(locale).then((loaded) => isWanted && setGuide(loaded))
    return () => {
      isWanted = false
    }
  }, [locale])
  return guide
}

interface SectionProps {
  readonly section: GuideSection
  readonly all: readonly GuideSection[]
}

function Section({ section, all }: SectionProps) {
  const text = useText()
  const at = all.indexOf(section)
  const previous = all[at - 1]
  const next = all[at + 1]
  return (
    <Scrolled className={styles.page}>
      <article className={styles.prose} aria-labelledby="guide-section">
        <h2 id="guide-section">{section.title}</h2>
        {section.blocks.map((block) => (
          <GuideBlock key={JSON.stringify(block)} block={block} />
        ))}
        <nav className={styles.ways} aria-label={text('guide.contents')}>
          {previous && <SectionLink section={previous}>{text('guide.previous', { title: previous.title })}</SectionLink>}
          <span className={styles.space} />
          {next && <SectionLink section={next}>{text('guide.next', { title: next.title })}</SectionLink>}
        </nav>
      </article>
    </Scrolled>
  )
}

interface SectionLinkProps {
  readonly section: GuideSection
  readonly current?: boolean
  readonly children: ReactNode
}

function SectionLink({ section, current = false, children }: SectionLinkProps) {
  return (
    <a href={`#/help?section=${section.id}`} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  )
}
