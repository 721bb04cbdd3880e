/** A promise of the library: with 100,000 items its list scrolls as smoothly as an empty page. */
import { makeLibrary } from './library-workspace.ts'
import { compareScroll, scrollLines } from './scroll.ts'

const items = 100_000
const promisedRatio = 1.5
/** Pixels of a row. */
const rowHeight = 44

/** Another number of items may be given, for a quick look. */
export async function run([count]: readonly string[]): Promise<void> {
  const all = count === undefined ? items : Number(count)
  const times = await compareScroll({
    make: (path) => makeLibrary(path, all),
    route: '/library/all',
    height: rowHeight * all,
    find: async (page) => {
      const table = page.getByRole('grid').locator('..')
      await table.getByRole('checkbox').nth(5).waitFor()
      return table
    },
  })
  for (const line of scrollLines(`${all.toLocaleString('en')} items`, times, promisedRatio)) console.log(line)
  process.exitCode = times.ratio <= promisedRatio ? 0 : 1
}
