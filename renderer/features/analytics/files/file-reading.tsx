/** The second step: whose account it is, as of which day, and of a table of one's own what each column is. */

import type { FigureChoices } from '#shared/contracts/figure-files.ts'
import { contract } from '#shared/contracts/index.ts'
import { textToDayOrNull } from '#shared/domain/day.ts'
import { countedAt } from '#shared/domain/figures/types.ts'
import styles from '../../../domain/import/import.module.css'
import { ImportDayOrder } from '../../../domain/import/import-day-order.tsx'
import { PersonPicker } from '../../../domain/people/person-picker.tsx'
import { usePlaceName } from '../../../domain/use-place-name.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/reason.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { FileColumns } from './file-columns.tsx'
import type { FileActs, FileState, Look } from './use-figure-file.ts'

export interface FileStepProps {
  readonly look: Look
  readonly choices: FigureChoices
  readonly state: FileState
  readonly acts: FileActs
}

export function FileReading({ look, choices, state, acts }: FileStepProps) {
  const text = useText()
  const change = (fields: Partial<FigureChoices>) => acts.choose({ ...choices, ...fields })
  const isAccount = look.format !== 'ga4' && choices.mapping === null
  return (
    <section className={styles.step} aria-label={text('figure-files.whose')}>
      {isAccount && <Whose look={look} choices={choices} change={change} />}
      <div className={styles.choices}>
        <DateField
          label={text('figure-files.exported-on')}
          hint={text('figure-files.exported-on-hint')}
          value={textToDayOrNull(choices.exportedOn)}
          onChange={(exportedOn) => exportedOn !== null && change({ exportedOn })}
        />
        {look.format === 'meta-daily' && <Network choices={choices} change={change} />}
      </div>
      {look.ambiguousDay !== '' && (
        <ImportDayOrder
          ambiguousDay={look.ambiguousDay}
          order={state.dayOrderOpen ? null : choices.dayOrder}
          onChange={(dayOrder) =>
            acts.orderDays({ ...choices, dayOrder, mapping: choices.mapping === null ? null : { ...choices.mapping, dayOrder } })
          }
        />
      )}
      {choices.mapping !== null && (
        <FileColumns look={look} mapping={choices.mapping} onChange={(mapping) => change({ mapping, network: mapping.network })} />
      )}
    </section>
  )
}

interface ChoiceProps {
  readonly choices: FigureChoices
  readonly change: (fields: Partial<FigureChoices>) => void
}

function Whose({ look, choices, change }: ChoiceProps & { readonly look: Look }) {
  const text = useText()
  const whose = choices.ownPage ? 'company' : 'person'
  const owner = useLive(contract.people.find, { text: look.ownerName, limit: 1 }, { enabled: look.ownerName !== '' }).data
  return (
    <>
      <Segmented
        label={text('figure-files.whose')}
        value={whose}
        options={(['company', 'person'] as const).map((value) => ({ value, label: text(`figure-files.whose-${value}`) }))}
        onChange={(value) => change({ ownPage: value === 'company', personId: null })}
      />
      {whose === 'person' && (
        <>
          <div className={styles.choices}>
            <PersonPicker
              label={text('figure-files.person')}
              hint={text('figure-files.person-hint')}
              value={choices.personId === null ? [] : [choices.personId]}
              onChange={([personId]) => change({ personId: personId ?? null })}
            />
          </div>
          {choices.personId === null && owner?.length === 0 && (
            <Note tone="info">{text('figure-files.owner-unknown', { name: look.ownerName })}</Note>
          )}
          <Checkbox
            label={text('figure-files.only-known')}
            hint={text('figure-files.only-known-hint')}
            checked={choices.onlyKnown}
            onChange={(onlyKnown) => change({ onlyKnown })}
          />
        </>
      )}
    </>
  )
}

/** A daily export of Meta does not say of which of the two it is. */
function Network({ choices, change }: ChoiceProps) {
  const text = useText()
  const placeName = usePlaceName()
  const offered = countedAt.filter((each) => each === 'facebook' || each === 'instagram')
  return (
    <SelectField
      label={text('figure-files.network')}
      value={choices.network}
      options={offered.map((value) => ({ value, label: placeName(value) }))}
      onChange={(network) => change({ network })}
    />
  )
}
