/**
 * The random numbers of `numpy.random.default_rng(seed)`: PCG64 (O'Neill 2014, XSL-RR of 128 bits), seeded through numpy's
 * SeedSequence. With them a bootstrap draws the very resamples that sacreBLEU draws for the same seed.
 */
export interface NumpyRandom {
  /** A whole number from 0 up to, and not including, `limit` (at most 2²¹), as `choice` and `integers` draw it. */
  below(limit: number): number
  /** One of the 32 bits of a draw after the other, as `integers(2, dtype=bool)` takes them. */
  bit(): 0 | 1
}

/** Starts the generator of a seed, a whole number from 0 to 2⁵³ − 1. */
export function numpyRandom(seed: number): NumpyRandom {
  const next32 = pcg64(seedWords(seed))
  let bits = 0
  let bitsLeft = 0
  return {
    below: (limit) => bounded(next32, limit),
    bit: () => {
      if (bitsLeft === 0) {
        bits = next32()
        bitsLeft = 32
      }
      const bit = bits & 1
      bits >>>= 1
      bitsLeft--
      return bit === 1 ? 1 : 0
    },
  }
}

const TWO_32 = 2 ** 32

/** Products of a draw and a limit stay exact up to here. */
export const MOST_LIMIT = 2 ** 21

/** Lemire's method (2019): the high half of a product, redrawn in the few cases that would favour some numbers. */
function bounded(next32: () => number, limit: number): number {
  if (limit === 1) return 0
  const threshold = (TWO_32 - limit) % limit
  for (;;) {
    const product = next32() * limit
    const high = Math.floor(product / TWO_32)
    if (product - high * TWO_32 >= threshold) return high
  }
}

/** Limbs of 16 bits, the lowest first: their products and sums stay exact. */
const LIMBS = 8
/** PCG's multiplier, 0x2360ed051fc65da44385df649fccf645. */
const MULTIPLIER = Float64Array.of(0xf645, 0x9fcc, 0xdf64, 0x4385, 0x5da4, 0x1fc6, 0xed05, 0x2360)

/** state ← state × multiplier + increment (mod 2¹²⁸); each state gives 64 bits, that is two draws of 32, the low half first. */
function pcg64(words: readonly number[]): () => number {
  const increment = oddIncrement(limbsOf(words.slice(4)))
  const state = new Float64Array(LIMBS)
  const product = new Float64Array(LIMBS)
  const step = (): void => {
    let carry = 0
    for (let limb = 0; limb < LIMBS; limb++) {
      let sum = carry + increment[limb]
      for (let part = 0; part <= limb; part++) sum += state[part] * MULTIPLIER[limb - part]
      carry = Math.floor(sum / 0x10000)
      product[limb] = sum - carry * 0x10000
    }
    state.set(product)
  }
  step()
  addTo(state, limbsOf(words.slice(0, 4)))
  step()
  let isLowDrawn = false
  return () => {
    if (!isLowDrawn) step()
    isLowDrawn = !isLowDrawn
    return folded(state, isLowDrawn ? 'low' : 'high')
  }
}

/** A half of XSL-RR: the two halves of the state over each other, turned by the highest six bits. */
function folded(state: Float64Array, half: 'low' | 'high'): number {
  const low = (state[0] ^ state[4]) | ((state[1] ^ state[5]) << 16)
  const high = (state[2] ^ state[6]) | ((state[3] ^ state[7]) << 16)
  const turn = state[7] >>> 10
  const isSwapped = turn >= 32
  const [wanted, other] = (half === 'low') === isSwapped ? [high, low] : [low, high]
  const by = turn % 32
  return (by === 0 ? wanted : (wanted >>> by) | (other << (32 - by))) >>> 0
}

/** Words of 32 bits in the order of a seed (the high 64 bits first, low word of each first) as limbs. */
function limbsOf([low1, high1, low0, high0]: readonly number[]): Float64Array {
  return Float64Array.from([low0, high0, low1, high1].flatMap((word) => [word % 0x10000, Math.floor(word / 0x10000)]))
}

function oddIncrement(sequence: Float64Array): Float64Array {
  return sequence.map((limb, index) => ((limb * 2) % 0x10000) + (index === 0 ? 1 : Math.floor(sequence[index - 1] / 0x8000)))
}

function addTo(sum: Float64Array, added: Float64Array): void {
  let carry = 0
  for (let limb = 0; limb < LIMBS; limb++) {
    const total = sum[limb] + added[limb] + carry
    sum[limb] = total % 0x10000
    carry = Math.floor(total / 0x10000)
  }
}

/** SeedSequence's pool, in words of 32 bits, and its constants. */
const POOL = 4
const HASH_IN = { start: 0x43b0d7e5, factor: 0x931e8875 }
const HASH_OUT = { start: 0x8b51f9dd, factor: 0x58f38ded }
const MIX = { first: 0xca01f9dd, second: 0x4973f715 }

/** Eight words of 32 bits that the seed is spread over. */
function seedWords(seed: number): number[] {
  const entropy = [seed % TWO_32, Math.floor(seed / TWO_32)]
  const hashIn = hashing(HASH_IN)
  const pool = Array.from({ length: POOL }, (_, index) => hashIn(entropy[index] ?? 0))
  for (let from = 0; from < POOL; from++) {
    for (let to = 0; to < POOL; to++) if (from !== to) pool[to] = mixed(pool[to], hashIn(pool[from]))
  }
  const hashOut = hashing(HASH_OUT)
  return Array.from({ length: 2 * POOL }, (_, index) => hashOut(pool[index % POOL]))
}

/** A hash whose constant changes with every call. */
function hashing({ start, factor }: { readonly start: number; readonly factor: number }): (word: number) => number {
  let constant = start
  return (word) => {
    const value = word ^ constant
    constant = Math.imul(constant, factor)
    return shiftedOver(Math.imul(value, constant))
  }
}

const mixed = (one: number, other: number): number => shiftedOver((Math.imul(MIX.first, one) - Math.imul(MIX.second, other)) | 0)

const shiftedOver = (word: number): number => (word ^ (word >>> 16)) >>> 0
