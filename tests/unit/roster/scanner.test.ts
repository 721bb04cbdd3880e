/** Rosters are read byte by byte: whatever a program writes comes out as it went in, and one broken row costs no other. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { textsOf } from '#electron/services/table/read-table.ts'
import { Scanner } from '#electron/services/table/scanner.ts'

interface Read {
  readonly cells: readonly string[]
  readonly problem: string | null
}

/** Reads a text in pieces of so many bytes. */
function read(text: string, { delimiter = ',', piece = 7, columns = 0 } = {}): readonly Read[] {
  const bytes = new TextEncoder().encode(text)
  const scanner = new Scanner(delimiter)
  scanner.columns = columns
  const records: Read[] = []
  for (let at = 0; ; ) {
    const state = scanner.next()
    if (state === 'end') return records
    if (state === 'record') records.push({ cells: textsOf(scanner), problem: scanner.problem })
    else {
      const part = bytes.subarray(at, at + piece)
      scanner.space().set(part)
      scanner.filled(part.length)
      at += part.length
      if (part.length === 0) scanner.finish()
    }
  }
}

const rows = (...changed: readonly (readonly [number, string])[]) =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((row) => changed.find(([at]) => at === row)?.[1] ?? `${row},Name ${row},n${row}@a.example`).join('\n')

describe('a roster', () => {
  test('of any cells comes out as it was written, in whatever pieces it is read', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' x', '漢', '😀', "'") })
      .map((text) => text.trim())
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 8 }))
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (cells, delimiter, piece, quotes) => {
          const text = Papa.unparse(cells, { delimiter, quotes, newline: '\r\n' })
          const written = cells.filter((row) => row.some((each) => each !== ''))
          const found = read(text, { delimiter, piece })
          expect(found.map((record) => record.cells)).toEqual(written)
          expect(found.every(({ problem }) => problem === null)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('keeps lines and marks within a cell, and passes over empty lines', () => {
    const text = 'a,"two\nlines, and ""marks""",c\n\n,,\r\nd,e,f'
    expect(read(text, { columns: 3 }).map(({ cells }) => cells)).toEqual([
      ['a', 'two\nlines, and "marks"', 'c'],
      ['d', 'e', 'f'],
    ])
  })

  test.each([
    ['before unquoted rows', [4, '4,"Name 4,n4@a.example']],
    ['before the end', [8, '8,"Name 8,n8@a.example']],
    ['after its cell', [4, '"4","Name 4,"n4@a.example"']],
  ] as const)('loses only the row with a mark that is not closed: %s', (_, broken) => {
    const found = read(rows(broken), { columns: 3 })
    expect(found.filter(({ problem }) => problem !== null)).toHaveLength(1)
    expect(found.filter(({ problem }) => problem === null).map(({ cells }) => cells[0])).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8'].filter((row) => row !== String(broken[0])),
    )
  })

  test('loses only that row when a later row has marks of its own', () => {
    const text = rows([3, '3,"Name 3,n3@a.example'], [6, '6,"Name, 6",n6@a.example'], [8, '8,Name ",n8@a.example'])
    const found = read(text, { columns: 3 })
    expect(found.map(({ problem }) => problem)).toEqual([null, null, 'unclosed-quote', null, null, null, null, null])
  })

  test('takes a mark within a word for a letter', () => {
    expect(read(rows([3, '3,"Ann "Nick" Low",n3@a.example']), { columns: 3 })[2]).toEqual({
      cells: ['3', 'Ann "Nick" Low', 'n3@a.example'],
      problem: null,
    })
  })

  test.each([
    ['in marks', `3,"${'x'.repeat(3_000_000)}",n`],
    ['without marks', `3,${'x'.repeat(3_000_000)},n`],
    ['in many lines', `3,"${'x\n'.repeat(1_500_000)}",n`],
    ['whose mark is not closed', `3,"${'x'.repeat(3_000_000)},n`],
  ])('passes over a cell of millions of letters %s, and keeps little of it', (_, row) => {
    const found = read(rows([3, row]), { columns: 3, piece: 100_000 })
    expect(found.map(({ problem }) => problem)).toEqual([null, null, 'cell-too-long', null, null, null, null, null])
  })
})
