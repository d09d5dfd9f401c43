import { BitextError } from '../errors.ts'
import type { DialogueDash, InsideQuotes, SegmenterName, SegmentOptions } from '../segment/options.ts'
import { type Abbreviations, readConfig } from '../workspace/config.ts'
import type { Context } from './context.ts'

/** What the command line says of segmentation. */
export interface SegmentationFlags {
  readonly segmenter?: SegmenterName
  readonly presegmented?: boolean
  readonly dialogueDash?: DialogueDash
  readonly insideQuotes?: InsideQuotes
  readonly abbreviations?: readonly string[]
}

/** The command line's choices, where it makes none those of `bitext.config.yaml`. Abbreviations of both count. */
export function segmentationFrom({ environment }: Context, flags: SegmentationFlags): SegmentOptions {
  const { segmentation } = readConfig(environment.cwd)
  if (flags.presegmented && flags.segmenter !== undefined && flags.segmenter !== 'lines') {
    throw new BitextError('USAGE', `--presegmented leaves nothing for --segmenter ${flags.segmenter} to cut`, {
      hint: 'leave one of the two out',
    })
  }
  return {
    segmenter: flags.presegmented ? 'lines' : (flags.segmenter ?? segmentation.segmenter),
    dialogueDash: flags.dialogueDash ?? segmentation.dialogueDash,
    insideQuotes: flags.insideQuotes ?? segmentation.insideQuotes,
    abbreviations: bothAbbreviations(segmentation.abbreviations, flags.abbreviations),
  }
}

/** Typed abbreviations hold for both texts. */
function bothAbbreviations(configured: Abbreviations, typed: readonly string[] = []): Abbreviations {
  const any = [...(configured.any ?? []), ...typed]
  return any.length === 0 ? configured : { ...configured, any }
}
