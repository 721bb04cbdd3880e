/** What the files of a report are called: its name and its days, such that every system takes it. */
import { toFileName } from '../mail/file-names.ts'

/** Without an ending. `days`: the period in the report's language, which a name may hold already. */
export function reportFileName(name: string, days: string): string {
  const rest = toFileName(name.replace(days, ''), '').replace(/[\s,;:–-]+$/, '')
  return [rest, toFileName(days, '')].filter((part) => part !== '').join(', ')
}
