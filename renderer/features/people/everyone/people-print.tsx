/** The directory as it goes on paper: whom the filter finds, in the order of the list. */
import { useEffect, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { type PersonFilter, type PersonRow, personSorts } from '#shared/contracts/people-shapes.ts'
import { ConsentMark } from '../../../domain/people/consent-mark.tsx'
import { textToPersonFilter } from '../../../domain/people/filter-text.ts'
import { TrainingMark } from '../../../domain/people/training-mark.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { client } from '../../../lib/rpc.ts'
import { PrintSheet } from '../../../ui/print-sheet.tsx'
import { TableHead } from '../../../ui/table-head.tsx'

/** Paper for more would be a ream; the file has them all. */
const most = 2000
const pageSize = 500

interface Printed {
  readonly people: readonly PersonRow[]
  readonly total: number
}

/** The address names the filter and the order. */
export function PeoplePrint() {
  const text = useText()
  const format = useFormat()
  const info = useLive(contract.workspace.info, {}).data
  const [filterText] = useSearchParam('filter')
  const [sorted] = useSearchParam('sort')
  const printed = usePrinted(filterText, sorted)
  if (!info || printed === null) return null
  const { people, total } = printed
  return (
    <PrintSheet
      isReady
      title={text('nav.people')}
      facts={text('calendar.printed', { program: info.programName, day: format.dayFull(info.today) })}
      about={
        people.length < total
          ? text('people.printed-first', { shown: format.number(people.length), all: format.number(total) })
          : text('people.count', { count: total, number: format.number(total) })
      }
    >
      <table>
        <TableHead
          columns={(['name', 'title', 'department', 'place', 'consent', 'training'] as const).map((column) => ({
            label: text(`people.column-${column}`),
          }))}
        />
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>{person.name}</td>
              <td>{person.jobTitle}</td>
              <td>{person.department}</td>
              <td>{person.place}</td>
              <td>{person.employment === 'left' ? text('people.employment-left') : <ConsentMark consent={person.consent} />}</td>
              <td>
                <TrainingMark training={person.training} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  )
}

function usePrinted(filterText: string | null, sorted: string | null): Printed | null {
  const [printed, setPrinted] = useState<Printed | null>(null)
  useEffect(() => {
    let isShown = true
    const sort = personSorts.find((each) => each === sorted?.replace(/^-/, '')) ?? 'name'
    const asked = { filter: textToPersonFilter(filterText), sort, descending: sorted?.startsWith('-') ?? false }
    void read(asked).then((found) => isShown && setPrinted(found))
    return () => {
      isShown = false
    }
  }, [filterText, sorted])
  return printed
}

interface Asked {
  readonly filter: PersonFilter
  readonly sort: (typeof personSorts)[number]
  readonly descending: boolean
}

async function read(asked: Asked): Promise<Printed> {
  const people: PersonRow[] = []
  for (let offset = 0; offset < most; offset += pageSize) {
    const page = await client.people.list({ ...asked, offset, limit: pageSize })
    people.push(...page.people)
    if (page.people.length < pageSize || offset + pageSize >= most) return { people, total: page.total }
  }
  return { people, total: people.length }
}
