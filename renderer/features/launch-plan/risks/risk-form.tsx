/** Everything about one risk; each field saves as it changes. */
import { contract } from '#shared/contracts/index.ts'
import type { Risk } from '#shared/contracts/launch-plan.ts'
import { type Role, roles } from '#shared/domain/launch-plan/types.ts'
import type { InputOf } from '#shared/rpc.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { scale } from '../logic/risk-order.ts'
import { usePlan } from '../use-plan.ts'
import styles from './risks.module.css'

type Fields = InputOf<typeof contract.launchPlan.updateRisk>['fields']

const statuses = ['open', 'watched', 'closed'] as const

/** Deleting is undone like anything else, so it asks nothing. */
export function RiskForm({ risk }: { readonly risk: Risk }) {
  const text = useText()
  const { run, refusal } = useRefusable(contract.launchPlan.updateRisk, () => text('plan.said-saved'))
  const remove = useCommand(contract.launchPlan.removeRisk, { done: () => text('risks.said-deleted') })
  const save = (fields: Fields) => void run({ riskId: risk.id, fields })
  return (
    <div className={styles.fields}>
      <TextField
        label={text('risks.risk')}
        value={risk.title}
        onChange={() => {}}
        onCommit={(title) => title.trim() !== '' && save({ title: title.trim() })}
      />
      <TextArea
        label={text('risks.mitigation')}
        value={risk.mitigation}
        onChange={() => {}}
        onCommit={(mitigation) => save({ mitigation })}
      />
      <div className={styles.levels}>
        <Level label={text('risks.likelihood')} value={risk.likelihood} onChange={(likelihood) => save({ likelihood })} />
        <Level label={text('risks.impact')} value={risk.impact} onChange={(impact) => save({ impact })} />
        <div>
          <span className={styles.label}>{text('risks.status')}</span>
          <Segmented
            label={text('risks.status')}
            value={risk.status}
            options={statuses.map((status) => ({ value: status, label: text(`risk-status.${status}`) }))}
            onChange={(status) => save({ status })}
          />
        </div>
      </div>
      <div className={styles.last}>
        <RiskOwner risk={risk} onSave={save} />
        <Button variant="danger" size="form" onClick={() => void remove({ riskId: risk.id })}>
          {text('risks.delete')}
        </Button>
      </div>
      <InlineError>{refusal}</InlineError>
    </div>
  )
}

function Level({ label, value, onChange }: { readonly label: string; readonly value: number; readonly onChange: (value: number) => void }) {
  return (
    <div>
      <span className={styles.label}>{label}</span>
      <Segmented
        label={label}
        value={String(value)}
        options={scale.map((each) => ({ value: String(each), label: each }))}
        onChange={(next) => onChange(Number(next))}
      />
    </div>
  )
}

function RiskOwner({ risk, onSave }: { readonly risk: Risk; readonly onSave: (fields: Fields) => void }) {
  const { plan } = usePlan()
  const text = useText()
  const owners = [
    ...plan.members.map((member) => ({ value: member.id, label: member.name })),
    ...roles.map((role): { readonly value: string; readonly label: string } => ({
      value: role,
      label: text('plan.role-open', { role: text(`role.${role}`) }),
    })),
  ]
  const setOwner = (value: string) => {
    const role: Role | undefined = roles.find((each) => each === value)
    onSave(role === undefined ? { ownerId: value } : { ownerId: null, ownerRole: role })
  }
  return <SelectField label={text('panel.owner')} value={risk.ownerId ?? risk.ownerRole} options={owners} onChange={setOwner} searchable />
}
