import type { Paper } from './options.ts'

/** A sheet and the text on it: millimetres, and points for the letters. */
interface Sheet {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  /** Margin at the spine. */
  readonly inner: number
  /** Margin away from the spine, with the bead numbers in it. */
  readonly outer: number
  readonly type: number
}

/** Lines of some 60 to 75 letters; the margins grow from the spine outwards and downwards, as in books. */
const SHEETS: Readonly<Record<Paper, Sheet>> = {
  a5: { width: 148, height: 210, top: 13, bottom: 14, inner: 16, outer: 19, type: 10 },
  a4: { width: 210, height: 297, top: 18, bottom: 20, inner: 24, outer: 32, type: 11.5 },
  letter: { width: 215.9, height: 279.4, top: 17, bottom: 18, inner: 26, outer: 34, type: 11.5 },
}

/** The part of the stylesheet that depends on the paper. */
export function paperStyle(paper: Paper): string {
  const { width, height, type, ...margins } = SHEETS[paper]
  const lengths = Object.entries({ width, height, ...margins }).map(([name, length]) => `--${name}:${length}mm;`)
  return `@page{size:${width}mm ${height}mm}:root{${lengths.join('')}--type:${type}pt}`
}
