/** Bytes as an address that the page may show: its security policy allows no blobs and nothing from the web. */

/** `data:image/png;base64,…` */
export function toDataUrl({ type, bytes }: { readonly type: string; readonly bytes: Uint8Array }): string {
  const step = 32_768
  let binary = ''
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step))
  return `data:${type};base64,${btoa(binary)}`
}
