/** The demo company in both of its states, and made-up companies that come out the same every time. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { createTerminal, spawnGsw, type Terminal } from './gsw.ts'
import { createWorld, hashOf, type PlanView, planOf, taskOf, type World } from './world.ts'

const patience = 60_000

let terminal: Terminal
/** Before anybody opened it: the first writer prepares a file for itself. */
let untouched: string
beforeAll(async () => {
  terminal = createTerminal()
  for (const locale of locales) await terminal.gsw('workspace', 'new', terminal.at(`mid-${locale}`), '--demo', '--locale', locale)
  await terminal.gsw('workspace', 'new', terminal.at('later-en'), '--demo', 'later', '--locale', 'en')
  untouched = hashOf(terminal.at('mid-ms'))
}, patience)
afterAll(() => terminal.end())

async function visit<T>(file: string, locale: Locale, look: (plan: PlanView, world: World) => Promise<T>): Promise<T> {
  const world = createWorld()
  try {
    world.session.open(terminal.at(file))
    await world.caller.settings.update({ fields: { locale } })
    return await look(await planOf(world), world)
  } finally {
    world.end()
  }
}

test('mid-launch it is day 31: the policy came late, the invites moved, four of six conditions are met', () =>
  visit('mid-en', 'en', async (plan, { caller }) => {
    expect(plan).toMatchObject({ name: 'First 60 days', start: '2027-01-11', end: '2027-03-11', today: '2027-02-10' })
    expect(await caller.workspace.info({})).toMatchObject({
      programName: 'Aurelia Voices',
      companyName: 'Aurelia Pumps',
      hashtag: '#AureliaVoices',
      brandColor: '#0B6477',
      companySize: 480,
      demoDay: '2027-02-10',
    })
    expect(taskOf(plan, 'policy-published')).toMatchObject({ status: 'done', doneOn: '2027-02-03', baselineDue: '2027-01-19', slip: 11 })
    expect(taskOf(plan, 'brand-approved')).toMatchObject({ status: 'doing', due: '2027-02-11' })
    expect(taskOf(plan, 'pilot-run').status).toBe('done')
    const invites = taskOf(plan, 'invites-wave-1')
    expect(invites).toMatchObject({
      start: '2027-02-16',
      due: '2027-02-17',
      baselineStart: '2027-02-11',
      baselineDue: '2027-02-12',
      critical: true,
      ready: false,
      conditionsMet: 4,
      conditionsAll: 6,
    })
    const { conditions } = await caller.launchPlan.task({ taskId: invites.id })
    expect(conditions.filter(({ met }) => !met).map(({ key }) => key)).toEqual(['two-weeks-scheduled', 'training-within-14-days'])
    expect(plan.forecastSlip).toBeGreaterThanOrEqual(0)
  }))

test('mid-launch there is one task two days late, a week full of work, a broken rule, and nobody’s task', () =>
  visit('mid-en', 'en', async (plan, { caller }) => {
    const late = plan.tasks.filter((task) => task.status !== 'done' && task.due < plan.today)
    expect(late.map(({ title, due }) => ({ title, due }))).toEqual([{ title: 'Confirm rooms for the Brescia session', due: '2027-02-08' }])
    expect(
      plan.tasks.filter((task) => task.status !== 'done' && task.due >= plan.today && task.due <= '2027-02-12').length,
    ).toBeGreaterThanOrEqual(8)
    expect(
      plan.tasks.filter((task) => task.status !== 'done' && task.checklistDone > 0 && task.checklistDone < task.checklistAll).length,
    ).toBeGreaterThanOrEqual(4)
    const bari = plan.tasks.find((task) => task.title.startsWith('Training session in Bari'))
    expect(bari?.broken).toEqual([{ code: 'rule.training-late', data: { invite: '2027-02-16', latest: '2027-03-02' } }])
    expect(plan.tasks.filter(({ ownerId }) => ownerId === null)).toEqual([])
    const risks = await caller.launchPlan.risks({ planId: plan.id })
    expect(risks.filter(({ ownerId }) => ownerId === null)).toEqual([])
    expect(new Set(risks.map(({ status }) => status))).toEqual(new Set(['open', 'watched', 'closed']))
  }))

