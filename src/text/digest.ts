import { createHash } from 'node:crypto'

/** SHA-256 of a text (as UTF-8) or of bytes, hexadecimal. Pure: `node:crypto` is used as an algorithm, nothing of the machine is read. */
export const digestOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** The same in base64, as a content security policy names a script. */
export const digestBase64 = (content: string): string => createHash('sha256').update(content).digest('base64')

/** As many characters of a digest as a signature shows. */
const SHOWN = 8

/** The beginning of a digest, for people. */
export const shortDigest = (digest: string): string => digest.slice(0, SHOWN)
