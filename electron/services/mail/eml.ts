/** One mail as a file that every mail program opens as a draft. */
import MailComposer from 'nodemailer/lib/mail-composer'
import { oneLine } from '#shared/domain/people/fill.ts'

export interface Mail {
  /** Of the person and the wave: the same mail has the same one. */
  readonly id: string
  readonly to: { readonly name: string; readonly email: string }
  /** Without an address the mail program puts in its own. */
  readonly from: { readonly name: string; readonly email: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Epoch ms. */
  readonly at: number
  /** An entry for calendars. */
  readonly ics?: string | undefined
}

/** The bytes of the file. What is told in headers is one line there, whatever it was before. */
export function mailToEml({ id, to, from, subject, text, html, at, ics }: Mail): Promise<Buffer> {
  return new MailComposer({
    // Outlook opens what bears it as a message to be sent; others ignore it.
    headers: { 'X-Unsent': '1' },
    messageId: `<${id}@groundswell.invalid>`,
    date: new Date(at),
    ...(from.email === '' ? {} : { from: { name: oneLine(from.name), address: from.email } }),
    to: { name: oneLine(to.name), address: to.email },
    subject: oneLine(subject),
    text,
    html,
    attachments:
      ics === undefined ? [] : [{ filename: 'invite.ics', content: ics, contentType: 'text/calendar; charset=utf-8; method=PUBLISH' }],
    // Nothing is fetched and nothing read from this computer, whatever a text says.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}
