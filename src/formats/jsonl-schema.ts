import { BEAD_STATUSES } from '../model/alignment.ts'
import { SENTENCE_KINDS } from '../model/sentence.ts'
import { z } from '../text/schema.ts'

const SENTENCE = z.object({
  id: z.string(),
  text: z.string(),
  speaker: z.string().optional(),
  kind: z.enum(SENTENCE_KINDS).optional(),
})

const SIDE = z.object({ version: z.string(), language: z.string().optional(), sentences: z.array(SENTENCE) })

/** A line of our JSON Lines; keys of later versions are passed over. */
export const JSONL_BEAD = z.object({
  id: z.string().optional(),
  probability: z.number().min(0, 'must be from 0 to 1').max(1, 'must be from 0 to 1').optional(),
  status: z.enum(BEAD_STATUSES).optional(),
  note: z.string().optional(),
  bookmark: z.string().optional(),
  source: SIDE,
  target: SIDE,
})

export type JsonlBead = z.infer<typeof JSONL_BEAD>
