/** A round that takes answers: how many there are, the ways in which they come, and its end. */
import { IconDots, IconFileCode, IconFileImport, IconKeyboard, IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { useSaidExported } from '../../../domain/export-choices.tsx'
import { useCommands } from '../../../lib/commands.tsx'
import { useFormat } from '../../../lib/format.ts'
import { localeNames, useLocale, useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { BroughtInNote } from './brought-in-note.tsx'
import { CloseForm } from './close-form.tsx'
import { PasteForm } from './paste-form.tsx'
import styles from './pulse.module.css'
import { RoundForm } from './round-form.tsx'
import type { BroughtIn, Round } from './types.ts'

interface OpenRoundProps {
  readonly round: Round
  readonly onType: () => void
}

export function OpenRound({ round, onType }: OpenRoundProps) {
  const text = useText()
  const format = useFormat()
  const today = useLive(contract.workspace.info, {}).data?.today ?? ''
  return (
    <div className={styles.round}>
      <RoundHead round={round}>
        {text(round.closesOn < today ? 'pulse.was-open' : 'pulse.is-open', {
          from: format.day(round.opensOn),
          to: format.day(round.closesOn),
        })}
      </RoundHead>
      <p className={styles.figure}>
        <b>{format.number(round.answers)}</b> {text('pulse.answers-so-far', { count: round.answers })}
      </p>
      <p className={styles.why}>{text('pulse.why-closed')}</p>
      <Ways round={round} onType={onType} />
      <section className={styles.end}>
        <h3>{text('pulse.end')}</h3>
        <p className={styles.why}>{text('pulse.end-text')}</p>
        <CloseForm round={round} />
      </section>
    </div>
  )
}

function Ways({ round: { id: roundId }, onType }: OpenRoundProps) {
  const text = useText()
  const own = useLocale()
  const [brought, setBrought] = useState<BroughtIn | null>(null)
  const said = useSaidExported()
  const form = useCommand(contract.pulse.exportForm, { done: said })
  const paper = useCommand(contract.pulse.exportPaper, { done: said })
  const bringIn = useCommand(contract.pulse.bringIn, {
    done: (result) => (result && result.added > 0 ? text('pulse.brought', { count: result.added }) : null),
  })
  const bring = async (texts: readonly string[]) => {
    const result = await bringIn({ roundId, texts: [...texts] })
    if (result) setBrought(result)
  }
  useCommands({ 'pulse.bring-in': () => void bring([]), 'pulse.print': () => void paper({ roundId, locale: own }) })
  return (
    <>
      <div className={styles.ways}>
        <Way title={text('pulse.paper')} about={text('pulse.paper-text')}>
          <InLanguage label={text('pulse.print-paper')} icon={<IconPrinter />} onChoose={(locale) => void paper({ roundId, locale })} />
          <Button icon={<IconKeyboard />} keys="T" onClick={onType}>
            {text('pulse.type')}
          </Button>
        </Way>
        <Way title={text('pulse.form')} about={text('pulse.way-form-text')}>
          <InLanguage label={text('pulse.save-form')} icon={<IconFileCode />} onChoose={(locale) => void form({ roundId, locale })} />
          <Button icon={<IconFileImport />} keys="B" onClick={() => void bring([])}>
            {text('pulse.bring-in')}
          </Button>
          <PasteForm onPaste={(answer) => bring([answer])} />
        </Way>
      </div>
      {brought !== null && <BroughtInNote brought={brought} onClose={() => setBrought(null)} />}
    </>
  )
}

function RoundHead({ round, children }: { readonly round: Round; readonly children: ReactNode }) {
  const text = useText()
  const [edits, setEdits] = useState(false)
  const remove = useCommand(contract.pulse.removeRound, { done: () => text('pulse.said-removed') })
  return (
    <header className={styles.head}>
      <div>
        <h2>{round.name}</h2>
        <p className={styles.quiet}>{children}</p>
      </div>
      <FormPopover
        opened={edits}
        label={text('pulse.edit')}
        onClose={() => setEdits(false)}
        anchor={
          <Menu
            position="bottom-end"
            trigger={<IconButton label={text('pulse.more')} icon={<IconDots />} />}
            items={[
              { id: 'edit', label: text('pulse.edit'), icon: <IconPencil />, onSelect: () => setEdits(true) },
              null,
              {
                id: 'remove',
                label: text('pulse.remove'),
                icon: <IconTrash />,
                danger: true,
                onSelect: () => void remove({ roundId: round.id }),
              },
            ]}
          />
        }
      >
        <RoundForm round={round} onClose={() => setEdits(false)} onSaved={() => setEdits(false)} />
      </FormPopover>
    </header>
  )
}

function Way({ title, about, children }: { readonly title: string; readonly about: string; readonly children: ReactNode }) {
  return (
    <section className={styles.way}>
      <h3>{title}</h3>
      <p className={styles.quiet}>{about}</p>
      <div className={styles.acts}>{children}</div>
    </section>
  )
}

interface InLanguageProps {
  readonly label: string
  readonly icon: ReactNode
  readonly onChoose: (locale: Locale) => void
}

function InLanguage({ label, icon, onChoose }: InLanguageProps) {
  return (
    <Menu
      trigger={<Button icon={icon}>{label}</Button>}
      items={locales.map((locale) => ({ id: locale, label: localeNames[locale], onSelect: () => onChoose(locale) }))}
    />
  )
}
