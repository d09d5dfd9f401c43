import { expect, it } from 'vitest'
import { digestOf, shortDigest } from '../../src/text/digest.ts'

// FIPS 180-2, appendix B.1
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

it('is SHA-256, of a text as of its bytes', () => {
  expect(digestOf('abc')).toBe(ABC)
  expect(digestOf(new Uint8Array([97, 98, 99]))).toBe(ABC)
  expect(shortDigest(ABC)).toBe('ba7816bf')
})
