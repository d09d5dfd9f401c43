import { BitextError, type Place } from '../../errors.ts'
import { readDoubles, readFloats, readHalves } from './floats.ts'

/** `\x93NUMPY`, how a file of NumPy's `np.save` begins. */
const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]

/** Whether these are the bytes of an `.npy` file. */
export const isNpy = (bytes: Uint8Array): boolean => MAGIC.every((byte, index) => bytes[index] === byte)

/** A matrix, row after row. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/** How numbers are laid out in a file, by NumPy's name; all little-endian. */
const TYPES: Readonly<Record<string, { readonly bytes: number; readonly read: (bytes: Uint8Array) => Float32Array }>> = {
  '<f4': { bytes: 4, read: readFloats },
  '<f2': { bytes: 2, read: readHalves },
  '<f8': { bytes: 8, read: readDoubles },
}

/**
 * Reads a matrix of numbers from an `.npy` file: format versions 1 to 3, float32, float16 or float64, little-endian, row after row.
 * @throws BitextError `MALFORMED` that says what the file holds instead, and how to save it.
 */
export function readNpy(bytes: Uint8Array, place: Place): Matrix {
  const { description, start } = headerOf(bytes, place)
  const type = TYPES[typeOf(description, place)]
  const [rows, columns] = shapeOf(description, place)
  const body = bytes.subarray(start)
  const expected = rows * columns * type.bytes
  if (body.length !== expected) {
    const is = body.length < expected ? 'cut short' : 'too long'
    throw new BitextError(
      'MALFORMED',
      `the file is ${is}: ${rows} × ${columns} numbers take ${expected} bytes, and ${body.length} are there`,
      {
        place,
        hint: 'copy it again, or save it anew',
      },
    )
  }
  return { rows, columns, values: type.read(body) }
}

/** Versions 2 and 3 have four bytes for the length of the description in place of two. */
const LONG_HEADER = { version: 2, bytes: 4 }
const LAST_VERSION = 3

/** The description of the matrix, a Python dictionary, and where the numbers begin. */
function headerOf(bytes: Uint8Array, place: Place): { description: string; start: number } {
  const broken = (message: string): BitextError => new BitextError('MALFORMED', message, { place, hint: SAVE })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const at = MAGIC.length + 2
  const version = bytes[MAGIC.length]
  if (version < 1 || version > LAST_VERSION)
    throw broken(`the .npy file is of version ${version}; versions 1 to ${LAST_VERSION} are read`)
  const isLong = version >= LONG_HEADER.version
  const from = at + (isLong ? LONG_HEADER.bytes : 2)
  const start = from <= bytes.length ? from + (isLong ? view.getUint32(at, true) : view.getUint16(at, true)) : bytes.length + 1
  if (start > bytes.length) throw broken('the file is cut short: its description is not whole')
  return { description: new TextDecoder('latin1').decode(bytes.subarray(from, start)), start }
}

const SAVE = "save it with np.save(file, np.ascontiguousarray(vectors, dtype='<f4'))"

function typeOf(description: string, place: Place): string {
  const name = /'descr':\s*'([^']*)'/.exec(description)?.[1]
  if (name !== undefined && Object.hasOwn(TYPES, name)) return name
  const said = name === undefined ? 'numbers of a kind that is not known' : `numbers of type \`${name}\``
  const why = name?.startsWith('>') ? ', which are big-endian' : ''
  throw new BitextError('MALFORMED', `the file holds ${said}${why}; float32, float16 and float64, little-endian, are read`, {
    place,
    hint: SAVE,
  })
}

function shapeOf(description: string, place: Place): [number, number] {
  if (/'fortran_order':\s*True/.test(description)) {
    throw new BitextError('MALFORMED', 'the numbers are in Fortran order, column after column', { place, hint: SAVE })
  }
  const shape = /'shape':\s*\(([\d,\s]*)\)/
    .exec(description)?.[1]
    .split(',')
    .filter((side) => side.trim() !== '')
    .map(Number)
  if (shape?.length === 2 && shape[1] > 0) return [shape[0], shape[1]]
  const said = shape === undefined ? 'no shape' : `the shape (${shape.join(', ')})`
  throw new BitextError('MALFORMED', `the file has ${said}; a vector for each sentence is two dimensions`, {
    place,
    hint: 'save an array of sentences × numbers',
  })
}
