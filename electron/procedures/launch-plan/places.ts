/** Where people work, and the days off that follow or are added by hand. */
import { insertHoliday, insertPlace, type PlaceRow, placesOf, removePlace, updateHoliday, updatePlace } from '#db/queries/days-off.ts'
import type { Db, WriteDb } from '#db/types.ts'
import { textToDay } from '#shared/domain/day.ts'
import { placeLabels, publicHolidays } from '../../services/holidays.ts'
import { holidayRows, yearsOfPlan } from '../../services/new-plan.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { findHoliday, findPlace, findPlan } from './find.ts'
import { changePlan } from './reflow.ts'

type PlaceHandlers = Pick<
  Handlers['launchPlan'],
  'places' | 'addPlace' | 'setPlaceBlocks' | 'removePlace' | 'addDayOff' | 'setDayOff' | 'removeDayOff'
>

export function placeProcedures(ctx: RouterCtx): PlaceHandlers {
  const labelOf = (place: PlaceRow) => place.labels[ctx.settings.get().locale] ?? place.country
  return {
    places: ({ planId }) => {
      const places = placesOf(requireDb(ctx).read, planId).filter((place) => place.country !== '')
      return places.map((place) => ({
        id: place.id,
        country: place.country,
        region: place.region,
        label: labelOf(place),
        primary: place.primary,
        blocks: place.blocks,
      }))
    },
    addPlace: (input) => addPlace(ctx, input),
    setPlaceBlocks: ({ placeId, blocks }) => {
      const place = findPlace(requireDb(ctx).read, placeId)
      const change = { code: 'place-updated', data: { place: labelOf(place) }, planId: place.planId }
      return changePlan(ctx, change, (tx) => updatePlace(tx, placeId, { blocks }))
    },
    removePlace: ({ placeId }) => {
      const place = findPlace(requireDb(ctx).read, placeId)
      const change = { code: 'place-removed', data: { place: labelOf(place) }, planId: place.planId }
      return changePlan(ctx, change, (tx) => removePlace(tx, placeId, ctx.clock()))
    },
    addDayOff: ({ planId, day, name }) => {
      const db = requireDb(ctx)
      findPlan(db.read, planId)
      const change = { code: 'day-off-added', data: { name, day: textToDay(day) }, planId }
      return changePlan(ctx, change, (tx) => {
        const placeId = placeByHand(tx, db, planId)
        insertHoliday(tx, { id: db.newId(), planId, placeId, day, names: { en: name, it: name, ms: name }, blocks: true, own: true })
      })
    },
    setDayOff: ({ holidayId, blocks }) => {
      const holiday = findHoliday(requireDb(ctx).read, holidayId)
      const change = { code: 'day-off-updated', data: dayOffData(ctx, holiday), planId: holiday.planId }
      return changePlan(ctx, change, (tx) => updateHoliday(tx, holidayId, { blocks }))
    },
    removeDayOff: ({ holidayId }) => {
      const holiday = findHoliday(requireDb(ctx).read, holidayId)
      const change = { code: 'day-off-removed', data: dayOffData(ctx, holiday), planId: holiday.planId }
      return changePlan(ctx, change, (tx) => updateHoliday(tx, holidayId, { deletedAt: ctx.clock() }))
    },
  }
}

interface NewPlace {
  readonly planId: string
  readonly country: string
  readonly region: string
  readonly blocks: boolean
}

async function addPlace(ctx: RouterCtx, { planId, country, region, blocks }: NewPlace) {
  const db = requireDb(ctx)
  const plan = findPlan(db.read, planId)
  const holidays = await publicHolidays({ country, region }, yearsOfPlan(plan.start, plan.lengthDays))
  const labels = await placeLabels({ country, region })
  const change = { code: 'place-added', data: { place: labels[ctx.settings.get().locale] }, planId }
  return changePlan(ctx, change, (tx) => {
    const id = db.newId()
    insertPlace(tx, { id, planId, country, region, labels, primary: false, blocks })
    for (const row of holidayRows(planId, id, holidays, db.newId)) insertHoliday(tx, row)
  })
}

/** The place without a country that days added by hand belong to; made with the first of them. */
function placeByHand(tx: WriteDb, db: Db, planId: string): string {
  const known = placesOf(tx, planId).find((place) => place.country === '')
  if (known !== undefined) return known.id
  const id = db.newId()
  insertPlace(tx, { id, planId, country: '', region: '', labels: {}, primary: false, blocks: true })
  return id
}

function dayOffData(ctx: RouterCtx, holiday: { readonly day: string; readonly names: Readonly<Record<string, string>> }) {
  return { day: holiday.day, name: holiday.names[ctx.settings.get().locale] ?? holiday.names['en'] ?? '' }
}
