/** Offset of the first byte that no valid UTF-8 text has, or -1. A sequence cut off by the end of the file is invalid too. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let offset = 0
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset)
    if (length === 0) return offset
    offset += length
  }
  return -1
}

/** Length of the valid sequence that starts at `offset`, 0 where there is none (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset]
  if (lead < 0x80) return 1
  const [length, low, high] = shapeFor(lead)
  const second = bytes[offset + 1]
  if (length === 0 || second === undefined || second < low || second > high) return 0
  for (let next = 2; next < length; next++) {
    const byte = bytes[offset + next]
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}

/** How long a sequence with this lead byte is, and between what its second byte lies. */
function shapeFor(lead: number): readonly [length: number, low: number, high: number] {
  if (lead < 0xc2 || lead > 0xf4) return [0, 0, 0]
  if (lead < 0xe0) return [2, 0x80, 0xbf]
  if (lead < 0xf0) return [3, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf]
  return [4, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf]
}
