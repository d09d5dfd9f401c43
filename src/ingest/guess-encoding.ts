/** Where each encoding keeps the small Cyrillic letters, which make up most of any Russian text. */
const SMALL_CYRILLIC: Readonly<Record<string, readonly (readonly [from: number, to: number])[]>> = {
  'windows-1251': [[0xe0, 0xff]],
  'KOI8-R': [[0xc0, 0xdf]],
  CP866: [
    [0xa0, 0xaf],
    [0xe0, 0xef],
  ],
}

/** Below this share of high bytes among all letters the text is in Latin letters with accents, or has one broken character. */
const CYRILLIC_SHARE = 0.3

/** Names the encoding that a text which is not UTF-8 probably has. */
export function guessEncoding(bytes: Uint8Array): string {
  const high = bytes.filter((byte) => byte >= 0x80)
  const letters = bytes.filter((byte) => byte >= 0x80 || (byte | 0x20) - 0x61 < 26)
  if (high.length < CYRILLIC_SHARE * letters.length) return 'windows-1252'
  const counts = Object.entries(SMALL_CYRILLIC).map(([name, ranges]) => ({
    name,
    count: high.filter((byte) => ranges.some(([from, to]) => byte >= from && byte <= to)).length,
  }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).name
}

/** Whether the bytes look like UTF-16: a byte-order mark, or zeros at every other place, as Latin letters give. */
export function utf16Flavour(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  const head = bytes.subarray(0, 1024)
  const zeros = [0, 0]
  head.forEach((byte, offset) => {
    if (byte === 0) zeros[offset % 2]++
  })
  if (head.length === 0 || zeros[0] + zeros[1] < head.length / 4) return undefined
  if (zeros[0] === 0) return 'UTF-16LE'
  return zeros[1] === 0 ? 'UTF-16BE' : undefined
}
