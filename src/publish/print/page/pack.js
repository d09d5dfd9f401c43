/**
 * A footnote, how high it is in pixels, and which bead of a paragraph it belongs to.
 * @typedef {{ readonly element: HTMLElement, readonly height: number, readonly row: number }} Note
 */
/**
 * What stands together on a page, or on both pages of a spread: as high as the higher of the two, with a gap above it where it is not
 * the first. One that keeps stands with the block after it.
 * @typedef {{ readonly gap: number, readonly height: number, readonly keeps: boolean, readonly notes: readonly Note[] }} Block
 */
/**
 * The room on a page, how many pages a spread has, and how a block is cut in two where it must be: at a bead inside a paragraph, or by
 * force wherever the page ends.
 * @template {Block} B
 * @typedef {{ readonly room: number, readonly faces: number, readonly rule: number,
 *   readonly cut: (block: B, room: number, isForced: boolean) => [B, B] | undefined }} Press
 */
/**
 * @template {Block} B
 * @typedef {{ readonly blocks: B[], readonly notes: Note[], used: number }} Spread
 */

/** Notes that had no room on their page take at most this share of the next. */
const MOST_CARRIED = 0.5

/**
 * Shares blocks out among spreads, in order: as many as fit, with their notes at the feet of the pages. No block is parted unless it is
 * higher than a page, or can be cut at a bead.
 * @template {Block} B @param {readonly B[]} blocks @param {Press<B>} press @returns {Spread<B>[]}
 */
export function pack(blocks, press) {
  /** @type {Spread<B>[]} */
  const spreads = [{ blocks: [], notes: [], used: 0 }]
  /** @type {Note[]} */
  let carried = []
  for (const together of groupsOf(blocks, press.room)) {
    for (let group = together; group.length > 0; ) {
      const spread = spreads[spreads.length - 1]
      const { placed, rest } = place(group, spread, press)
      carried.push(...add(placed, spread, press))
      if (rest.length > 0) carried = open(spreads, carried, press)
      group = rest
    }
  }
  while (carried.length > 0) carried = open(spreads, carried, press)
  return spreads
}

/** Of a block that goes on over pages, at least this share of a page stands with the heading before it. */
const LEAST_TOGETHER = 0.6

/**
 * Blocks that stand together; more than a page of them are let go.
 * @template {Block} B @param {readonly B[]} blocks @param {number} room
 */
function groupsOf(blocks, room) {
  /** @type {B[][]} */
  const groups = []
  let isOpen = false
  for (const block of blocks) {
    const group = groups[groups.length - 1]
    const least = Math.min(block.height, room * LEAST_TOGETHER)
    if (isOpen && stackHeight(group, 0) + block.gap + least <= room) group.push(block)
    else groups.push([block])
    isOpen = block.keeps
  }
  return groups
}

/** @param {readonly Block[]} blocks @param {number} used */
const stackHeight = (blocks, used) => blocks.reduce((sum, { gap, height }) => sum + height + (sum === 0 ? 0 : gap), used) - used

/**
 * What of a group stands on a spread, and what has to wait for the next. On an empty spread something always stands.
 * @template {Block} B @param {B[]} group @param {Spread<B>} spread @param {Press<B>} press
 * @returns {{ placed: B[], rest: B[] }}
 */
function place(group, spread, press) {
  const notes = group.flatMap((block) => block.notes)
  const used = spread.used + stackHeight(group, spread.used)
  if (used + footHeight([...spread.notes, ...notes], press) <= press.room) return { placed: group, rest: [] }
  if (spread.blocks.length > 0) return split(group, spread, { press, notes: [...spread.notes, ...notes], isForced: false })
  // Its notes may go on to the next spread.
  if (used + footHeight(spread.notes, press) <= press.room) return { placed: group, rest: [] }
  // Notes from the spread before are in the way.
  if (used <= press.room && spread.notes.length > 0) return { placed: [], rest: group }
  return split(group, spread, { press, notes: spread.notes, isForced: true })
}

/**
 * Cuts the last block of a group where the room of the page ends.
 * @template {Block} B @param {B[]} group @param {Spread<B>} spread
 * @param {{ readonly press: Press<B>, readonly notes: readonly Note[], readonly isForced: boolean }} options
 */
function split(group, spread, { press, notes, isForced }) {
  const first = group.slice(0, -1)
  const last = group[group.length - 1]
  const used = spread.used + stackHeight(first, spread.used)
  const left = press.room - used - (used === 0 ? 0 : last.gap) - footHeight(notes, press)
  const parts = press.cut(last, left, isForced)
  if (parts !== undefined) return { placed: [...first, parts[0]], rest: [parts[1]] }
  return isForced ? { placed: group, rest: [] } : { placed: [], rest: group }
}

/**
 * Puts blocks on a spread, and as many of their notes as fit; gives back the others.
 * @template {Block} B @param {readonly B[]} blocks @param {Spread<B>} spread @param {Press<B>} press
 */
function add(blocks, spread, press) {
  spread.used += stackHeight(blocks, spread.used)
  spread.blocks.push(...blocks)
  return fill(
    spread,
    blocks.flatMap(({ notes }) => notes),
    press,
    press.room - spread.used,
  )
}

/** @template {Block} B @param {Spread<B>} spread @param {readonly Note[]} notes @param {Press<B>} press @param {number} room */
function fill(spread, notes, press, room) {
  let count = 0
  while (count < notes.length && footHeight([...spread.notes, notes[count]], press) <= room) spread.notes.push(notes[count++])
  return notes.slice(count)
}

/** A new spread, with the notes that had to wait. @template {Block} B @param {Spread<B>[]} spreads @param {Note[]} carried @param {Press<B>} press */
function open(spreads, carried, press) {
  /** @type {Spread<B>} */
  const spread = { blocks: [], notes: [], used: 0 }
  spreads.push(spread)
  const left = fill(spread, carried, press, press.room * MOST_CARRIED)
  if (left.length < carried.length) return left
  spread.notes.push(...carried.slice(0, 1))
  return carried.slice(1)
}

/** @param {readonly Note[]} notes @param {{ readonly faces: number, readonly rule: number }} press */
function footHeight(notes, { faces, rule }) {
  if (notes.length === 0) return 0
  return rule + Math.max(...shareOut(notes, faces).map(sum))
}

/** @param {readonly Note[]} notes */
const sum = (notes) => notes.reduce((total, { height }) => total + height, 0)

/**
 * Notes for the foot of each page of a spread, in order, so that the feet are as low as can be.
 * @param {readonly Note[]} notes @param {number} faces @returns {Note[][]}
 */
export function shareOut(notes, faces) {
  if (faces === 1) return [[...notes]]
  const whole = sum(notes)
  let count = 0
  let before = 0
  while (count < notes.length && before + notes[count].height <= whole - before) before += notes[count++].height
  // One more may be better than one less.
  const after = before + (notes[count]?.height ?? 0)
  if (count < notes.length && Math.max(after, whole - after) < Math.max(before, whole - before)) count++
  return [notes.slice(0, count), notes.slice(count)]
}
