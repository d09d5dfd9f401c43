import { align } from './align/align.ts'
import type { FixedBead } from './align/confirmed.ts'
import { confirmedIn } from './align/confirmed-in.ts'
import { type EmbeddingPair, embeddingsDigest } from './align/embeddings/embeddings.ts'
import { anchorPins, type HardAnchors } from './align/hard-anchors.ts'
import type { Pin } from './align/pins.ts'
import { wordLinks } from './align/word-links.ts'
import { findDivergences } from './divergence/find-divergences.ts'
import { refuseExchangedLanguages, refuseSameLanguage, refuseUnknownLanguage } from './ingest/check-languages.ts'
import { ingest } from './ingest/ingest.ts'
import { mergeSpeakers, reconcileSpeakers } from './ingest/reconcile-speakers.ts'
import { bundledLexicon } from './lexicon/bundled.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { lexiconName } from './lexicon/lexicon-digest.ts'
import type { AlignedBead, AlignedVersion, Alignment } from './model/alignment.ts'
import type { Document } from './model/document.ts'
import { isGap } from './model/ladder.ts'
import { PROGRAM } from './model/program.ts'
import type { Version } from './model/version.ts'
import type { SegmentOptions } from './segment/options.ts'
import { segment } from './segment/segment.ts'
import type { Termbase } from './termbase/termbase.ts'
import { digestOf, shortDigest } from './text/digest.ts'

/** How two documents become a parallel corpus. */
export interface AlignDocumentsOptions {
  /** Names the alignment. Default: the ids of the versions, `en-ru`. */
  readonly id?: string
  readonly title?: string
  /** ISO 8601. Default: what the texts' datelines say. */
  readonly date?: string
  /** Id of the version that the other was made from. */
  readonly original?: string
  /** What is known of the texts. By default a version is named after its language. */
  readonly versions?: { readonly source?: Version; readonly target?: Version }
  readonly segmentation?: SegmentOptions
  /** Word translations, in either direction; `false` for none. Default: the bundled ones of the two languages, if there are any. */
  readonly lexicon?: Lexicon | false
  /** The most sentences that a bead may have on a side, 1 … 4; 1 leaves 1-1 and gaps. Default: 4. */
  readonly maxBead?: number
  /** Vectors of the sentences, made by one encoder for both sides; they count beside the words. */
  readonly embeddings?: EmbeddingPair
  /** Where both texts are at the same point, whatever the aligner thinks of it. */
  readonly hardAnchors?: HardAnchors
  /** An earlier alignment of these texts: what a person confirmed there stands, and the rest is aligned around it. */
  readonly reviewed?: Alignment
  /** The terms to watch. Without it, only divergences that need no terms are found. */
  readonly termbase?: Termbase
  /** Whether each bead says which of its words translate each other. Default: false. */
  readonly links?: boolean
}

/** The same, and the languages of the texts. */
export interface AlignTextsOptions extends AlignDocumentsOptions {
  /** ISO 639-1. Guessed from the text where it is not given. */
  readonly source?: string
  /** ISO 639-1. Guessed from the text where it is not given. */
  readonly target?: string
}

/**
 * From two texts, as strings or as the bytes of files, to a parallel corpus.
 * @throws BitextError when a text cannot be read, or when both are in one language.
 */
export function alignTexts(source: string | Uint8Array, target: string | Uint8Array, options: AlignTextsOptions = {}): Alignment {
  return alignDocuments(
    ingest(bytesOf(source), { language: options.source, file: 'the source text' }),
    ingest(bytesOf(target), { language: options.target, file: 'the target text' }),
    options,
  )
}

/** The whole way: segment both documents, align them, find where they differ. */
export function alignDocuments(first: Document, second: Document, options: AlignDocumentsOptions = {}): Alignment {
  checkLanguages(first, second)
  const { source, target } = reconcileSpeakers(first, second)
  const sides = {
    source: versionOf(source, options.versions?.source, options.segmentation),
    target: versionOf(target, options.versions?.target, options.segmentation),
  }
  const lexicon = options.lexicon ?? bundledLexicon(source.language, target.language) ?? false
  const pins = options.hardAnchors === undefined ? [] : anchorPins(sides, options.hardAnchors)
  const confirmed = options.reviewed === undefined ? [] : confirmedIn(options.reviewed, sides)
  const ladder = align(sides, { lexicon, maxBead: options.maxBead, embeddings: options.embeddings, pins, confirmed })
  const isConfirmed = among(confirmed)
  const alignment: Alignment = {
    id: options.id ?? `${sides.source.version.id}-${sides.target.version.id}`,
    title: options.title ?? source.title,
    date: options.date ?? source.date ?? target.date,
    original: options.original,
    ...sides,
    speakers: mergeSpeakers(source.speakers, target.speakers),
    beads: ladder.map((bead, index) => ({ ...bead, id: `b${index + 1}`, status: isConfirmed(bead) ? 'confirmed' : 'auto' })),
    divergences: [],
    signature: signatureOf(source, target, { ...options, lexicon, pins, confirmed }),
  }
  const divergences = findDivergences(alignment, { termbase: options.termbase, lexicon })
  return { ...alignment, beads: options.links ? linkedBeads(alignment, lexicon) : alignment.beads, divergences }
}

