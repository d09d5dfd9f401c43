import { BitextError } from '../errors.ts'
import type { SegmentLabels } from '../mteval/score-report.ts'
import { type Schema, z } from '../text/schema.ts'
import { type LineFile, placeOfLine } from './line-file.ts'

/** A line of `segments.jsonl`; whatever else stands in it is passed over. */
const LABELS: Schema<SegmentLabels> = z.object({
  id: z.string().optional(),
  document: z.string().optional(),
  speaker: z.string().optional(),
  shape: z.string().optional(),
})

/**
 * What a JSON Lines file says of each segment.
 * @throws BitextError `MALFORMED` with the line
 */
export const readSegmentLabels = (file: LineFile): SegmentLabels[] =>
  file.lines.map((line, index) => {
    const read = LABELS.safeParse(parsed(line))
    if (read.success) return read.data
    throw new BitextError('MALFORMED', 'this is not a JSON object with texts as id, document, speaker and shape', {
      place: placeOfLine(file, index),
      hint: 'a line such as {"id":"b1","document":"briefing","speaker":"ushakov","shape":"1-1"}',
    })
  })

/** `undefined` where it is no JSON, which no schema takes. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
