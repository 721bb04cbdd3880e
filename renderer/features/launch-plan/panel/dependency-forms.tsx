/** The forms of a dependency: which task, how the two hang together, and how many working days lie between. */
import { type FormEvent, useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanDependency, PlanTask } from '#shared/contracts/launch-plan.ts'
import type { DependencyType } from '#shared/domain/launch-plan/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { NumberField, SelectField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { tasksInOrder } from '../logic/plan-order.ts'
import { usePlan } from '../use-plan.ts'

/** A new predecessor; a circle is refused with its tasks named. */
export function AddDependency({ task, onClose }: { readonly task: PlanTask; readonly onClose: () => void }) {
  const { plan } = usePlan()
  const text = useText()
  const [fromTaskId, setFrom] = useState<string | null>(null)
  const [type, setType] = useState<DependencyType>('FS')
  const [lag, setLag] = useState(0)
  const { run, refusal } = useRefusable(contract.launchPlan.addDependency, ({ moved }) => text('plan.said-linked', { count: moved.length }))
  const options = useMemo(() => {
    const taken = new Set(plan.dependencies.filter((link) => link.toTaskId === task.id).map((link) => link.fromTaskId))
    return tasksInOrder(plan)
      .filter((each) => each.id !== task.id && !taken.has(each.id))
      .map((each) => ({ value: each.id, label: each.title }))
  }, [plan, task.id])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fromTaskId !== null && (await run({ fromTaskId, toTaskId: task.id, type, lag }))) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <SelectField
        label={text('panel.predecessor')}
        value={fromTaskId}
        options={options}
        onChange={setFrom}
        searchable
        placeholder={text('panel.find-task')}
      />
      <TypeAndLag type={type} lag={lag} onType={setType} onLag={setLag} />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('panel.add-dependency')} disabled={fromTaskId === null} onCancel={onClose} />
    </form>
  )
}

/** Changes or removes one link. */
export function EditDependency({ link, onClose }: { readonly link: PlanDependency; readonly onClose: () => void }) {
  const text = useText()
  const [type, setType] = useState(link.type)
  const [lag, setLag] = useState(link.lag)
  const { run, refusal } = useRefusable(contract.launchPlan.updateDependency, ({ moved }) =>
    text('plan.said-linked', { count: moved.length }),
  )
  const remove = useCommand(contract.launchPlan.removeDependency, { done: () => text('plan.said-unlinked') })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ dependencyId: link.id, type, lag })) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <TypeAndLag type={type} lag={lag} onType={setType} onLag={setLag} />
      <InlineError>{refusal}</InlineError>
      <div className={forms.acts}>
        <Button
          variant="danger"
          onClick={() => {
            onClose()
            void remove({ dependencyId: link.id })
          }}
        >
          {text('panel.remove-dependency')}
        </Button>
        <Button variant="primary" type="submit" disabled={type === link.type && lag === link.lag}>
          {text('panel.save')}
        </Button>
      </div>
    </form>
  )
}

interface TypeAndLagProps {
  readonly type: DependencyType
  readonly lag: number
  readonly onType: (type: DependencyType) => void
  readonly onLag: (lag: number) => void
}

function TypeAndLag({ type, lag, onType, onLag }: TypeAndLagProps) {
  const text = useText()
  return (
    <>
      <SelectField
        label={text('panel.link-type')}
        value={type}
        options={[
          { value: 'FS', label: text('panel.type-FS') },
          { value: 'SS', label: text('panel.type-SS') },
        ]}
        onChange={onType}
      />
      <NumberField label={text('panel.lag')} value={lag} min={0} max={60} onChange={onLag} />
    </>
  )
}
