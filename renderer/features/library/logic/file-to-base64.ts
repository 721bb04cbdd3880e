/** The bytes of a dropped file, as procedures take them. */

/** Base64 without a prefix. */
export async function fileToBase64(file: File): Promise<string> {
  const address = await new Promise<string>((done, failed) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => failed(reader.error)
    reader.readAsDataURL(file)
  })
  return address.slice(address.indexOf(',') + 1)
}
