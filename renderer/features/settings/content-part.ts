/** What the parts of the content settings are given. */
import type { ContentSettings } from '#shared/contracts/content.ts'

export interface ContentPartProps {
  readonly settings: ContentSettings
  readonly onChange: (fields: Partial<ContentSettings>) => void
}
