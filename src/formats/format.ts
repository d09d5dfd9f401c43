import type { BitextError, Place } from '../errors.ts'
import type { BeadStatus, Crossing } from '../model/alignment.ts'
import type { Divergence, LapsedReview } from '../model/divergence.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Version } from '../model/version.ts'
import type { WordLink } from '../model/word-link.ts'
import type { Feature, Losses } from './losses.ts'

/** A bead with its sentences in place: a row of the bilingual table, and what every format reads and writes one after another. */
export interface TextBead {
  /** Absent where a file gives beads no names. */
  readonly id?: string
  readonly source: readonly Sentence[]
  readonly target: readonly Sentence[]
  /** 0…1. Absent where a file says nothing of it; a foreign figure is converted at the border and kept as `raw`. */
  readonly probability?: number
  /** The figure as the file has it, in the file's own polarity. */
  readonly raw?: number
  readonly status?: BeadStatus
  readonly note?: string
  readonly bookmark?: string
  /** Which words of the bead translate each other. */
  readonly links?: readonly WordLink[]
}

/** What is known of a corpus before its first bead. */
export interface CorpusHead {
  readonly id?: string
  readonly title?: string
  /** ISO 8601 date of the event. */
  readonly date?: string
  /** Id of the version that the other was made from. */
  readonly original?: string
  readonly source: Version
  readonly target: Version
  readonly speakers: readonly Speaker[]
  readonly divergences: readonly Divergence[]
  readonly crossings: readonly Crossing[]
  /** Goes with the divergences: a format that holds those holds these. */
  readonly lapsed?: readonly LapsedReview[]
  readonly signature?: string
}

/** Bead after bead, many at a time: one promise a bead would cost more than reading it. */
export type BeadBatches = AsyncIterable<readonly TextBead[]>

/** A corpus that need not fit into memory: the head, then the beads, which can be read once. */
export interface BeadStream {
  readonly head: CorpusHead
  readonly batches: BeadBatches
  /** Which of a format's dialects the file is in, in a few words, such as `opus (fromDoc ids first; all 12 ids fit)`. */
  readonly dialect?: string
  /** What the figures in the file are, where the file says it or shows it. Default: the format's. */
  readonly polarity?: Polarity
  /** More that `bitext inspect` prints: name and value. */
  readonly facts?: readonly (readonly [name: string, value: string])[]
}

/** `cost`: lower is better; the others: higher is better. `none`: the format has no figures. */
export type Polarity = 'probability' | 'similarity' | 'cost' | 'none'

/** A file to read. The format decodes the bytes: XML says its own encoding, all else is UTF-8 (`decodeStream`). */
export interface InputFile {
  /** For messages. */
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Where readers say what is odd. */
export interface Reporter {
  /**
   * A fault after which the reader could go on. `validate` collects it and reads on; `import` throws it, unless it is `harmless`:
   * against the rules of the format, but nothing is lost by it (an attribute that TMX does not have).
   */
  problem(fault: BitextError, weight?: 'harmless'): void
  /** Something that is no fault, and that the reader should know. */
  notice(message: string, place?: Place): void
}

export interface ReadOptions {
  readonly report: Reporter
  /** Id or language of the version to take as source, where a file has several or does not say. */
  readonly source?: string
  readonly target?: string
  /** The two segmented texts, for formats with `needsTexts`; absent where a file is only looked at. */
  readonly texts?: SegmentedTexts
  /** A dialect, where the user names one. */
  readonly dialect?: string
}

/** The texts that a file of indices or ids is about. */
export interface SegmentedTexts {
  readonly source: SegmentedVersion
  readonly target: SegmentedVersion
}

export interface SegmentedVersion {
  readonly version: Version
  readonly sentences: readonly Sentence[]
}

export interface WriteOptions {
  /** Counts what a writer must change or drop itself; what the format does not hold at all is counted before it gets there. */
  readonly losses: Losses
  readonly dialect?: string
  /** ISO 8601 with time, for formats with dates. Nothing is dated without it: the same input gives the same bytes. */
  readonly date?: string
  /** What the output is called, without folder and ending, for files that name one another. */
  readonly name?: string
  /** Base names of the two texts, for formats that name them (XCES); default: `<corpus id>.<version id>`. */
  readonly documents?: { readonly source: string; readonly target: string }
}

/** A piece of output. `file` is one of the format's `outputs`, absent for formats with one file. */
export interface Piece {
  readonly file?: string
  readonly content: string | Uint8Array
}

/** What a file begins with, for guessing its format. */
export interface FileHead {
  /** As the user gave it, without `.gz`. */
  readonly name: string
  /** The first characters (up to 64 K), decoded leniently. */
  readonly text: string
}

/** A file format: reader and writer share one file, and this value is its entry in the registry. */
export interface Format {
  /** As in `--to NAME`. */
  readonly name: string
  /** In full, for people, such as `TMX 1.4b`. */
  readonly title: string
  /** With their dots; the first is used for writing. */
  readonly endings: readonly string[]
  readonly polarity: Polarity
  /** What survives `read(write(x))`. Everything else is taken out and counted before the writer sees it. */
  readonly holds: ReadonlySet<Feature>
  /** Holds indices or ids only: reading needs `ReadOptions.texts`. */
  readonly needsTexts?: true
  readonly dialects?: readonly string[]
  /** Whether a file is in this format, 0…1; 1 only for what cannot be anything else. */
  readonly sniff?: (head: FileHead) => number
  /** The other files that belong to one, in the order in which `read` gets them after it. */
  readonly siblings?: (name: string, options: Pick<ReadOptions, 'source' | 'target'>) => readonly Sibling[]
  /** Endings of the files that are written, where they are several: `-o NAME` gets each of them appended. */
  readonly outputs?: (head: CorpusHead) => readonly string[]
  readonly read?: (files: readonly InputFile[], options: ReadOptions) => Promise<BeadStream>
  readonly write?: (corpus: BeadStream, options: WriteOptions) => AsyncIterable<Piece>
}

export interface Sibling {
  readonly name: string
  readonly isOptional: boolean
}
