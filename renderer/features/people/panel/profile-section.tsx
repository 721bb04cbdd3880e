/** What the roster knows of somebody, and the form to correct it. */
import { useState } from 'react'
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { everybody, personFilterToText } from '../../../domain/people/filter-text.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { PanelSection, Prop, Props } from '../../../ui/panel.tsx'
import styles from './panel.module.css'
import { ProfileForm } from './profile-form.tsx'
import { usePastDay } from './use-past-day.ts'

export function ProfileSection({ person }: { readonly person: PersonView }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <PanelSection
      title={text('people.profile')}
      end={
        <FormPopover
          opened={isOpen}
          label={text('people.profile-of', { name: person.fields.name })}
          onClose={() => setOpen(false)}
          anchor={
            <Button
              variant="link"
              aria-label={text('library.change-named', { name: text('people.profile') })}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {text('library.change')}
            </Button>
          }
        >
          <ProfileForm person={person} onClose={() => setOpen(false)} />
        </FormPopover>
      }
    >
      <Facts person={person} />
    </PanelSection>
  )
}

function Facts({ person: { id, fields, manager, reports } }: { readonly person: PersonView }) {
  const text = useText()
  const pastDay = usePastDay()
  const facts = [
    ['people.email', fields.email],
    ['people.field-number', fields.employeeNumber],
    ['people.filter-departments', fields.department],
    ['people.filter-places', fields.place],
    ['people.filter-seniorities', text(`people.seniority-${fields.seniority}`)],
    ['people.filter-locales', fields.locale === null ? text('people.program-language') : localeNames[fields.locale]],
    ['people.column-since', fields.hiredOn === null ? '' : pastDay(fields.hiredOn)],
  ] as const
  const team = personFilterToText({ ...everybody, managerId: id }) ?? ''
  return (
    <Props>
      {facts.map(([label, value]) => (
        <Prop key={label} label={text(label)}>
          {value === '' ? <span className={styles.quiet}>–</span> : <span className={styles.value}>{value}</span>}
        </Prop>
      ))}
      {manager !== null && (
        <Prop label={text('people.manager')}>
          <a href={`#/people?person=${manager.id}`}>{manager.name}</a>
        </Prop>
      )}
      {reports > 0 && (
        <Prop label={text('people.reports')}>
          <a href={`#/people?filter=${encodeURIComponent(team)}`}>{text('people.reports-count', { count: reports })}</a>
        </Prop>
      )}
    </Props>
  )
}
