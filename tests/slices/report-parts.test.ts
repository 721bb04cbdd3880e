/** What can be left out of a report: it is offered whether it is hidden or not, and hiding it takes exactly it away. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { partsOf } from '#shared/domain/reports/parts.ts'
import { quarterly, sharingCompany } from './reports.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await sharingCompany(world)
})
afterEach(() => world.end())

test('whoever leaves a part out finds it again to tick, and the report without it', async () => {
  const reportId = await quarterly(world)
  const { reports } = world.caller
  const parts = await reports.parts({ reportId })
  const shownNow = async () => {
    const { sections } = await reports.content({ reportId })
    return sections.flatMap((section) => partsOf(section).map(({ id }) => `${section.kind} ${id}`))
  }
  const before = await shownNow()
  const { sections } = await reports.one({ reportId })
  const reach = sections.find(({ kind }) => kind === 'reach')
  const own = parts.filter(({ section }) => section === 'reach')
  expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(['figure', 'chart', 'table']))
  const out = [own.find(({ kind }) => kind === 'figure'), own.find(({ kind }) => kind === 'chart')].flatMap((part) => part?.id ?? [])
  await reports.updateSection({ sectionId: reach?.id ?? '', fields: { hidden: out } })
  expect(await shownNow()).toEqual(before.filter((part) => !out.some((id) => part === `reach ${id}`)))
  expect(await reports.parts({ reportId })).toEqual(parts)
})
