/** A risk in the register, and under it, when it is unfolded, its form. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { Risk } from '#shared/contracts/launch-plan.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Status } from '../../../ui/status.tsx'
import { levelOf, severityOf } from '../logic/risk-order.ts'
import { OwnerMark } from '../task-mark.tsx'
import { usePlan } from '../use-plan.ts'
import { RiskForm } from './risk-form.tsx'
import styles from './risks.module.css'

interface RiskRowProps {
  readonly risk: Risk
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

const statusKinds = { open: 'attention', watched: 'under-way', closed: 'done' } as const

/** Its mitigation stands under the title. */
export function RiskRow({ risk, isOpen, onOpen }: RiskRowProps) {
  const { members } = usePlan()
  const text = useText()
  const severity = severityOf(risk)
  const owner = (risk.ownerId === null ? undefined : members.get(risk.ownerId)?.name) ?? text(`role.${risk.ownerRole}`)
  const Fold = isOpen ? IconChevronDown : IconChevronRight
  return (
    <tbody>
      <tr data-closed={risk.status === 'closed' || undefined}>
        <td>
          <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            <Fold className="icon-s" aria-hidden="true" />
            <span>
              <b>{risk.title}</b>
              <span className={styles.mitigation}>{risk.mitigation === '' ? text('risks.no-mitigation') : risk.mitigation}</span>
            </span>
          </button>
        </td>
        <td>
          <span className={styles.severity} data-level={levelOf(severity)}>
            {text(`risks.level-${levelOf(severity)}`)}
          </span>{' '}
          <span className={styles.note}>{text('risks.product', { likelihood: risk.likelihood, impact: risk.impact, severity })}</span>
        </td>
        <td>
          <Status kind={statusKinds[risk.status]}>{text(`risk-status.${risk.status}`)}</Status>
        </td>
        <td>
          <span className={styles.owner}>
            <OwnerMark task={risk} />
            {owner}
          </span>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4} className={styles.form}>
            <RiskForm risk={risk} />
          </td>
        </tr>
      )}
    </tbody>
  )
}
