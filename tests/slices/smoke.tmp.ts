import { createWorld, withPlan, planOf, taskOf } from './world.ts'
const w = createWorld()
try {
let t=performance.now()
const p = await withPlan(w)
console.log('create', performance.now()-t)
console.log(p.tasks.length, p.phases.map(x=>[x.start,x.end,x.workingDays]), p.end, p.daysOff.length)
console.log(taskOf(p,'invites-wave-1'))
t=performance.now(); await planOf(w); console.log('view', performance.now()-t)
const m = await w.caller.launchPlan.moveStart({planId:p.id,start:'2027-03-01'}); console.log(m.moved.length, m.moved[0])
const b = await w.caller.launchPlan.moveStart({planId:p.id,start:'2027-02-15'}); 
const p2 = await planOf(w)
console.log(JSON.stringify(p2.tasks.map(x=>[x.start,x.due]))===JSON.stringify(p.tasks.map(x=>[x.start,x.due])))
console.log(await w.caller.history.state({}))
console.log(await w.caller.workspace.info({}), w.heard())
t=performance.now()
console.log(JSON.stringify(await w.caller.workspace.preview({start:'2027-01-11',places:[{country:'IT'},{country:'MY',region:'10'}],companySize:480,locale:'en'}),null,1).slice(0,3000)); console.log('preview', performance.now()-t)
console.log((await w.caller.workspace.countries({})).slice(0,3), performance.now()-t, await w.caller.workspace.suggestedStart({country:'IT'}))
} finally { w.end() }
