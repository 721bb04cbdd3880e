/** Everything that can be asked of people, gathered from its topics. */
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { consentProcedures } from './consent.ts'
import { erasureProcedures } from './erase.ts'
import { exportList, exportTeams } from './export.ts'
import { handOutProcedures } from './hand-out.ts'
import { listProcedures } from './lists.ts'
import { personProcedures } from './persons.ts'
import { settingsProcedures } from './settings.ts'
import { shareProcedures } from './shares.ts'
import { proposeTeams } from './team-proposals.ts'
import { teamSees } from './team-sees.ts'
import { teamProcedures } from './teams.ts'
import { viewPerson } from './view.ts'

export function peopleProcedures(ctx: RouterCtx): Handlers['people'] {
  return {
    ...listProcedures(ctx),
    view: ({ personId }) => viewPerson(ctx, personId),
    ...personProcedures(ctx),
    ...consentProcedures(ctx),
    ...shareProcedures(ctx),
    ...teamProcedures(ctx),
    teamSees: teamSees(ctx),
    proposeTeams: proposeTeams(ctx),
    ...settingsProcedures(ctx),
    exportList: exportList(ctx),
    exportTeams: exportTeams(ctx),
    ...erasureProcedures(ctx),
    ...handOutProcedures(ctx),
  }
}
