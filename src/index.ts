/**
 * The library: everything here is a pure function or a plain value.
 * @example
 * const alignment = alignTexts(english, russian, { source: 'en', target: 'ru' })
 * writeAlignment(alignment) // the parallel corpus as YAML
 */
export { type AlignOptions, type AlignSentencesOptions, align, alignSentences } from './align/align.ts'
export type { FixedBead } from './align/confirmed.ts'
export { confirmedIn } from './align/confirmed-in.ts'
export { type DecodeEmbeddingsOptions, decodeEmbeddings } from './align/embeddings/decode-embeddings.ts'
export { embeddingsNotice } from './align/embeddings/embedding-score.ts'
export type { EmbeddingPair, Embeddings } from './align/embeddings/embeddings.ts'
export { type BeadExplanation, type ExplainOptions, explainBead, explainer } from './align/explain.ts'
export { formatExplanationJson } from './align/explanation-json.ts'
export { type AnchorPair, anchorPins, type HardAnchors } from './align/hard-anchors.ts'
export type { Pin } from './align/pins.ts'
export type { ComparedBead, RunnerUp } from './align/runner-up.ts'
export type { BeadScore } from './align/step-score.ts'
export type { Weights } from './align/weights.ts'
export { type LinkWordsOptions, linkWords, type WordLinkOptions, wordLinks } from './align/word-links.ts'
export { type CarriedReviews, carryReviews, type MovedReview } from './divergence/carry-reviews.ts'
export { type FindDivergencesOptions, findDivergences } from './divergence/find-divergences.ts'
export type { Occurrence } from './divergence/occurrences.ts'
export { type DivergenceReport, divergenceReport, type ReportOptions } from './divergence/report.ts'
export { formatDivergencesJson } from './divergence/report-json.ts'
export { formatDivergencesJunit, type JunitOptions } from './divergence/report-junit.ts'
export { formatDivergencesMarkdown } from './divergence/report-markdown.ts'
export { formatDivergencesSarif, type ReportPlace } from './divergence/report-sarif.ts'
export { formatDivergencesText, type TextReportOptions } from './divergence/report-text.ts'
export { type Decision, reviewDivergences } from './divergence/review-divergences.ts'
export { type SuggestTermsOptions, suggestedTermbase, suggestTerms } from './divergence/suggest-terms.ts'
export { type FindTranspositionsOptions, findTranspositions, type Transposition } from './divergence/transpositions.ts'
export { BitextError, type ErrorCode, type ErrorDetails, formatError, type Place } from './errors.ts'
export { type Estimate, estimateQuality, type JudgedBead, leastCertain, qualityNotice } from './evaluate/estimate.ts'
export { type Evaluation, evaluate, evaluateAll, type Hits, type Score } from './evaluate/evaluate.ts'
export { alignmentOf, streamOf } from './formats/bead-stream.ts'
export type {
  BeadStream,
  CorpusHead,
  Format,
  InputFile,
  Piece,
  Polarity,
  ReadOptions as FormatReadOptions,
  Reporter,
  SegmentedTexts,
  TextBead,
  WriteOptions as FormatWriteOptions,
} from './formats/format.ts'
export { held } from './formats/held.ts'
export { type Feature, Losses } from './formats/losses.ts'
export { type ReadOptions, readAlignment } from './formats/parallel-corpus/read.ts'
export { writeAlignment } from './formats/parallel-corpus/write.ts'
export { FORMATS, formatNamed, sniffFormat } from './formats/registry.ts'
export {
  type ReadTmxUnitsOptions,
  readTmxUnits,
  type TmxBatch,
  type TmxHeader,
  type TmxProperty,
  type TmxUnit,
  type TmxVariant,
} from './formats/tmx-units.ts'
export { readVecalign, type VecalignBead, writeVecalign } from './formats/vecalign.ts'
export { type IngestOptions, ingest } from './ingest/ingest.ts'
export { ingestFile } from './ingest/ingest-file.ts'
export { decodeLexicon, encodeLexicon } from './lexicon/codec.ts'
export type { DictionaryEntry, WeightedDictionary } from './lexicon/dictionary.ts'
export { type DictionaryFit, type LearnerOptions, type LearnOptions, LexiconLearner, learnLexicon } from './lexicon/learn.ts'
export type { Lexicon, Vocabulary } from './lexicon/lexicon.ts'
export type { AlignedBead, AlignedVersion, Alignment, BeadStatus, Crossing } from './model/alignment.ts'
export { textOf } from './model/alignment.ts'
export type { Bitext, BitextSide } from './model/bitext.ts'
export type {
  Cause,
  Divergence,
  DivergenceKind,
  LapsedMark,
  LapsedReview,
  Mark,
  Review,
  ReviewState,
  Severity,
} from './model/divergence.ts'
export type { Block, Document, Dropped, GuessedEncoding } from './model/document.ts'
export type { AnyBead, IndexedBead } from './model/indexed-bead.ts'
export { type Bead, checkLadder, isGap, type Ladder, mirror, shapeOf } from './model/ladder.ts'
export type { SegmentedSentence, Sentence, SentenceKind } from './model/sentence.ts'
export type { Run, Span } from './model/span.ts'
export type { Speaker, SpeakerRole } from './model/speaker.ts'
export type { Provenance, Version } from './model/version.ts'
export type { LinkOrigin, WordLink, WordPlace } from './model/word-link.ts'
export { type AlignedHypotheses, alignHypotheses, type Certainty } from './mteval/align-hypotheses.ts'
export { type BleuOptions, type BleuScore, bleu, type Smoothing } from './mteval/bleu.ts'
export type { ConfidenceInterval } from './mteval/bootstrap.ts'
export { type Bundle, type MakeBundleOptions, makeBundle } from './mteval/bundle/bundle.ts'
export { type DriftKind, type DriftRun, driftBetween, type Pair as SegmentPair } from './mteval/bundle/drift.ts'
export type { BundleFinding } from './mteval/bundle/findings.ts'
export type { BundleInput } from './mteval/bundle/inputs.ts'
export { type Verification, verifyBundle } from './mteval/bundle/verify.ts'
export { type ChrfOptions, chrf } from './mteval/chrf.ts'
export { type Counts, type Metric, type MetricScore, scoreCorpus } from './mteval/metric.ts'
export type { Sampling } from './mteval/resampling.ts'
export { type Resegmented, type ResegmentOptions, resegment } from './mteval/resegment/resegment.ts'
export { type BySourceOptions, type ResegmentedBySource, resegmentBySource } from './mteval/resegment/resegment-by-source.ts'
export { scoreSystems } from './mteval/score.ts'
export { formatScoresJson } from './mteval/score-json.ts'
export { formatScoresLatex } from './mteval/score-latex.ts'
export { hypothesisNotices } from './mteval/score-notices.ts'
export type {
  GroupKind,
  GroupScores,
  MetricDescription,
  ScoreInput,
  ScoreOptions,
  ScoreReport,
  SegmentLabels,
  SegmentScores,
  SystemOutput,
  SystemScore,
  SystemScores,
} from './mteval/score-report.ts'
export type { SignatureEntry } from './mteval/signature.ts'
export type { PairedTest, Significance } from './mteval/significance.ts'
export { type TerOptions, type TerScore, ter } from './mteval/ter.ts'
export {
  type ConceptAccuracy,
  type Rendering,
  type TermAccuracy,
  type TermCounts,
  type TermInput,
  termAccuracy,
} from './mteval/term-accuracy.ts'
export type { TokenizerName } from './mteval/tokenizers/tokenizers.ts'
export { type AlignDocumentsOptions, type AlignTextsOptions, alignDocuments, alignTexts } from './pipeline.ts'
export type { Book } from './publish/book.ts'
export type { EpubLayout, EpubOptions } from './publish/epub/options.ts'
export { writeEpub } from './publish/epub/write-epub.ts'
export type { HtmlOptions, Layout, Unit } from './publish/html/options.ts'
export { writeHtml } from './publish/html/page.ts'
export { makeBook } from './publish/make-book.ts'
export type { BookOptions } from './publish/options.ts'
export type { Paper, PrintLayout, PrintOptions } from './publish/print/options.ts'
export { writePrint } from './publish/print/write-print.ts'
export { formatDivergencesHtml } from './publish/report/write-report.ts'
export { type BoundaryExplanation, explainBoundaries } from './segment/explain.ts'
export type { SegmenterName, SegmentOptions } from './segment/options.ts'
export { segment } from './segment/segment.ts'
export { type SegmentTextOptions, segmentText } from './segment/segment-text.ts'
export { type GlossaryLanguages, type ReadGlossaryOptions, readGlossary } from './termbase/glossary-read.ts'
export { type WriteGlossaryOptions, writeGlossary } from './termbase/glossary-write.ts'
export { lintTermbase, type TermbaseNotice } from './termbase/lint-termbase.ts'
export type { LossCounter } from './termbase/loss-counter.ts'
export { readTermbase } from './termbase/read-termbase.ts'
export { type NewSuggestions, suggestionsBeside } from './termbase/suggest/start-termbase.ts'
export type { SuggestedTerm, TermSuggestion, TermSuggestions } from './termbase/suggest/suggestion.ts'
export { type ReadTbxOptions, readTbx } from './termbase/tbx-read.ts'
export { type WriteTbxOptions, writeTbx } from './termbase/tbx-write.ts'
export type { Concept, Term, Termbase } from './termbase/termbase.ts'
export { writeTermbase } from './termbase/write-termbase.ts'
