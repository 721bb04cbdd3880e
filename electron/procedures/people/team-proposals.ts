/** Teams that a program as a rule needs and does not have yet. */
import { teamsOf } from '#db/queries/content.ts'
import { countValues } from '#db/queries/people/counts.ts'
import { countPeople } from '#db/queries/people/find.ts'
import { PersonFilter, type TeamRule as WritableRule } from '#shared/contracts/people-shapes.ts'
import { foldWords } from '#shared/domain/content/fold.ts'
import type { TeamRule } from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'

type Proposal = { name: string; rule: WritableRule; people: number }

const anybody: TeamRule = { departments: [], seniorities: [], places: [], locales: [] }

/** One for each department, place and language that no team is for; the larger ones first. */
export function proposeTeams(ctx: RouterCtx): Handlers['people']['proposeTeams'] {
  return () => {
    const db = requireDb(ctx)
    const today = todayOf(ctx, db)
    const languages = new Intl.DisplayNames(ctx.settings.get().locale, { type: 'language' })
    const proposals = [
      ...countValues(db.read, 'department').map(({ value, people }) => propose(value, { departments: [value] }, people)),
      ...countValues(db.read, 'place').map(({ value, people }) => propose(value, { places: [value] }, people)),
      ...locales.map((locale) =>
        propose(
          capital(languages.of(locale) ?? locale),
          { locales: [locale] },
          countPeople(db.read, PersonFilter.parse({ locales: [locale] }), today),
        ),
      ),
    ].filter(({ people }) => people > 0)
    const teams = teamsOf(db.read)
    const taken = new Set(teams.map((team) => foldWords(team.name)))
    const covered = new Set(teams.map((team) => ruleKey(team.rule)))
    return [...proposals]
      .sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1))
      .filter(({ name, rule }) => {
        const isNew = !taken.has(foldWords(name)) && !covered.has(ruleKey(rule))
        // A department and a place of one name are two teams; the second needs a name of its own.
        taken.add(foldWords(name))
        return isNew
      })
  }
}

function propose(name: string, rule: Partial<TeamRule>, people: number): Proposal {
  return { name, rule: writableRule({ ...anybody, ...rule }), people }
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}

function ruleKey(rule: TeamRule | null): string {
  if (rule === null) return ''
  const lists = [rule.departments.map(foldWords), rule.places.map(foldWords), rule.seniorities, rule.locales]
  return JSON.stringify(lists.map((list) => [...list].sort()))
}

/** As the contract has it. */
export function writable(rule: TeamRule | null): WritableRule | null {
  return rule === null ? null : writableRule(rule)
}

function writableRule({ departments, seniorities, places, locales: languages }: TeamRule): WritableRule {
  return {
    departments: [...departments],
    seniorities: [...seniorities],
    places: [...places],
    locales: locales.filter((locale) => languages.includes(locale)),
  }
}