test('the holiday of Brescia is stepped around, those of Malaysia are shown', () =>
  visit('mid-it', 'it', async (plan) => {
    expect(plan.daysOff).toContainEqual(
      expect.objectContaining({ day: '2027-02-15', name: 'Santi Faustino e Giovita (Brescia)', blocks: true, own: true }),
    )
    expect(plan.daysOff.some(({ day, blocks }) => day > '2027-02-05' && day < '2027-02-10' && !blocks)).toBe(true)
    expect(plan.tasks.some(({ start, due, status }) => status !== 'done' && (start === '2027-02-15' || due === '2027-02-15'))).toBe(false)
  }))

test.each(locales)('the story reads in one language throughout (%s), and the template’s texts follow the reader', (locale) =>
  visit(`mid-${locale}`, locale, async (plan, { caller }) => {
    const own = plan.tasks.filter(({ key }) => key === '').map(({ title }) => title)
    const rooms = {
      en: 'Confirm rooms for the Brescia session',
      it: 'Conferma le aule per la sessione di Brescia',
      ms: 'Sahkan bilik untuk sesi Brescia',
    }
    expect(own).toContain(rooms[locale])
    await caller.settings.update({ fields: { locale: 'it' } })
    const { tasks } = await caller.launchPlan.view({}).then((view) => view ?? plan)
    expect(tasks.find(({ key }) => key === 'roll-out')?.title).toBe('Lancio a tutta l’azienda')
    expect(tasks.filter(({ key }) => key === '').map(({ title }) => title)).toEqual(own)
  }),
)

test('the history is what the people did, and the visitor may take it back', () =>
  visit('mid-en', 'en', async (plan, { caller }) => {
    const invites = taskOf(plan, 'invites-wave-1')
    const entries = await caller.history.record({ table: 'task', rowId: invites.id })
    expect(entries.some(({ kind, actor }) => kind === 'undo' && actor === 'Giulia Ferrante')).toBe(true)
    const { act } = await caller.history.undo({})
    expect(act.code).toBe('checklist-item-done')
    await caller.history.redo({})
    expect(await planOf({ caller } as World)).toEqual(plan)
  }))

test('later the dip is under way, the report lies ahead, and the rest is done', () =>
  visit('later-en', 'en', async (plan) => {
    expect(plan.today).toBe('2027-04-07')
    const open = plan.tasks.filter(({ key, status }) => key !== '' && status !== 'done')
    expect(open.map(({ key, status, due }) => [key, status, due])).toEqual([
      ['counter-dip', 'doing', '2027-04-09'],
      ['report-draft', 'todo', '2027-04-14'],
      ['sixty-day-report', 'todo', '2027-04-15'],
    ])
    expect(plan.tasks.find(({ title }) => title === 'Training session in Bari')).toMatchObject({
      status: 'done',
      due: '2027-03-02',
      broken: [],
    })
    expect(plan.tasks.filter(({ status, due }) => status !== 'done' && due < plan.today)).toHaveLength(1)
    expect(
      plan.tasks.filter(({ status, due }) => status !== 'done' && due > plan.today && due <= '2027-04-11').length,
    ).toBeGreaterThanOrEqual(3)
  }))

test.each(locales)('mid-launch the policy is in force, read by 31 of 36, and its next version is with legal (%s)', (locale) =>
  visit(`mid-${locale}`, locale, async (_plan, { caller }) => {
    const [policy, guideline] = await caller.documents.list({})
    expect(policy).toMatchObject({
      kind: 'policy',
      locale,
      stage: 'in-review',
      version: '1.0',
      readers: 36,
      acknowledged: 31,
      openThreads: 2,
    })
    expect(policy?.translations.map(({ behind }) => behind)).toEqual([3, 0])
    expect(guideline).toMatchObject({ kind: 'brand', stage: 'published', version: '1.0' })
    const { blocks } = await caller.documents.view({ documentId: guideline?.id ?? '' })
    const pictures = blocks.flatMap(({ node }) => (node.type === 'example' ? [node.attrs.assetId] : []))
    for (const assetId of pictures)
      expect(await caller.documents.picture({ assetId: assetId ?? '' })).toMatchObject({ width: 640, height: 400 })
    expect(pictures).toHaveLength(4)
    const { nextVersion, reviews, changes } = await caller.documents.view({ documentId: policy?.id ?? '' })
    expect({ nextVersion, changes }).toEqual({ nextVersion: '1.1', changes: 4 })
    expect(reviews.map(({ name, verdict }) => [name, verdict])).toEqual([['Paolo Conti', 'waiting']])
    const readers = await caller.documents.readers({ documentId: policy?.id ?? '' })
    expect(readers.filter(({ state, group }) => state !== 'acknowledged' && /pilot|perintis/i.test(group))).toEqual([])
    const threads = (await caller.documents.threads({ documentId: policy?.id ?? '' })).filter(({ resolvedAt }) => resolvedAt === null)
    expect(threads.map(({ comments }) => comments.map(({ author }) => author))).toEqual([
      ['Elena Sarti', 'Nurul Aina'],
      ['Paolo Conti', 'Marta Bassi'],
    ])
    for (const { id } of threads) await caller.documents.applySuggestion({ threadId: id })
  }),
)

