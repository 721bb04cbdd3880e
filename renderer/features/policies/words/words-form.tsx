/** New entries of a word list, typed or pasted. */
import { type FormEvent, useState } from 'react'
import type { VocabularyTerm } from '#shared/contracts/guideline.ts'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextArea } from '../../../ui/fields.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { useOptionalDay } from '../dialogs/use-optional-day.ts'
import { longestWord, textToWords } from '../logic/word-lines.ts'
import { useFormKeys } from '../panel/use-form-keys.ts'
import styles from './words.module.css'

/** What was typed stays until it has been taken. */
export function WordsForm({ list }: { readonly list: VocabularyTerm['list'] }) {
  const text = useText()
  const [pasted, setPasted] = useState('')
  const until = useOptionalDay(null)
  const { run, refusal } = useRefusable(contract.guideline.addTerms, (counts) => ({
    text: text('policies.said-words-added', counts),
    undo: counts.added > 0,
  }))
  const clear = () => setPasted('')
  const onKeyDown = useFormKeys(clear)
  const { terms, tooLong } = textToWords(pasted)
  const hasDay = list === 'unreleased'
  const isNames = hasDay || list === 'customer'
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ list, terms: [...terms], until: hasDay ? until.day : null })) clear()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <TextArea
        label={text(isNames ? 'policies.words-field-names' : 'policies.words-field')}
        rows={2}
        value={pasted}
        onChange={setPasted}
      />
      {hasDay && (
        <div className={styles.day}>
          <DateField label={text('policies.words-until')} hint={text('policies.words-until-hint')} {...until.field} />
        </div>
      )}
      {tooLong !== null && (
        <InlineError>{text('policies.words-too-long', { start: tooLong.slice(0, 40), longest: longestWord })}</InlineError>
      )}
      {refusal !== null && <InlineError>{refusal}</InlineError>}
      <Button type="submit" disabled={terms.length === 0 || tooLong !== null || !until.isReadable}>
        {text('policies.words-add', { count: terms.length })}
      </Button>
    </form>
  )
}
