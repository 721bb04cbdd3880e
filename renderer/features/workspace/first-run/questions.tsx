/** The left half of the first run: the questions, the way to the demo company, and the files of before. */
import { IconBuildingFactory2 } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { AppError } from '#shared/rpc.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useLocale, useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField, TextField } from '../../../ui/fields.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Month } from '../../../ui/month.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { RecentFiles } from '../recent-files.tsx'
import { type FirstAnswers, keyToPlace } from './answers.ts'
import styles from './first-run.module.css'
import { PlacesField } from './places-field.tsx'

interface QuestionsProps {
  readonly first: FirstAnswers
}

/** The form; Enter in any field makes the plan. */
export function Questions({ first }: QuestionsProps) {
  const text = useText()
  const locale = useLocale()
  const errorText = useErrorText()
  const [refusal, setRefusal] = useState<unknown>(null)
  const create = useCommand(contract.workspace.create, { refused: setRefusal })
  const { answers } = first
  const makePlan = (event: FormEvent) => {
    event.preventDefault()
    setRefusal(null)
    const { programName, start, places, companySize, template } = answers
    if (start === null || places.length === 0) return
    void create({ programName, start, places: places.map(keyToPlace), companySize, locale, template })
  }
  return (
    <section className={styles.questions}>
      <h1>{text('first-run.title')}</h1>
      <p className={styles.lead}>{text('first-run.lead')}</p>
      <form onSubmit={makePlan}>
        <StartQuestion first={first} />
        <div className={styles.field}>
          <PlacesField value={answers.places} error={placesError(first, errorText)} onChange={(places) => first.change({ places })} />
        </div>
        <SizeQuestion first={first} />
        <MoreQuestions first={first} />
        <InlineError>{refusal === null ? null : errorText(refusal)}</InlineError>
        <div className={styles.acts}>
          <Button type="submit" variant="primary" size="form" keys="Enter" disabled={answers.start === null || answers.places.length === 0}>
            {text('first-run.create')}
          </Button>
          <DemoMenu onRefused={setRefusal} />
        </div>
        <OpenLine onRefused={setRefusal} />
      </form>
      <RecentFiles />
    </section>
  )
}

function StartQuestion({ first: { answers, change, suggested, preview } }: QuestionsProps) {
  const text = useText()
  const format = useFormat()
  const errorText = useErrorText()
  const daysOff = new Map(preview.data?.daysOff.map((off) => [off.day, off.name]))
  const error = preview.error instanceof AppError && preview.error.code !== 'country-unknown' ? errorText(preview.error) : undefined
  const hint = (
    <>
      {answers.start === suggested && suggested !== null && <>{text('first-run.suggested')} </>}
      {preview.data && text('first-run.roll-out', { day: format.dayLong(preview.data.rollOut) })}
    </>
  )
  return (
    <div className={`${styles.field} ${styles.two}`}>
      <DateField
        label={text('first-run.start')}
        hint={hint}
        error={error}
        value={answers.start}
        daysOff={new Set(daysOff.keys())}
        onChange={(start) => change({ start })}
      />
      <div className={styles.calendar}>
        <Month label={text('first-run.start')} value={answers.start} daysOff={daysOff} onChange={(start) => change({ start })} />
      </div>
    </div>
  )
}

const quickSizes = [50, 250, 500, 1000, 5000]

function SizeQuestion({ first: { answers, change } }: QuestionsProps) {
  const text = useText()
  const format = useFormat()
  const options = quickSizes.map((size) => ({
    value: String(size),
    label: size === 50 ? text('first-run.up-to', { count: size }) : format.number(size),
  }))
  return (
    <div className={`${styles.field} ${styles.size}`}>
      <NumberField
        label={text('first-run.size')}
        value={answers.companySize}
        min={1}
        max={2_000_000}
        arrows={false}
        onChange={(companySize) => change({ companySize })}
      />
      <Segmented
        label={text('first-run.quick-sizes')}
        value={quickSizes.includes(answers.companySize) ? String(answers.companySize) : null}
        options={options}
        onChange={(size) => change({ companySize: Number(size) })}
      />
    </div>
  )
}

/** What can stay as it is: the template and the program's name. */
function MoreQuestions({ first: { answers, change } }: QuestionsProps) {
  const text = useText()
  const templates = useLive(contract.launchPlan.templates, {}).data ?? []
  const chosen = templates.find((template) => template.id === answers.template)
  return (
    <div className={`${styles.field} ${styles.two}`}>
      <div>
        <p className={styles.label}>{text('first-run.template')}</p>
        <Segmented
          label={text('first-run.template')}
          value={answers.template}
          options={templates.map((template) => ({ value: template.id, label: template.name }))}
          onChange={(template) => change({ template })}
        />
        {chosen && <p className={styles.hint}>{text('first-run.template-size', { tasks: chosen.tasks, days: chosen.lengthDays })}</p>}
      </div>
      <TextField
        label={text('first-run.name')}
        optional
        value={answers.programName}
        onChange={(programName) => change({ programName: programName.slice(0, 80) })}
      />
    </div>
  )
}

function DemoMenu({ onRefused }: { readonly onRefused: (error: unknown) => void }) {
  const text = useText()
  const [isBusy, setBusy] = useState(false)
  const createDemo = useCommand(contract.workspace.createDemo, { refused: onRefused })
  const states = ['mid-launch', 'later'] as const
  return (
    <Menu
      width={340}
      items={states.map((state) => ({
        id: state,
        label: text(`first-run.demo-${state}`),
        detail: text(`first-run.demo-${state}-detail`),
        onSelect: () => {
          setBusy(true)
          void createDemo({ state }).finally(() => setBusy(false))
        },
      }))}
      trigger={
        <Button size="form" icon={<IconBuildingFactory2 />} disabled={isBusy} aria-busy={isBusy}>
          {text(isBusy ? 'first-run.demo-busy' : 'first-run.demo')}
        </Button>
      }
    />
  )
}

function OpenLine({ onRefused }: { readonly onRefused: (error: unknown) => void }) {
  const text = useText()
  const open = useCommand(contract.workspace.open, { refused: onRefused })
  return (
    <p className={styles.open}>
      <Button variant="link" onClick={() => void open({})}>
        {text('first-run.open')}
      </Button>
      {text('first-run.one-file')}
    </p>
  )
}

function placesError({ answers, preview }: FirstAnswers, errorText: (error: unknown) => string): string | undefined {
  if (answers.places.length === 0) return errorText(new AppError('country-unknown', { country: '' }))
  return preview.error instanceof AppError && preview.error.code === 'country-unknown' ? errorText(preview.error) : undefined
}
