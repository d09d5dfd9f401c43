import { withSingleSpaces } from '../white-space.ts'

/**
 * What no line of a set should have: control characters, lone surrogates, what XML forbids; soft hyphens, zero-width spaces, word
 * joiners and byte-order marks. The joiners U+200C and U+200D stay: Persian and emoji need them.
 */
const UNWANTED = /[\p{Cc}\p{Cs}\ufffe\uffff\u00ad\u200b\u2060\ufeff]/gu

/**
 * A segment as an evaluation set has it: on one line for every program that reads lines, valid in XML, composed (NFC). All white
 * space becomes single spaces, no-break spaces too; quotation marks, dashes and case stay as they are.
 */
export const cleanText = (text: string): string =>
  // Twice: first tabs and line ends become spaces, which are control characters too; then spaces around what was taken out meet.
  withSingleSpaces(withSingleSpaces(text).replace(UNWANTED, '')).normalize('NFC')
