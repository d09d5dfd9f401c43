import { describe, expect, it } from 'vitest'
import { decodeEmbeddings } from '../../../src/align/embeddings/decode-embeddings.ts'
import { faultOf } from '../../faults.ts'
import { bytesOf, npyOf } from './vectors.ts'

const TWO_BY_THREE = Float32Array.of(1, 2, 3, 4, 5, -6)
const describing = (descr: string, more: { order?: string; shape?: string } = {}): string =>
  `{'descr': '${descr}', 'fortran_order': ${more.order ?? 'False'}, 'shape': ${more.shape ?? '(2, 3)'}, }`
const float32 = (description = describing('<f4'), version = 1): Uint8Array => npyOf(bytesOf(TWO_BY_THREE), description, version)

describe('a file of vectors', () => {
  it.each([1, 2, 3])('is read as np.save writes it, version %i', (version) => {
    const { dimension, values } = decodeEmbeddings(float32(describing('<f4'), version))
    expect({ dimension, values: [...values] }).toEqual({ dimension: 3, values: [1, 2, 3, 4, 5, -6] })
  })

  it('may have double precision', () => {
    const file = npyOf(bytesOf(Float64Array.from(TWO_BY_THREE)), describing('<f8'))
    expect([...decodeEmbeddings(file).values]).toEqual([1, 2, 3, 4, 5, -6])
  })

  it('may have half precision: bits as IEEE 754 has them', () => {
    const halves = Uint16Array.of(0x3c00, 0xc000, 0x3555, 0x7bff, 0x0001, 0x8000)
    const [one, minusTwo, third, largest, smallest, minusZero] = decodeEmbeddings(
      npyOf(bytesOf(halves), describing('<f2')),
    ).values
    expect([one, minusTwo, largest, smallest, minusZero]).toEqual([1, -2, 65504, 2 ** -24, -0])
    expect(third).toBeCloseTo(1 / 3, 3)
  })

  it('may be raw, with the list of its texts, as vecalign has it', () => {
    const { dimension, values, texts } = decodeEmbeddings(bytesOf(TWO_BY_THREE), { texts: ['One.', 'Two.'] })
    expect({ dimension, values: [...values], texts }).toEqual({
      dimension: 3,
      values: [1, 2, 3, 4, 5, -6],
      texts: ['One.', 'Two.'],
    })
  })
})

describe('a wrong file', () => {
  const raw = bytesOf(TWO_BY_THREE)
  const text = (content: string): Uint8Array => new TextEncoder().encode(content)
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'the file is empty'],
    ['no magic and no list', raw, 'this is no .npy file, and raw vectors do not say how many they are'],
    ['a zip archive', text('PK\x03\x04…'), 'this is a zip archive (.npz, or a model), not vectors'],
    ['a pickle', Uint8Array.of(0x80, 0x04, 0x95, 0), 'this is a Python pickle, not vectors'],
    ['a later version', float32(describing('<f4'), 4), 'the .npy file is of version 4; versions 1 to 3 are read'],
    ['a header cut off', float32().subarray(0, 30), 'the file is cut short: its description is not whole'],
    ['only the magic', float32().subarray(0, 7), 'the file is cut short: its description is not whole'],
    ['numbers cut off', float32().subarray(0, -1), 'the file is cut short: 2 × 3 numbers take 24 bytes, and 23 are there'],
    [
      'more than it says',
      float32(describing('<f4', { shape: '(1, 3)' })),
      'the file is too long: 1 × 3 numbers take 12 bytes, and 24 are there',
    ],
    [
      'big-endian',
      float32(describing('>f4')),
      'the file holds numbers of type `>f4`, which are big-endian; float32, float16 and float64, little-endian, are read',
    ],
    [
      'integers',
      float32(describing('<i4')),
      'the file holds numbers of type `<i4`; float32, float16 and float64, little-endian, are read',
    ],
    ['Fortran order', float32(describing('<f4', { order: 'True' })), 'the numbers are in Fortran order, column after column'],
    [
      'one dimension',
      float32(describing('<f4', { shape: '(6,)' })),
      'the file has the shape (6); a vector for each sentence is two dimensions',
    ],
    [
      'three',
      float32(describing('<f4', { shape: '(1, 2, 3)' })),
      'the file has the shape (1, 2, 3); a vector for each sentence is two dimensions',
    ],
  ])('with %s is refused', (_, bytes, message) => {
    const fault = faultOf(() => decodeEmbeddings(bytes, { file: 'en.npy' }))
    expect(fault).toMatchObject({ message, place: { file: 'en.npy' }, exitCode: 3 })
    expect(fault.hint).toBeDefined()
  })

  it.each<[string, Uint8Array, string[], string]>([
    ['more texts than vectors', float32(), ['One.', 'Two.', 'Three.'], 'the file has 2 vectors, and the list has 3 texts'],
    [
      'raw bytes that do not divide',
      raw,
      Array.from({ length: 4 }, () => 'One.'),
      'the file has 24 bytes, which do not make vectors of float32, and the list has 4 texts',
    ],
  ])('with %s is refused', (_, bytes, texts, message) => {
    expect(faultOf(() => decodeEmbeddings(bytes, { texts }))).toMatchObject({ code: 'MALFORMED', message })
  })
})
