/** Which addresses the text may lead to. */
import { Link } from '#shared/ids.ts'

/** Whether the app keeps such an address; one without a protocol is meant as a web address. */
export function isAllowedLink(url: string): boolean {
  return Link.safeParse(withProtocol(url)).success
}

/** "example.org" is meant as "https://example.org". */
export function withProtocol(url: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `https://${url}`
}
