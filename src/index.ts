/**
 * The library: everything here is a pure function or a plain value.
 * @example
 * const alignment = alignTexts(english, russian, { source: 'en', target: 'ru' })
 * writeAlignment(alignment) // the parallel corpus as YAML
 */
export { type FindDivergencesOptions, findDivergences } from './divergence/find-divergences.ts'
export { BitextError, type ErrorCode, type ErrorDetails, formatError, type Place } from './errors.ts'
export { type Evaluation, evaluate, evaluateAll, type Hits, type Score } from './evaluate/evaluate.ts'
export { type ReadOptions, readAlignment } from './formats/parallel-corpus/read.ts'
export { writeAlignment } from './formats/parallel-corpus/write.ts'
export { readVecalign, type VecalignBead, writeVecalign } from './formats/vecalign.ts'
export { type IngestOptions, ingest } from './ingest/ingest.ts'
export type { AlignedBead, AlignedVersion, Alignment, BeadStatus } from './model/alignment.ts'
export { textOf } from './model/alignment.ts'
export type { Bitext, BitextSide } from './model/bitext.ts'
export type { Cause, Divergence, DivergenceKind, Mark, ReviewState, Severity } from './model/divergence.ts'
export type { Block, Document, Dropped } from './model/document.ts'
export type { AnyBead, IndexedBead } from './model/indexed-bead.ts'
export { type Bead, checkLadder, isGap, type Ladder, mirror, shapeOf } from './model/ladder.ts'
export type { SegmentedSentence, Sentence, SentenceKind } from './model/sentence.ts'
export type { Run, Span } from './model/span.ts'
export type { Speaker, SpeakerRole } from './model/speaker.ts'
export type { Provenance, Version } from './model/version.ts'
export { type AlignDocumentsOptions, type AlignTextsOptions, alignDocuments, alignTexts } from './pipeline.ts'
export type { SegmenterName, SegmentOptions } from './segment/options.ts'
export { segment } from './segment/segment.ts'
export { type SegmentTextOptions, segmentText } from './segment/segment-text.ts'
export { readTermbase } from './termbase/read-termbase.ts'
export type { Concept, Term, Termbase } from './termbase/termbase.ts'
