/** English as the checker needs it. */
import { list } from './list.ts'
import type { Language } from './types.ts'

/** What people are at work. */
const roles = list(`
  engineer, technician, developer, designer, manager, planner, buyer, analyst, accountant, welder, machinist, operator, electrician,
  apprentice, intern, trainee, cleaner, temp, graduate, student worker, employee, colleague, staffer, team member, insider, staff,
  director, recruiter, salesperson, seller, rep, lead, specialist, coordinator, assistant, consultant, marketer, writer, nurse,
  driver, chef, foreman, supervisor, controller, scientist, researcher, tester, founder, [a-z]+ologist, [a-z]+ician, baker, pastry chef, cook, barista, waiter,
  waitress, cashier, teller, banker, doctor, surgeon, physician, midwife, physiotherapist, physio, paramedic, pharmacist, dentist,
  psychologist, radiographer, carer, therapist, teacher, lecturer, tutor, lawyer, solicitor, paralegal, auditor, actuary, economist,
  architect, surveyor, programmer, coder, product owner, scrum master, editor, journalist, translator, photographer, mechanic,
  plumber, carpenter, gardener, porter, receptionist, guard, advisor, adviser, administrator, executive, officer, clerk, secretary,
  librarian, chemist, biologist, physicist, statistician, pilot, captain, member of staff
`).join('|')
const role = `(?:${roles})`

