/** `check FILE --network N --text T`: what the guideline in force says of a caption; without `--text` it is what is piped in. */
import type { severities } from '#shared/domain/guideline-check/types.ts'
import { networks } from '#shared/domain/networks.ts'
import { locales } from '#shared/locales.ts'
import { AppError } from '#shared/rpc.ts'
import { answer, type Call, type Command, optionOf, positionalOf } from '../command.ts'
import type { CliText } from '../text.ts'
import { withWorkspace } from '../workspace.ts'

/** What scripts read: the shape is a promise, see docs. */
interface FindingJson {
  readonly rule: string
  /** Which fault of that rule, the same in every language. */
  readonly code: string
  readonly severity: (typeof severities)[number]
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
  readonly message: string
  readonly fix: string | null
}

export const check: Command = {
  name: 'check',
  about: 'cli.about.check',
  positionals: ['FILE'],
  options: {
    network: { about: 'cli.option.network', value: 'NETWORK', choices: networks, required: true },
    text: { about: 'cli.option.text', value: 'TEXT' },
    language: { about: 'cli.option.caption-language', value: 'en|it|ms', choices: locales },
    campaign: { about: 'cli.option.campaign', value: 'NAME' },
    alt: { about: 'cli.option.alt', value: 'TEXT', many: true },
    other: { about: 'cli.option.other', value: 'TEXT', many: true },
    rewarded: { about: 'cli.option.rewarded' },
  },
  run: async (call) => {
    const network = networks.find((each) => each === optionOf(call, 'network'))
    if (network === undefined) throw new AppError('usage', { problem: 'option-missing', option: '--network' })
    const text = await textOf(call)
    return withWorkspace(call, positionalOf(call, 0), 'read', async ({ caller }) => {
      const speech = call.speech.text()
      const images = (call.lists['alt'] ?? []).map((alt) => ({ alt }))
      const locale = locales.find((each) => each === call.options['language']) ?? speech.locale
      const rewarded = call.options['rewarded'] !== undefined
      const { campaign } = call.options
      const others = [...(call.lists['other'] ?? [])]
      const found = await caller.guideline.check({ text, network, locale, campaign, images, others, rewarded })
      const findings = found.map(
        ({ rule, severity, start, end, message, fix }): FindingJson => ({
          ...{ rule, code: message.code, severity, start, end, message: speech.reason(message, 'check'), fix },
        }),
      )
      answer(call, { findings }, () =>
        findings.length === 0 ? speech.say('cli.check-clean') : findings.map((each) => line(each, speech)).join('\n'),
      )
      return findings.some((finding) => finding.severity === 'must') ? 1 : 0
    })
  },
}

/** One line end at the end of what is piped in is the shell's. Refuses `usage` where there is no caption at all. */
async function textOf(call: Call): Promise<string> {
  const piped = call.options['text'] === undefined ? await call.io.stdin?.() : null
  const text = call.options['text'] ?? new TextDecoder().decode(piped ?? undefined).replace(/\r?\n$/, '')
  if (text.trim() === '') throw new AppError('usage', { problem: 'option-missing', option: '--text' })
  return text
}

function line({ severity, start, end, message, fix }: FindingJson, text: CliText): string {
  const mended = fix === null ? '' : ` → ${JSON.stringify(fix)}`
  return `${start}–${end}  ${text.say(`check.severity-${severity}`)}: ${message}${mended}`
}
