/** Whether this machine has the first byte last, as the files have it; nearly all machines do. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/** float32, little-endian. The bytes themselves where the machine can take them as they are: a copy would double the memory. */
export function readFloats(bytes: Uint8Array): Float32Array {
  const size = Float32Array.BYTES_PER_ELEMENT
  const canShare = IS_LITTLE_ENDIAN && bytes.byteOffset % size === 0
  if (canShare) return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / size)
  return read(bytes, size, (view, at) => view.getFloat32(at, true))
}

/** float64, little-endian. */
export const readDoubles = (bytes: Uint8Array): Float32Array =>
  read(bytes, Float64Array.BYTES_PER_ELEMENT, (view, at) => view.getFloat64(at, true))

/** float16, little-endian. */
export const readHalves = (bytes: Uint8Array): Float32Array =>
  read(bytes, Uint16Array.BYTES_PER_ELEMENT, (view, at) => halfFloat(view.getUint16(at, true)))

function read(bytes: Uint8Array, size: number, valueAt: (view: DataView, at: number) => number): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const values = new Float32Array(bytes.length / size)
  for (let index = 0; index < values.length; index++) values[index] = valueAt(view, index * size)
  return values
}

/** Binary16 (IEEE 754): a sign, five bits of exponent, ten of fraction. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