test('later the board’s report is being written, and that of March is kept for good', () =>
  visit('later-en', 'en', async (_plan, { caller: { reports } }) => {
    const list = await reports.list({})
    expect(list.map(({ name, frozen, changedBy }) => [name, frozen, changedBy])).toEqual([
      ['April, board meeting', 0, 'Elena Sarti'],
      ['March, for the directors', 1, 'Giulia Ferrante'],
    ])
    const [april, march] = list.map(({ id }) => id)
    const { headline, sections } = await reports.content({ reportId: april ?? '' })
    expect(headline).toBe('Half of those we invited take part; the weeks after Easter decide the rest')
    const written = sections.flatMap(({ kind, blocks }) =>
      blocks.some((block) => block.kind === 'prose' && block.origin === 'written') ? [kind] : [],
    )
    expect(written).toEqual(['headline', 'dip'])
    const [frozen] = (await reports.one({ reportId: march ?? '' })).frozen
    expect((await reports.changes({ frozenId: frozen?.id ?? '' })).isIntact).toBe(true)
  }))

test('mid-launch a caption is held against the rules of both documents', () =>
  visit('mid-en', 'en', async (_plan, { caller }) => {
    const text = 'I work at Aurelia Pumps. Our green Hydraline pump unit at Petrasud goes with the AX-900. #AureliaVoices'
    const findings = await caller.guideline.check({ text, network: 'linkedin', locale: 'en', today: '2027-02-10' })
    const words = findings.map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual(expect.arrayContaining(['green', 'Hydraline', 'pump unit', 'Petrasud', 'AX-900']))
  }))

test('later the policy’s second version is in force, and two have not acknowledged it', () =>
  visit('later-en', 'en', async (_plan, { caller }) => {
    const [policy] = await caller.documents.list({})
    expect(policy).toMatchObject({ stage: 'published', version: '1.1', readers: 36, acknowledged: 34, openThreads: 0 })
    expect(policy?.translations.map(({ behind }) => behind)).toEqual([0, 0])
  }))

test('mid-launch the readers of the policy are people of the company, and the pulse before the launch has been heard', () =>
  visit('mid-en', 'en', async (_plan, { caller }) => {
    const [policy] = await caller.documents.list({})
    const readers = await caller.documents.readers({ documentId: policy?.id ?? '' })
    const { people } = await caller.people.list({ filter: {}, limit: 500 })
    const found = readers.filter(({ name }) => people.some((person) => person.name === name))
    expect([found.length, readers.length, people.length]).toEqual([36, 36, 480])
    const [company] = await caller.leaders.diagnosis({})
    expect(company?.findings.map(({ reason }) => reason.code)).not.toContain('diagnosis.policy-unread')
    const [wave, ...others] = (await caller.outreach.waves({})).filter(({ kind }) => kind === 'invitation')
    expect(others).toEqual([])
    expect(wave).toMatchObject({ stage: 'planned', figures: { people: 212, sent: 0, prepared: 0 } })
    const [round] = await caller.pulse.rounds({})
    const { groups, hidden, all } = await caller.pulse.results({ roundId: round?.id ?? '' })
    expect(all?.answers).toBe(187)
    expect(groups.every(({ result }) => result.answers >= 5)).toBe(true)
    expect(hidden).toBeGreaterThan(0)
  }))

