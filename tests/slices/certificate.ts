/** Certificates made for a test, in the form of RFC 5280: self-signed, for any name and any time, without a tool from outside. */
import { generateKeyPairSync, sign } from 'node:crypto'

export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** `name`: a host name or an IPv4 address. `from`, `until`: epoch milliseconds, before 2050. */
export function makeCertificate(name: string, from: number, until: number): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ecdsaSha256 = sequence(oid(42, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2))
  const who = sequence(der(0x31, sequence(oid(0x55, 4, 3), der(0x0c, Buffer.from(name)))))
  const content = sequence(
    der(0xa0, integer(2)),
    integer(1),
    ecdsaSha256,
    who,
    sequence(time(from), time(until)),
    who,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(alternativeName(name))),
  )
  const signature = sign('sha256', content, { key: privateKey, dsaEncoding: 'der' })
  const whole = sequence(content, ecdsaSha256, der(3, Buffer.from([0]), signature))
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(whole) }
}

function alternativeName(name: string): Buffer {
  const address = /^[\d.]+$/.test(name)
  const value = address ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name))
  return sequence(oid(0x55, 0x1d, 0x11), der(4, sequence(value)))
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts)
}

function integer(value: number): Buffer {
  return der(2, Buffer.from([value]))
}

function oid(...bytes: readonly number[]): Buffer {
  return der(6, Buffer.from(bytes))
}

function time(epochMs: number): Buffer {
  const digits = new Date(epochMs).toISOString().replaceAll(/\.\d+|[-:T]/g, '')
  return der(0x17, Buffer.from(digits.slice(2)))
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function pem(content: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${content.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
}
