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

/** Whether most letters are beyond ASCII, as in Cyrillic and Greek texts, and in no Latin one. */
export function isMostlyHigh(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80)
  const letters = bytes.filter((byte) => byte >= 0x80 || (byte | 0x20) - 0x61 < 26)
  return high.length >= CYRILLIC_SHARE * letters.length
}

/** Names the encoding that a text which is not UTF-8 probably has. */
export function guessEncoding(bytes: Uint8Array): string {
  if (!isMostlyHigh(bytes)) return 'windows-1252'
  const high = bytes.filter((byte) => byte >= 0x80)
  const counts = Object.entries(SMALL_CYRILLIC).map(([name, ranges]) => ({
    name,
    count: high.filter((byte) => ranges.some(([from, to]) => byte >= from && byte <= to)).length,
  }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).name
}

/** How much of the file shows its structure. */
const HEAD = 1024

/** Of the units of a UTF-16 text, this share is in the blocks of Latin, Cyrillic or general punctuation. */
const USUAL_SHARE = 0.9

/** A UTF-16 text: sure by its byte-order mark, or, without one, by every other byte being that of a few blocks. */
export function utf16Flavour(
  bytes: Uint8Array,
): { readonly name: 'UTF-16LE' | 'UTF-16BE'; readonly certainty: number } | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'UTF-16LE', certainty: 1 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'UTF-16BE', certainty: 1 }
  const head = bytes.subarray(0, HEAD)
  // No other text has zeros, and no binary file has them in such places only.
  if (head.length < 2 || bytes.length % 2 !== 0 || !head.includes(0)) return undefined
  const [even, odd] = [0, 1].map((place) => shareOfBlocks(head, place))
  if (odd >= USUAL_SHARE && even < odd) return { name: 'UTF-16LE', certainty: odd - even }
  return even >= USUAL_SHARE && odd < even ? { name: 'UTF-16BE', certainty: even - odd } : undefined
}

/** The share of bytes at every other place that are the high bytes of Latin, Cyrillic or general punctuation. */
function shareOfBlocks(head: Uint8Array, place: number): number {
  const highs = head.filter((_, offset) => offset % 2 === place)
  return highs.filter((byte) => byte === 0x00 || byte === 0x04 || byte === 0x20).length / highs.length
}
