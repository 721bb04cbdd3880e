/** Asks once which of the program team works at this computer, so that "mine" means something. */
import type { ReactNode } from 'react'
import { useText } from '../../lib/i18n.tsx'
import { useGo } from '../../lib/route.ts'
import type { Me } from '../../lib/use-me.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { FormPopover } from '../../ui/form-popover.tsx'
import styles from '../../ui/forms.module.css'
import { usePlan } from './use-plan.ts'

interface WhoAmIProps {
  readonly me: Me
  readonly asks: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Stands below what asked. */
export function WhoAmI({ me, asks, onClose, children }: WhoAmIProps) {
  const { plan } = usePlan()
  const text = useText()
  const go = useGo()
  return (
    <FormPopover opened={asks} label={text('week.who')} onClose={onClose} anchor={children}>
      {plan.members.length === 0 ? (
        <>
          <p className={styles.hint}>{text('week.who-empty')}</p>
          <div className={styles.acts}>
            <Button variant="primary" onClick={() => go('/settings?section=people')}>
              {text('me.edit-team')}
            </Button>
          </div>
        </>
      ) : (
        <ul className={styles.choices}>
          {plan.members.map((member) => (
            <li key={member.id}>
              <button type="button" className={styles.choice} onClick={() => me.choose(member.id)}>
                <Avatar name={member.name} size="s" />
                <span>{member.name}</span>
                <span className={styles.hint}>{text(`role.${member.role}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </FormPopover>
  )
}
