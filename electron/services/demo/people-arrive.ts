/** The demo's people come in, and its teams get their rules. */
import { setNetworks } from '#db/queries/people/networks.ts'
import { insertPerson } from '#db/queries/people/people.ts'
import type { WriteDb } from '#db/types.ts'
import { type Colleague, type PeopleScene, shuffled, writeOn } from './people-scene.ts'
import { makeStaff, titleOf } from './staff.ts'

export async function arrive(scene: PeopleScene): Promise<void> {
  const { stage, story, random, colleagues, mixed } = scene
  for (const person of makeStaff(story, stage.resources, random)) colleagues.push({ ...person, id: stage.db().newId() })
  mixed.push(...shuffled(colleagues, random))
  writeOn(scene, (tx) => {
    for (const [index, person] of colleagues.entries()) keep(tx, scene, person, index)
  })
  await stage.caller.people.saveConsentText({ texts: story.consentText })
  await stage.caller.people.updateSettings({ fields: story.settings })
  await ruleTeams(scene)
}

function keep(tx: WriteDb, { stage, story, colleagues }: PeopleScene, person: Colleague, index: number): void {
  const { networks, manager, department, ...fields } = person
  insertPerson(tx, {
    ...fields,
    jobTitle: titleOf(story, person, stage.locale, index),
    department: story.departments[department][stage.locale],
    managerId: manager === null ? null : (colleagues[manager]?.id ?? null),
    senior: person.seniority === 'director',
    createdAt: stage.now(),
  })
  const told = networks.map((network) => ({ ...network, handle: '' }))
  setNetworks(tx, { newId: () => stage.db().newId(), now: stage.now() }, person.id, told)
}

async function ruleTeams({ stage, story, content }: PeopleScene): Promise<void> {
  const teams = await stage.caller.people.teams({})
  for (const { ref, name } of content.teams) {
    const team = teams.find((each) => each.name === name[stage.locale])
    const own = story.teams[ref]
    if (team === undefined || own === undefined) throw new Error(`the stage has no team ${ref}`)
    const departments = own.departments.map((each) => story.departments[each][stage.locale])
    const rule = { departments, places: [...own.places], seniorities: [], locales: [] }
    await stage.caller.people.saveTeam({
      teamId: team.id,
      fields: { name: team.name, rule, parentId: null, access: 'open', mandatory: false },
    })
  }
}