test('later 412 were asked, 221 joined, 148 shared, six directors among them, and 12 withdrew', () =>
  visit('later-en', 'en', async (_plan, { caller }) => {
    const count = async (filter: object) => (await caller.people.list({ filter, limit: 1 })).total
    const asked = ['invited', 'reminded', 'opted-in', 'declined', 'opted-out']
    expect(await count({ consents: asked })).toBe(412)
    expect(await count({ consents: ['opted-in'] })).toBe(221)
    expect(await count({ consents: ['opted-out'] })).toBe(12)
    expect((await caller.people.consentTexts({}))[0]?.people).toBeGreaterThan(221)
    expect(await count({ shared: true })).toBe(148)
    expect(await count({ shared: true, seniorities: ['director'] })).toBe(6)
    const waves = await caller.outreach.waves({})
    expect(waves.filter(({ kind }) => kind === 'invitation').map(({ stage, figures }) => [stage, figures.due])).toEqual([
      ['sent', 0],
      ['sent', 0],
      ['sent', 0],
    ])
    const { byWave } = await caller.outreach.results({})
    expect(byWave.filter(({ answers }) => answers !== null && answers.joined + answers.declined < 5)).toEqual([])
    expect((await caller.outreach.reminders({})).map(({ round, dueOn }) => [round, dueOn])).toEqual([
      [3, '2027-04-06'],
      [3, '2027-04-06'],
    ])
    const sessions = await caller.training.sessions({})
    expect(sessions.filter(({ day, counts }) => day < '2027-04-01' && counts.attended === 0)).toEqual([])
    expect(sessions.reduce((sum, { counts }) => sum + counts.attended, 0)).toBeGreaterThan(150)
    const [before, spring] = await caller.pulse.rounds({})
    const { trend, groups } = await caller.pulse.results({ roundId: spring?.id ?? '' })
    expect([before?.answers, spring?.answers, trend.length]).toEqual([187, 231, 2])
    // Two of its twelve people answered: they are told with the whole alone.
    expect(groups.map(({ group }) => group)).not.toContain('People')
    const thanked = (await caller.leaders.diagnosis({})).map(({ findings }) => findings.every(({ cause }) => cause !== 'why'))
    expect(new Set(thanked)).toEqual(new Set([true, false]))
  }))

test('a reader of the policy who is erased leaves a confirmation, and no name', () =>
  visit('mid-it', 'it', async (_plan, { caller }) => {
    const [policy] = await caller.documents.list({})
    const documentId = policy?.id ?? ''
    const [first] = await caller.documents.readers({ documentId })
    const { people } = await caller.people.list({ filter: { text: first?.name ?? '' }, limit: 10 })
    await caller.people.erase({ personIds: people.flatMap(({ id, name }) => (name === first?.name ? [id] : [])) })
    expect((await caller.documents.readers({ documentId })).map(({ name }) => name)).not.toContain(first?.name)
    expect((await caller.documents.list({}))[0]).toMatchObject({ readers: 36, acknowledged: 31 })
  }))

const numbers = (seed: string) => ['--advocates', '250', '--days', '30', '--events', '4000', '--seed', seed]

test('the same numbers give the same bytes, in any place and language of the system; another seed does not', {
  timeout: patience,
}, async () => {
  const { code, err } = await terminal.gsw('demo', terminal.at('a'), ...numbers('7'))
  expect({ code, err }).toEqual({ code: 0, err: '4,000 of 4,000 events\n' })
  const elsewhere = spawnGsw(['demo', terminal.at('b'), ...numbers('7'), '--locale', 'en', '--json'], {
    TZ: 'Pacific/Auckland',
    LANG: 'ms_MY',
  })
  expect(JSON.parse(elsewhere.out)).toEqual({ path: terminal.at('b'), advocates: 250, days: 30, events: 4000, seed: 7 })
  await terminal.gsw('demo', terminal.at('c'), ...numbers('8'))
  expect(hashOf(terminal.at('b'))).toBe(hashOf(terminal.at('a')))
  expect(hashOf(terminal.at('c'))).not.toBe(hashOf(terminal.at('a')))
  spawnGsw(['workspace', 'new', terminal.at('mid-again'), '--demo', 'mid-launch', '--locale', 'ms'], { TZ: 'America/Los_Angeles' })
  expect(hashOf(terminal.at('mid-again'))).toBe(untouched)
})

test('a made-up company stands where its days have brought it', { timeout: patience }, async () => {
  await terminal.gsw('demo', terminal.at('young'), '--advocates', '9', '--days', '0', '--events', '0', '--seed', '1')
  await terminal.gsw('demo', terminal.at('old'), '--advocates', '5000', '--days', '400', '--events', '0', '--seed', '1')
  await visit('young', 'en', async (plan) =>
    expect(plan.tasks.every(({ status }) => status !== 'done' || plan.today === plan.start)).toBe(true),
  )
  await visit('old', 'en', async (plan, { caller }) => {
    expect(await caller.workspace.info({})).toMatchObject({ companySize: 5000, today: '2028-02-15' })
    expect(plan.tasks.every(({ status }) => status === 'done')).toBe(true)
  })
})