/** An alignment that says which words translate each other: itself where it does, linked by the bundled lexicon where it does not. */
export function withWordLinks(alignment: Alignment): Alignment {
  if (alignment.beads.some(({ links }) => links !== undefined)) return alignment
  const lexicon = bundledLexicon(alignment.source.language, alignment.target.language) ?? false
  return { ...alignment, beads: linkedBeads(alignment, lexicon) }
}

/** The beads with their word links; a gap has none. */
function linkedBeads(alignment: Alignment, lexicon: Lexicon | false): AlignedBead[] {
  const links = wordLinks(alignment, alignment.beads, { lexicon })
  return alignment.beads.map((bead, index) => (isGap(bead) ? bead : { ...bead, links: links[index] }))
}

function among(beads: readonly FixedBead[]): (bead: FixedBead) => boolean {
  const keyOf = ({ source, target }: FixedBead): string => [source.start, source.end, target.start, target.end].join()
  const keys = new Set(beads.map(keyOf))
  return (bead) => keys.has(keyOf(bead))
}

const bytesOf = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? new TextEncoder().encode(text) : text)

function versionOf(document: Document, version: Version | undefined, options: SegmentOptions | undefined): AlignedVersion {
  const { language, title, text } = document
  return {
    language,
    version: { id: language, language, title, sha256: digestOf(text), ...version },
    // The alignment keeps sentences without their spans: it holds texts, not places in a file.
    sentences: segment(document, options).map(({ span: _, ...sentence }) => sentence),
  }
}

/** Refuses what cannot be two language versions: a language that is not known, one language twice, texts the wrong way round. */
function checkLanguages(source: Document, target: Document): void {
  refuseUnknownLanguage(source, 'source')
  refuseUnknownLanguage(target, 'target')
  refuseSameLanguage(source, target)
  refuseExchangedLanguages(source, target)
}

interface Settings extends AlignDocumentsOptions {
  readonly pins: readonly Pin[]
  readonly confirmed: readonly FixedBead[]
}

/** Program, languages, options and input digests in one line, as sacreBLEU prints them. Equal signatures mean equal bytes. */
function signatureOf(source: Document, target: Document, settings: Settings): string {
  const { lexicon, segmentation, termbase, maxBead, embeddings, pins, confirmed } = settings
  return [
    `${PROGRAM.name}:${PROGRAM.version}`,
    `langs:${source.language}-${target.language}`,
    `lexicon:${lexicon ? lexiconName(lexicon) : 'none'}`,
    ...(maxBead === undefined ? [] : [`max-bead:${maxBead}`]),
    ...(pins.length + confirmed.length === 0 ? [] : [`pins:${shortDigest(digestOf(JSON.stringify([pins, confirmed])))}`]),
    ...(embeddings === undefined ? [] : [`embeddings:${shortDigest(embeddingsDigest(embeddings))}`]),
    `segmenter:${segmentationName(segmentation)}`,
    `termbase:${termbase === undefined ? 'none' : shortDigest(digestOf(JSON.stringify(termbase)))}`,
    ...(settings.links ? ['links:yes'] : []),
    `${source.language}:${shortDigest(digestOf(source.text))}`,
    `${target.language}:${shortDigest(digestOf(target.text))}`,
  ].join('|')
}

/** `rules`, and whatever else was chosen that changes where sentences end: `rules+dialogue-dash:split+abbreviations:1a2b3c4d`. */
function segmentationName({ segmenter = 'rules', dialogueDash, insideQuotes, abbreviations }: SegmentOptions = {}): string {
  const chosen = {
    'dialogue-dash': dialogueDash,
    'inside-quotes': insideQuotes,
    abbreviations: hasAny(abbreviations) ? shortDigest(digestOf(JSON.stringify(abbreviations))) : undefined,
  }
  const named = Object.entries(chosen).filter(([, choice]) => choice !== undefined)
  return [segmenter, ...named.map(([name, choice]) => `${name}:${choice}`)].join('+')
}

const hasAny = (abbreviations: SegmentOptions['abbreviations'] = []): boolean => Object.keys(abbreviations).length > 0
