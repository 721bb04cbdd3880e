/** The diagnosis on paper. */
import { IconPrinter } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useCommandKey, useCommands } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { IconButton } from '../../../ui/icon-button.tsx'

export function PrintDiagnosis() {
  const text = useText()
  const printPage = useCommand(contract.shell.printPage)
  const print = () => void printPage({ page: '/print/diagnosis' })
  useCommands({ 'people.print': print })
  return <IconButton label={text('leaders.print')} icon={<IconPrinter />} keys={useCommandKey('people.print')} onClick={print} />
}