export const en: Language = {
  locale: 'en',
  ownWords: new Set(
    list(`
    united, striking, strikingly, news, building, meeting, setting, universe, university, politely, interesting, means, goods,
    series, species, lens, lending, leading, training, during, being, thing, string, spring, morning, evening, ceiling, dress,
    process, less, unless, princess, business, address, express, progress, hundred, sacred, indeed, speed, need, seed, species,
    physics, economics, mechanics, electronics, analytics, customs, arms, glasses, premises, savings, listing, outstanding,
    understanding, engineering, marketing, winding, bearing, bearings, casting, coating, fitting, fittings, housing, piping, wiring,
    planning, covering, modest, honest, tempest, interest, forest, request, contest, protest, digest, conquest, harvest, arrest,
    invest, suggest, wedding, bedding, carrier, copier, barrier, premier, courier, frontier, soldier
  `),
  ),
  profanity: list(`
    fuck, fucking, fucker, motherfucker, shit, shitty, bullshit, bitch, bastard, asshole, arsehole, dickhead, wanker, twat, cunt,
    bollocks, piss off, pissed off, goddamn, shitshow, shitstorm, shithole, clusterfuck, fuckup, dipshit, horseshit, dumbass, jackass, crap, crappy, damn, bloody hell, wtf, son of a bitch
  `),
  disrespect: list(`
    idiot, idiotic, moron, stupid, dumb, imbecile, loser, clueless, incompetent, pathetic, shut up, retard, retarded, scumbag,
    crook, liar, laughing stock, is a joke, are a joke, a total joke, what a joke, clowns, crooks, charlatans, brainless, clueless idiots, losers, are scammers, of scammers,
    good for nothing, braindead, hate our competitors, rubbish products, junk products
  `),
  harmless: [
    'stupid simple',
    'stupidly simple',
    'keep it simple, stupid',
    'stupid question',
    'dumb question',
    'stupid mistake',
    'dumb terminal',
  ],
  shouted: new Set(
    list(`
    amazing, awesome, incredible, unbelievable, huge, free, never, always, best, attention, important, breaking, wow, finally,
    urgent, congratulations, fantastic, everyone, everybody, today, tomorrow, tonight, must, only
  `),
  ),
  disclosures: [
    String.raw`\bi (?:(?:still|now|also|usually|often|always|mostly) )?(?!(?:saw|had|have|was|met|got|bought|went|came|found|spoke|took|did|would|could|should|might|may|can|will|want|wish|hope|love|like|don|do|never|heard|buy|order|shop|think|know|trust|recommend|thank|admire|believe|guess|follow|[a-z]+ed)\b)[a-z]+\b(?:(?!\b(?:and|but|who|we|buy|bought|visit|use|using|install|rely|love|trust|recommend|thank|saw|met|heard|customer)\b)[^.!?\n]){0,80}? at {x}`,
    String.raw`\bi (?:lead|manage|head|run|join|coach|support|am joining|am leading)\b[^.!?\n]{0,50}? (?:of|in) {x}`,
    String.raw`\bi(?:['’]ve| have) been (?:with|at|in) {x}`,
    String.raw`{x} (?:has been|is|was|feels like|became) (?:like )?my (?:second )?(?:home|family|life|workplace|first job|first employer)\b`,
    String.raw`\bi\b[^.!?\n]{0,80}?\b(?:at|of|into|to) {x} as (?:an? |the )(?:[a-z]+ ){0,2}${role}\b`,
    String.raw`\bi(?:['’](?:m|ve|ll)| am| have| will)?(?: [a-z]+){0,3}? work(?:ed|ing)?\b[^.!?\n]{0,80}?(?:\b(?:at|for|in|of|inside)|@) ?(?:the )?{x}`,
    String.raw`\b(?:as|being) {x}(?:['’]s)? (?:[a-z-]+ ){0,3}${role}\b`,
    String.raw`\bi(?:['’]ve| have) been (?!shopping|buying|eating|drinking|banking|waiting|queu|going|coming|ordering|staying|looking|visiting|using|driving past)[a-z]+ing\b[^.!?\n]{0,40}? (?:at|for) {x}`,
    String.raw`\bi (?:lead|manage|head|run|supervise) (?:the|our) {x}`,
    String.raw`\bi work with {x}(?=[\s]*(?:[.!?,;:)\n#]|$))`,
    String.raw`\b(?:proud|happy|glad|lucky|love|loving|enjoy|great|fun|privileged|honou?red|grateful|thankful) (?:to (?:be )?)?(?:able to )?work(?:ing)? (?:at|for) {x}`,
    String.raw`\b(?:why|what|how|where|when|how long|how much|the way|places?|reasons?)(?: [a-z]+){0,4} i(?:['’]ve| have)? (?:[a-z]+ )?work(?:ed|ing)? (?:at|for) {x}`,
    String.raw`\bi(?:['’]ve| have)? (?:also |now |currently |still )?(?:design|build|test|weld|lead|manage|run|sell|service|repair|assemble|teach|train|join|start|intern|study|head|oversee|coordinate|supervise|handle|write|code|operate|drive|make|help|maintain|inspect|plan|recruit|hire|clean|cook|buy for|look after|answer|do)(?:ed|d|s)?\b[^.!?\n]{0,60}?\b(?:at|for|with) {x}`,
    String.raw`\bi (?:recently |just |have |only |first |have just )?(?:joined|started at|started with|started in) (?:the )?{x}`,
    String.raw`\bi(?:['’]ve| have) (?:just |recently |now )?(?:joined|started at|started with) (?:the )?{x}`,
    String.raw`\bi(?:['’]m| am|['’]ve been| have been) (?:an? |the |one of |part of |proud |responsible |employed |paid |biased )(?:(?!\b(?:i|we|buy|bought|visit|use|using|install|rely|love|trust|recommend|thank|saw|met|heard)\b)[^.!?\n]){0,70}?(?:\b(?:at|for|with|of|by|from|in|the|an?)|@)? ?(?:the )?{x}`,
    String.raw`\bi(?:['’]m| am|['’]ve been| have been) (?:now |currently |still )?(?:on|in|starting|joining|leading|managing|running|training|interning|based|hiring|building|heading|testing|designing)\b(?:(?!\b(?:i|we|buy|bought|visit|use|using|install|rely|love|trust|recommend|thank|saw|met|heard)\b)[^.!?\n]){0,60}?\b(?:at|for|with) {x}`,
    String.raw`\bi(?:['’]m| am) (?:on|in) (?:the |a )(?:[a-z]+ ){0,3}(?:team|crew|department|lab|plant|shift|office|workshop|payroll) (?:of|in) {x}`,
    String.raw`\b(?:threads?|posts?|notes?|views?|tips?|lessons?|greetings|hello|hi|confessions?|diary|perspective) (?:from|by|of) (?:an? |your |the )(?:[a-z]+ ){0,2}?{x} ${role}\b`,
    String.raw`{x} ?[,–—-] (?:my|our) (?:team|colleagues|workplace|job|company|employer)\b`,
    String.raw`\bwe(?:['’]re| are) (?!visiting|guests|on a tour)[a-z]+ [^.!?\n]{0,50}?\bat {x}`,
    String.raw`\b(?:as|being) (?:an? |the |one of |head of |part of |someone |somebody |a person )(?:(?!\b(?:i|we|buy|bought|visit|use|using|install|rely|love|trust|recommend|thank|saw|met|heard)\b)[^.!?\n]){0,60}?(?:\b(?:at|for|with|of|by|the|an?)|@)? ?(?:the )?{x}`,
    String.raw`\b(?:my|our) (?:[a-z]+ )?(?:employer|company|workplace|firm)(?:['’]s)?\b[^.!?\n]{0,40}?{x}`,
    String.raw`{x}[,)]? (?:is |\(|– |- |— )?(?:my|our) (?:[a-z]+ )?(?:employer|company|workplace|firm|job)\b`,
    String.raw`{x}[,)]? ?(?:\(|– |- |— )?(?:the (?:company|firm|place|people) )?(?:that |which |who )?(?:where )?i(?:['’]ve| have)?(?: [a-z]+)? (?:worked|work)\b`,
    '{x} (?:is where|has been) (?:i |my )(?:work|job|career|home)',
    String.raw`{x} (?:has )?(?:(?:pays|employs|employed|hired|trained) (?:me|my)|(?:paid|been paying) my (?:rent|bills|salary|wages?|mortgage))\b`,
    String.raw`\bthe (?:company|firm|people) (?:that |which )?i work (?:for|at|with)\b[^.!?\n]{0,30}{x}`,
    String.raw`\b(?:we|us|all of us|those of us|some of us|ourselves) (?:all )?(?:here )?(?:at|in) {x}`,
    String.raw`\bwe(?:['’](?:re|ve)| are| have)? (?:just |also |all |now )?(?:hiring|recruiting|growing|expanding|looking for|proud|celebrat\w+|mak\w+|test\w*|build\w*|design\w*|believ\w+|car\w+|work\w*|start\w*|launch\w*|train\w*|open\w*|welcom\w+|need|offer\w*)\b[^.!?\n]{0,60}? (?:at|here at) {x}`,
    String.raw`\b(?:at|inside|within) {x}[,:]? (?:we|our|my team|my colleagues)\b`,
    String.raw`\b(?:right |over |down )?here (?:at|in) {x}`,
    String.raw`\bmy (?:[a-z-]+ ){0,2}(?:team|colleagues?|teammates?|coworkers?|co-workers?|job|work|desk|department|role|shift|shifts|day|days|week|office|lab|workshop|career|boss|manager|workmates?|internship|apprenticeship|traineeship|new job|journey|time)\b[^.!?\n]{0,50}?\b(?:at|with|of|for|from|in|inside|here) {x}`,
    String.raw`\bmy {x} (?:colleagues?|team|teammates?|job|shift|desk|life|family|journey|badge|career|crew|work|jacket|overalls|coworkers?)\b`,
    String.raw`\bour {x} (?:colleagues?|team|family|crew|plant|office|lab|workshop|apprentices|canteen|warehouse|site)\b`,
    String.raw`\b(?:come |want to |why not |do you want to )?(?:join|work with|work alongside|work next to) (?:us|me|my team|our team|my colleagues)[^.!?\n]{0,40}? (?:at|in) {x}`,
    String.raw`\bour (?:[a-z-]+ )?(?:team|colleagues|apprentices|engineers|technicians|canteen|workshop|lab|office|plant)\b[^.!?\n]{0,40}? (?:at|of) {x}`,
    String.raw`(?<=(?:^|[\n(.!?:;,–—*-] ?|\b(?:disclosure|disclaimer|transparency|note|ps|by an?) ?[:–-]? ?))(?:proud |happy |fellow )?{x}(?:['’]s)? ${role}(?= ?(?:here|speaking|since|for \d|\(|\)|[.,:;!?–—*\n-]|$))`,
    String.raw`\b(?:posting as an?|written by an?|this|your (?:friendly |local )?|(?:proud|happy) (?:to be an? )?) ?{x}(?:['’]s)? ${role}\b`,
    String.raw`\b(?:employee|employed|team member|member of staff|apprentice|intern|on the payroll) (?:here )?(?:of|at|by|with) {x}`,
    String.raw`\b(?:on|off) {x}(?:['’]s)? payroll\b`,
    String.raw`\b(?:be|being|been|become|remain|am|['’]m|as|proud|happy) (?:an? )?(?:proud )?(?:part|member) of (?:the )?(?:[a-z]+ )?{x}`,
    String.raw`\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|many|so many|a few) (?:[a-z]+ )?(?:days|weeks|months|years?)(?: and counting)?(?: [a-z]+){0,3}? (?:at|with|working for) {x}`,
    String.raw`\b(?:first|second|third|last|another|day|week|month|year) (?:day|week|month|year|shift|one|1|\d{1,2}|of work)? ?(?:at|with) (?:work at )?{x}`,
    String.raw`\bwork(?:ing)? (?:here )?(?:at|for) {x}[^.!?\n]{0,60}?\b(?:i|i['’]m|me|my|myself|we|us|our)\b`,
    String.raw`\b(?:disclosure|disclaimer|transparency)\b ?[:–-]? ?(?:i work (?:at|for|with) |i am (?:employed|paid) by |employee of |employed by )?{x}`,
    String.raw`\b(?:@|at) {x} (?:as (?:an? )?|i am |i['’]m )${role}`,
    String.raw`(?<=(?:^|[\n(.!?:;,–—] ?))(?!(?:the|this|that|an?|every|each|one|some|any|my|your|his|her|their|our)\b)(?:[a-z]+ ){0,2}${role} (?:at|@) ?{x}`,
  ],
  employers: [
    String.raw`\bmy (?:[a-z]+ (?:and|&) )employer\b`,
    String.raw`\bmy (?:own |current |dear )?(?:employer|workplace)\b`,
    String.raw`\b(?:my|our) (?:own |dear )?(?:company|firm)\b(?! (?:car|phone|laptop))`,
    String.raw`\bthe (?:company|firm|place|people) (?:that |which |where |who )?i work(?: (?:for|at|with))?\b`,
  ],
  workplaces: [
    String.raw`\bwhere i (?:load|unload|pack|drive|bake|cook|teach|nurse|lead|manage|run|write|code|build|design|test|train|answer|look after|clean|repair|serve|assist|coordinate|supervise)\b`,
    String.raw`\b(?:with|got|found|landed) (?:a|my first) (?:job|contract)\b[^.!?\n]{0,40}? still here\b`,
    String.raw`\bi(?:['’]ve| have) been (?:an? |the )?(?:one|${role}) (?:t?here)\b`,
    String.raw`\bmy job\?`,
    String.raw`\ban? (?:[a-z]+ ){0,2}${role}s? (?:there|here)\b`,
    String.raw`\bi (?:design|build|test|weld|lead|manage|run|sell|service|repair|assemble|teach|train|joined|started|head|write|code|operate|help|maintain|am an? [a-z]+)\b[^.!?\n]{0,50}? (?:there|here)\b`,
    String.raw`\bwhere i(?:['’]ve| have)?(?: [a-z]+)? work(?:ed|ing)?\b`,
    String.raw`\bi(?:['’](?:m|ve)| am| have)?(?: [a-z]+){0,2}? work(?:ed|ing)? (?:there|here|for them|for this company|for these people|with these people)\b`,
    String.raw`\b(?:my|our) (?:colleagues?|teammates?|co-?workers?|workmates?|boss|department|day job|new job|job here)\b`,
    String.raw`\bwe(?:['’]re| are) (?:hiring|recruiting|looking for)\b`,
  ],
  undone: {
    before: String.raw`\b(?:do(?:es)?n['’]t|did(?:n['’]t| not)|do not|does not|not|never|no longer|used to|if|as if|wish|['’]d|would|ex|former|formerly|an old)(?: [a-z]+)?[ -]$`,
    within: String.raw`\b(?:interview(?:ed|s)?|open day|open house|guided tour)\b|(?:n['’]t|\b(?:not|never|no longer|used to))(?: (?!only|just|merely|simply)[a-z]+)? (?:work|employ|an? |the |part|on |in |with |paid|responsible|one of|join|at )|\b(?:would|['’]d|want(?:ed)?|hop(?:e|ed|ing)|wish|dream(?:ed|ing)?|appl(?:y|ied|ying)) (?:[a-z]+ ){0,3}(?:work|join)|\b(?:suppliers?|customers?|clients?|competitors?|dealers?|distributors?|resellers?|agency|rivals?|fans?|friends?|users?|visitors?|guests?|neighbou?rs?) (?:of|to|for|with|at|from)\b|\ban? (?:[a-z]+ )?(?:patient|regular|saver|borrower|subscriber|account holder) (?:of|at|with|in)\b|\b(?:shopping|buying|banking|queue?ing|eating|waiting) (?:[a-z]+ ){0,2}(?:at|with|from)\b|\b(?:ex|former)\b`,
  },
  disclosureLine: 'I work at {x}.',
  employeeTags: ['employee', 'employees', 'staff', 'iworkat', 'iworkfor', 'workingat', 'workat', 'workfor'],
  rewards: [
    String.raw`\b(?:paid (?:post|partnership|promotion|for by)|advert(?:isement|ising)?|sponsored(?: post| by)?|gifted|promoted)\b`,
    String.raw`\b(?:i|and|we)(?:['’](?:m|ll|ve)| am| will| may| can| might| have)? (?:also |then |even )?(?:be |been )?(?:get|getting|got|receive|received|receiving|earn|earned|earning|win|won|collect|paid|rewarded|given)\b[^.!?\n]{0,60}?\b(?:reward|rewards|vouchers?|points?|gifts?|bonus|prize|paid|share|shares|sharing|post|posts|posting)\b`,
    String.raw`\b(?:shar|post)(?:e|es|ing)\b[^.!?\n]{0,40}? (?:gets|earns|gives|brings|wins) (?:me|us)\b`,
    String.raw`\b(?:points?|vouchers?|rewards?|bonus|prizes?) (?:i (?:get|earn|receive)|for (?:me|us|this post|sharing|posting))\b`,
    String.raw`\bmy (?:employer|company) (?:rewards|pays|thanks|gives) me\b`,
  ],
  rewardTag: '#ad',
  dealWords: list(`
    orders?, contracts?, deals?, turnover, revenues?, sales of, sales reached, sales hit, ebitda, profits?, earnings, order book,
    order intake, backlog, bookings?, net income, losses, tenders?, acquisition, takeover, budget, sales, price[sd]?, discounts?, invoices?
  `),
  boldWords: list(`
    signed, sign, signing, won, win, winning, closed, closing, landed, booked, invested, investment, investing, raised, sold, worth, funding,
    valuation, project, customer, client, bid, shipped, ship, shipping, delivered, deliver, delivery, supplied, supply, supplying, installed,
    commissioned, agreement, costs?, paid
  `),
  marginWords: [
    ...['margins?', 'turnover', 'revenues?', 'mark-?up', 'ebitda', 'profitability', 'return on sales', 'profits?', 'net income'],
    'our (?:sales|revenues?|turnover|orders?|earnings|costs)',
  ],
  currencies: ['euros?', 'dollars?', 'pounds?', 'ringgit', 'eur', 'usd', 'gbp', 'myr', 'chf'],
  multiples: ['million', 'billion', 'thousand', 'mln', 'mil', 'bn', 'm', 'k'],
  millions: ['million', 'billion', 'mln', 'bn'],
  countWords: [
    ...['half an?', 'an?', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve', 'fifteen', 'twenty'],
    ...['thirty', 'forty', 'fifty', 'several', 'a few', 'a hundred'],
  ],
  halfMore: 'and a half',
  unannounced: list(`
    not announced yet, not yet announced, not yet public, not public yet, before it is announced, before the announcement,
    unannounced, under embargo, off the record, between you and me, strictly confidential, company confidential,
    internal use only, for internal use, do not share this, don't share this, top secret, yet to be announced, not officially
    announced, still confidential, is confidential, it's confidential, highly confidential, confidential information, under NDA, keep it between us, shouldn't be telling you, should not be telling you, keep it secret, keep this secret, has not been announced, hasn't
    been announced
  `),
}
