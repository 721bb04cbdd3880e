/** What the view of teams speaks of. */
import type { contract } from '#shared/contracts/index.ts'
import type { InputOf, OutputOf } from '#shared/rpc.ts'

export type Team = OutputOf<typeof contract.people.teams>[number]
export type TeamFields = InputOf<typeof contract.people.saveTeam>['fields']
export type TeamRule = NonNullable<TeamFields['rule']>
export type Proposal = OutputOf<typeof contract.people.proposeTeams>[number]
export type Preview = OutputOf<typeof contract.people.previewTeam>
