/** What sources, library and calendar share: teams, campaigns, how much and how mixed. */
import {
  campaignRow,
  campaignsOf,
  contentSettingsOf,
  insertCampaign,
  insertTeam,
  teamRow,
  teamsOf,
  updateCampaign,
  updateTeam,
  writeContentSettings,
} from '#db/queries/content.ts'
import type { ContentSettings } from '#shared/contracts/content.ts'
import { isZone } from '#shared/domain/calendar/zones.ts'
import { textToDay } from '#shared/domain/day.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb } from './context.ts'
import type { Handlers } from './handlers.ts'
import { found } from './launch-plan/find.ts'
import { findContent } from './library/find.ts'

type ContentHandlers = Handlers['content']

export function contentProcedures(ctx: RouterCtx): ContentHandlers {
  return {
    find: ({ text, limit }) => findContent(ctx, text, limit),
    settings: () => ({ ...contentSettingsOf(requireDb(ctx).read) }),
    updateSettings: ({ fields }) => {
      const db = requireDb(ctx)
      refuseImpossible({ ...contentSettingsOf(db.read), ...fields })
      db.write({ code: 'content-settings-updated' }, (tx) => writeContentSettings(tx, db.newId, fields))
      return {}
    },
    ...teamProcedures(ctx),
    ...campaignProcedures(ctx),
  }
}

/** Refuses mix-not-hundred and zone-unknown. */
function refuseImpossible({ mixCompany, mixThirdParty, mixEmployee, zone }: ContentSettings): void {
  const sum = mixCompany + mixThirdParty + mixEmployee
  if (sum !== 100) throw new AppError('mix-not-hundred', { sum })
  if (zone !== '' && !isZone(zone)) throw new AppError('zone-unknown', { zone })
}

function teamProcedures(ctx: RouterCtx): Pick<ContentHandlers, 'teams' | 'addTeam' | 'renameTeam' | 'removeTeam'> {
  return {
    teams: () => teamsOf(requireDb(ctx).read).map(({ id, name }) => ({ id, name })),
    addTeam: ({ name }) => {
      const db = requireDb(ctx)
      const key = name.toLowerCase()
      const known = teamsOf(db.read).find((each) => each.name.toLowerCase() === key)
      if (known !== undefined) return { teamId: known.id }
      const teamId = db.newId()
      db.write({ code: 'team-added', data: { name } }, (tx) => insertTeam(tx, { id: teamId, name }))
      return { teamId }
    },
    renameTeam: ({ teamId, name }) => {
      const db = requireDb(ctx)
      found(teamRow(db.read, teamId), 'team')
      db.write({ code: 'team-renamed', data: { name } }, (tx) => updateTeam(tx, teamId, { name }))
      return {}
    },
    removeTeam: ({ teamId }) => {
      const db = requireDb(ctx)
      const { name } = found(teamRow(db.read, teamId), 'team')
      // Content that was for this team alone stays so: it must not become everybody's.
      db.write({ code: 'team-removed', data: { name } }, (tx) => updateTeam(tx, teamId, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}

function campaignProcedures(ctx: RouterCtx): Pick<ContentHandlers, 'campaigns' | 'addCampaign' | 'updateCampaign' | 'removeCampaign'> {
  return {
    campaigns: () =>
      campaignsOf(requireDb(ctx).read).map(({ id, name, hashtag, startsOn, endsOn }) => ({ id, name, hashtag, startsOn, endsOn })),
    addCampaign: ({ fields }) => {
      const db = requireDb(ctx)
      refuseBackwards(fields)
      const campaignId = db.newId()
      db.write({ code: 'campaign-added', data: { name: fields.name } }, (tx) => insertCampaign(tx, { ...fields, id: campaignId }))
      return { campaignId }
    },
    updateCampaign: ({ campaignId, fields }) => {
      const db = requireDb(ctx)
      const next = { ...found(campaignRow(db.read, campaignId), 'campaign'), ...fields }
      refuseBackwards(next)
      db.write({ code: 'campaign-updated', data: { name: next.name } }, (tx) =>
        updateCampaign(tx, campaignId, { id: campaignId, ...fields }),
      )
      return {}
    },
    removeCampaign: ({ campaignId }) => {
      const db = requireDb(ctx)
      const { name } = found(campaignRow(db.read, campaignId), 'campaign')
      db.write({ code: 'campaign-removed', data: { name } }, (tx) => updateCampaign(tx, campaignId, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}

/** Refuses day-missing and campaign-backwards. */
function refuseBackwards({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): void {
  if (textToDay(endsOn) < textToDay(startsOn)) throw new AppError('campaign-backwards', { start: startsOn, end: endsOn })
}
