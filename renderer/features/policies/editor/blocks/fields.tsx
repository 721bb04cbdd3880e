/** Which form belongs to which kind of block. */
import { type FieldBlockType, readFields } from '../schema/block-attributes.ts'
import { ContactFields } from './contact-fields.tsx'
import { DisclosureFields } from './disclosure-fields.tsx'
import { ExampleFields } from './example-fields.tsx'
import { LegalNoteFields, OffLimitsFields, ReplyGuidanceFields } from './frame-fields.tsx'
import { FrequencyFields, HashtagFields, TermRuleFields } from './rule-fields.tsx'
import { SwatchFields } from './swatch-fields.tsx'

interface AnyFieldsProps {
  readonly type: FieldBlockType
  readonly fields: Readonly<Record<string, unknown>>
  readonly onChange: (change: object) => void
}

/** The fields of a block of any kind. */
export function Fields({ type, fields, onChange }: AnyFieldsProps) {
  switch (type) {
    case 'offLimits':
      return <OffLimitsFields fields={readFields(type, fields)} onChange={onChange} />
    case 'replyGuidance':
      return <ReplyGuidanceFields fields={readFields(type, fields)} onChange={onChange} />
    case 'legalNote':
      return <LegalNoteFields fields={readFields(type, fields)} onChange={onChange} />
    case 'termRule':
      return <TermRuleFields fields={readFields(type, fields)} onChange={onChange} />
    case 'hashtag':
      return <HashtagFields fields={readFields(type, fields)} onChange={onChange} />
    case 'disclosure':
      return <DisclosureFields fields={readFields(type, fields)} onChange={onChange} />
    case 'frequency':
      return <FrequencyFields fields={readFields(type, fields)} onChange={onChange} />
    case 'swatch':
      return <SwatchFields fields={readFields(type, fields)} onChange={onChange} />
    case 'example':
      return <ExampleFields fields={readFields(type, fields)} onChange={onChange} />
    case 'contact':
      return <ContactFields fields={readFields(type, fields)} onChange={onChange} />
  }
}
