/** What a plan's records are called: somebody's own text, else the template's in the reader's language. */

import type { PhaseRow, PlanRow } from '#db/queries/plans.ts'
import type { RiskRow } from '#db/queries/risks.ts'
import type { ChecklistRow } from '#db/queries/task-parts.ts'
import type { TaskRow } from '#db/queries/tasks.ts'
import type { Locale } from '#shared/ids.ts'
import type { LoadedTemplate, Templates } from './templates.ts'

export interface PlanTexts {
  planName(plan: Pick<PlanRow, 'name' | 'templateId'>): string
  phase(row: Pick<PhaseRow, 'key' | 'name' | 'summary'>): { name: string; summary: string }
  task(row: Pick<TaskRow, 'key' | 'title' | 'purpose' | 'doneWhen'>): { title: string; purpose: string; doneWhen: string }
  checklistItem(row: Pick<ChecklistRow, 'key' | 'text'>, taskKey: string): string
  risk(row: Pick<RiskRow, 'key' | 'title' | 'mitigation'>): { title: string; mitigation: string }
}

/** `template` null: one this app does not have (a file from elsewhere); keys stand in for its texts. */
export function createPlanTexts(template: LoadedTemplate | null, locale: Locale): PlanTexts {
  const words = template?.texts[locale]
  const tasks = new Map(template?.plan.tasks.map((task) => [task.key, task]))
  return {
    planName: ({ name, templateId }) => name ?? words?.name ?? templateId,
    phase: ({ key, name, summary }) => ({
      name: name ?? words?.phases[key]?.name ?? key,
      summary: summary ?? words?.phases[key]?.summary ?? '',
    }),
    task: ({ key, title, purpose, doneWhen }) => {
      const own = words?.tasks[key]
      return { title: title ?? own?.title ?? key, purpose: purpose ?? own?.purpose ?? '', doneWhen: doneWhen ?? own?.doneWhen ?? '' }
    },
    checklistItem: ({ key, text }, taskKey) => {
      const index = tasks.get(taskKey)?.checklist.indexOf(key) ?? -1
      return text ?? words?.tasks[taskKey]?.checklist[index] ?? key
    },
    risk: ({ key, title, mitigation }) => ({
      title: title ?? words?.risks[key]?.title ?? key,
      mitigation: mitigation ?? words?.risks[key]?.mitigation ?? '',
    }),
  }
}

/** Texts of a plan in a language. A plan whose template this app does not have keeps its own texts. */
export function planTextsIn(templates: Templates, { templateId }: { readonly templateId: string }, locale: Locale): PlanTexts {
  return createPlanTexts(templates.list().includes(templateId) ? templates.load(templateId) : null, locale)
}
