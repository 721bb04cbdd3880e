/** What is stored about somebody, written to a file for them. */
import { contract } from '#shared/contracts/index.ts'
import type { Locale } from '#shared/ids.ts'
import { useSaidExported } from '../../../domain/export-choices.tsx'
import { useCommand } from '../../../lib/live.ts'

export const handOverFormats = ['pdf', 'html', 'json'] as const

/** Without `locale` in their own language. Asks where to; says afterwards how to find it. */
export function useHandOver(personId: string, locale?: Locale): (format: (typeof handOverFormats)[number]) => void {
  const run = useCommand(contract.people.exportPerson, { done: useSaidExported() })
  return (format) => void run({ personId, format, ...(locale === undefined ? {} : { locale }) })
}
