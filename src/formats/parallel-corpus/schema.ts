import { BEAD_STATUSES } from '../../model/alignment.ts'
import { CAUSES, DIVERGENCE_KINDS, REVIEW_STATES, SEVERITIES } from '../../model/divergence.ts'
import { SENTENCE_KINDS } from '../../model/sentence.ts'
import { SPEAKER_ROLES } from '../../model/speaker.ts'
import { LINK_ORIGINS } from '../../model/word-link.ts'
import { jsonSchemaOf, z } from '../../text/schema.ts'
import { VERSION_SCHEMA } from '../../text/version-schema.ts'

/** The first line of every file, and what a program looks for to know one. */
export const FORMAT = 'bitext/1'

const probability = z.number().min(0, 'must be from 0 to 1').max(1, 'must be from 0 to 1')

const SPEAKER = z.strictObject({ id: z.string(), role: z.enum(SPEAKER_ROLES), names: z.array(z.string()) })

const SENTENCE = z.strictObject({
  id: z.string(),
  speaker: z.string().optional(),
  kind: z.enum(SENTENCE_KINDS).optional(),
  text: z.string(),
})

const offset = z.number().int('must be a whole number').min(0, 'must not be negative')

/** Of a divergence that is found no more: the marked text, and the sentence it stood in. */
const LAPSED_MARK = z.strictObject({ text: z.string(), in: z.string() })

const MARK = z.strictObject({ sentence: z.string(), span: z.tuple([offset, offset]), text: z.string() })

/** Source word, target word, how probable, and what speaks for it. */
const LINK = z.tuple([z.string(), z.string(), probability, z.enum(LINK_ORIGINS)])

const BEAD_SHAPE = {
  id: z.string(),
  shape: z.string().regex(/^\d+-\d+$/, 'write the shape as 1-1 or 1-2, source first'),
  probability,
  status: z.enum(BEAD_STATUSES),
  note: z.string().optional(),
  bookmark: z.string().optional(),
  links: z.array(LINK).optional(),
}

const REVIEW = z.strictObject({ state: z.enum(REVIEW_STATES), note: z.string().optional() })

const DIVERGENCE_SHAPE = {
  id: z.string(),
  kind: z.enum(DIVERGENCE_KINDS),
  severity: z.enum(SEVERITIES),
  rule: z.string(),
  concept: z.string().optional(),
  direction: z.string(),
  bead: z.string(),
  confidence: probability,
  cause: z.enum(CAUSES),
  message: z.string(),
  review: REVIEW,
}

const LAPSED_SHAPE = {
  id: z.string(),
  kind: z.enum(DIVERGENCE_KINDS),
  rule: z.string(),
  concept: z.string().optional(),
  message: z.string(),
  review: REVIEW,
}

const CROSSING_SHAPE = { note: z.string().optional() }

/** What a bead, a crossing, a divergence and a lapsed review have beside one key for each version. */
export const BEAD_KEYS: readonly string[] = Object.keys(BEAD_SHAPE)
export const CROSSING_KEYS: readonly string[] = Object.keys(CROSSING_SHAPE)
export const DIVERGENCE_KEYS: readonly string[] = Object.keys(DIVERGENCE_SHAPE)
export const LAPSED_KEYS: readonly string[] = Object.keys(LAPSED_SHAPE)

/** The one schema of the format; the keys that a bead and a divergence take from the versions are checked by the reader. */
export const PARALLEL_CORPUS = z.strictObject({
  format: z.literal(FORMAT),
  id: z.string(),
  title: z.string().optional(),
  date: z.string().optional(),
  original: z.string().optional(),
  source: z.string(),
  target: z.string(),
  versions: z.record(z.string(), VERSION_SCHEMA),
  speakers: z.array(SPEAKER),
  beads: z.array(z.object(BEAD_SHAPE).catchall(z.array(SENTENCE))),
  crossings: z.array(z.object(CROSSING_SHAPE).catchall(z.array(z.string()))).optional(),
  divergences: z.array(z.object(DIVERGENCE_SHAPE).catchall(z.array(MARK))),
  lapsed: z.array(z.object(LAPSED_SHAPE).catchall(z.array(LAPSED_MARK))).optional(),
  signature: z.string(),
})

export type ParallelCorpusFile = z.infer<typeof PARALLEL_CORPUS>
export type BeadEntry = ParallelCorpusFile['beads'][number]
export type DivergenceEntry = ParallelCorpusFile['divergences'][number]
export type CrossingEntry = NonNullable<ParallelCorpusFile['crossings']>[number]
export type LapsedEntry = NonNullable<ParallelCorpusFile['lapsed']>[number]
export type MarkEntry = z.infer<typeof MARK>
export type LinkEntry = z.infer<typeof LINK>

/** The format as JSON Schema, for editors that complete and check YAML. */
export const bitextSchema = (): Record<string, unknown> => ({
  title: `Parallel corpus, ${FORMAT}`,
  ...jsonSchemaOf(PARALLEL_CORPUS),
})

/** A version id begins with a letter, so that it stays text in every YAML reader. */
const VERSION_ID = /^\p{L}[\p{L}\p{N}._-]*$/u

/** What stands where a version's id may stand: the other keys, and the direction of a divergence that concerns both. */
const TAKEN = new Set([...BEAD_KEYS, ...DIVERGENCE_KEYS, 'both'])

/** Whether a version may have this id. Its sentences stand under it, so `id`, `note` and the like are taken. */
export const isVersionId = (id: string): boolean => VERSION_ID.test(id) && !TAKEN.has(id)
