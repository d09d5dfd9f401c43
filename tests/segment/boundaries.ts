import { expect } from 'vitest'
import { type SegmentTextOptions, segmentText } from '../../src/segment/segment-text.ts'

/** A row of the boundary mini-language: `г. Москва.| |Да.` has one boundary, with a space in it. */
const BOUNDARY = /\|(\s*)\|/

/** The text of a row, without its bars. */
export const textOf = (row: string): string => row.replaceAll('|', '')

/** The sentences that a row asks for. */
const sentencesOf = (row: string): string[] => row.split(BOUNDARY).filter((_, index) => index % 2 === 0)

/** The text of a row is cut exactly where its bars stand. */
export function expectBoundaries(row: string, options: SegmentTextOptions): void {
  expect(segmentText(textOf(row), options).map(({ text }) => text)).toEqual(sentencesOf(row))
}
