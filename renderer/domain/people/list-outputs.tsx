/** The right end of a toolbar of people: the list in sight on paper, and as a file. */
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useCommandKey, useCommands } from '../../lib/commands.tsx'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { IconButton } from '../../ui/icon-button.tsx'

interface ListOutputsProps {
  /** Address of the page that is printed. */
  readonly print?: string
  /** Asks where to save and writes the file. */
  readonly onExport?: () => void
}

/** Both answer the keys and the menu, too. */
export function ListOutputs({ print, onExport }: ListOutputsProps) {
  const text = useText()
  const printPage = useCommand(contract.shell.printPage)
  const runPrint = print === undefined ? undefined : () => void printPage({ page: print })
  useCommands({ 'people.print': runPrint, 'people.export': onExport })
  const printKey = useCommandKey('people.print')
  const exportKey = useCommandKey('people.export')
  return (
    <>
      {runPrint && <IconButton label={text('people.print')} icon={<IconPrinter />} keys={printKey} onClick={runPrint} />}
      {onExport && <IconButton label={text('people.export')} icon={<IconDownload />} keys={exportKey} onClick={onExport} />}
    </>
  )
}
