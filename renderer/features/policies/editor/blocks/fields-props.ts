/** What every form of fields is given. */
import type { FieldBlockType, FieldsOf } from '../schema/block-attributes.ts'

export interface FieldsProps<T extends FieldBlockType> {
  readonly fields: FieldsOf<T>
  readonly onChange: (change: Partial<FieldsOf<T>>) => void
}

/** Longest line and list of the contract. */
export const longest = { line: 500, list: 500 } as const
