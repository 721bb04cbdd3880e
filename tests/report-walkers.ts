/** Texts and values in the files of a report, whatever they are wrapped in. */
import { type CellObject, type read, utils } from '@e965/xlsx'
import { Parser } from 'htmlparser2'

/** What somebody reads on a page, without its styles. */
export function textsIn(html: string): readonly string[] {
  const texts: string[] = []
  let isStyle = false
  const parser = new Parser({
    onopentagname: (name) => {
      isStyle = name === 'style'
    },
    onclosetag: () => {
      isStyle = false
    },
    ontext: (text) => {
      if (!isStyle) texts.push(text)
    },
  })
  parser.end(html)
  return texts
}

/** The paragraphs of a slide: parts of a number may be runs of their own. */
export function runsIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, paragraph = '']) =>
    [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text).join(''),
  )
}

/** The values of each series that is drawn; what is not known is null. */
export function cachedValues(xml: string): readonly (readonly (number | null)[])[] {
  return [...xml.matchAll(/<c:val>(.*?)<\/c:val>/gs)].map(([, cache = '']) => {
    const count = Number(/<c:ptCount val="(\d+)"/.exec(cache)?.[1])
    const values: (number | null)[] = Array.from({ length: count }, () => null)
    for (const [, at, value] of cache.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)<\/c:v>/g)) values[Number(at)] = Number(value)
    return values
  })
}

/** Each column of each sheet under its head: its numbers, null where there is none. */
export function columnsOf(book: ReturnType<typeof read>): readonly (readonly (number | null)[])[] {
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name] ?? {}
    const { e } = utils.decode_range(sheet['!ref'] ?? 'A1')
    return Array.from({ length: e.c + 1 }, (_, c) =>
      Array.from({ length: e.r }, (__, r) => {
        const cell: CellObject | undefined = sheet[utils.encode_cell({ r: r + 1, c })]
        return typeof cell?.v === 'number' ? cell.v : null
      }),
    )
  })
}
