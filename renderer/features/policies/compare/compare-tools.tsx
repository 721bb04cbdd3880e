/** What is compared with what, and the way from change to change. */
import { IconArrowDown, IconArrowsLeftRight, IconArrowUp } from '@tabler/icons-react'
import type { DocumentView, Version } from '#shared/contracts/document-shapes.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { useCommandKey } from '../../../lib/commands.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Spacer } from '../../../ui/toolbar.tsx'
import styles from './compare.module.css'

interface CompareToolsProps {
  readonly view: DocumentView
  readonly versions: readonly Version[]
  readonly sides: { readonly from: string; readonly to: string; readonly choose: (from: string, to: string) => void }
  readonly onlyChanges: boolean
  readonly onOnlyChanges: (only: boolean) => void
  /** Counted from 1; 0 before the first step. */
  readonly place: { readonly current: number; readonly all: number }
  readonly onStep: (by: 1 | -1) => void
}

/** The toolbar of the comparison. */
export function CompareTools({ view, versions, sides, onlyChanges, onOnlyChanges, place, onStep }: CompareToolsProps) {
  const text = useText()
  const options = useSideOptions(view, versions)
  const { from, to, choose } = sides
  return (
    <>
      <div className={styles.side}>
        <SelectField
          label={text('policies.compare-from')}
          hideLabel
          compact
          value={from}
          options={options}
          onChange={(next) => choose(next, to)}
        />
      </div>
      <IconButton label={text('policies.compare-swap')} icon={<IconArrowsLeftRight />} onClick={() => choose(to, from)} />
      <div className={styles.side}>
        <SelectField
          label={text('policies.compare-to')}
          hideLabel
          compact
          value={to}
          options={options}
          onChange={(next) => choose(from, next)}
        />
      </div>
      <Spacer />
      <Checkbox label={text('policies.compare-only')} checked={onlyChanges} onChange={onOnlyChanges} />
      <Steps place={place} onStep={onStep} />
    </>
  )
}

function Steps({ place, onStep }: Pick<CompareToolsProps, 'place' | 'onStep'>) {
  const text = useText()
  const nextKey = useCommandKey('policies.next-change')
  const previousKey = useCommandKey('policies.previous-change')
  const isNone = place.all === 0
  return (
    <>
      <span className={styles.place}>{place.current > 0 && text('policies.compare-place', place)}</span>
      <IconButton
        label={text('command.previous-change')}
        icon={<IconArrowUp />}
        keys={previousKey}
        disabled={isNone}
        onClick={() => onStep(-1)}
      />
      <IconButton label={text('command.next-change')} icon={<IconArrowDown />} keys={nextKey} disabled={isNone} onClick={() => onStep(1)} />
    </>
  )
}

/** The draft, then every version, newest first. */
function useSideOptions(view: DocumentView, versions: readonly Version[]) {
  const text = useText()
  const format = useFormat()
  const inOrder = versions.toSorted((a, b) => b.at - a.at)
  return [
    { value: 'draft', label: text('policies.strip-draft', { version: view.nextVersion }) },
    ...inOrder.map(({ id, label, at }) => ({
      value: id,
      label: text('policies.compare-version', { label, day: format.dayYear(instantToDay(at)) }),
    })),
  ]
}
