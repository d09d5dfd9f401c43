import { align } from './align/align.ts'
import { findDivergences } from './divergence/find-divergences.ts'
import { BitextError } from './errors.ts'
import { guessLanguage } from './ingest/guess-language.ts'
import { ingest } from './ingest/ingest.ts'
import { isKnownLanguage, languageOf } from './language/language.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { lexiconName } from './lexicon/lexicon-digest.ts'
import type { AlignedVersion, Alignment } from './model/alignment.ts'
import type { Document } from './model/document.ts'
import { PROGRAM } from './model/program.ts'
import type { Speaker } from './model/speaker.ts'
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
  /** Word translations, in either direction. */
  readonly lexicon?: Lexicon
  /** The terms to watch. Without it, only divergences that need no terms are found. */
  readonly termbase?: Termbase
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
export function alignDocuments(source: Document, target: Document, options: AlignDocumentsOptions = {}): Alignment {
  checkLanguages(source, target)
  const sides = {
    source: versionOf(source, options.versions?.source, options.segmentation),
    target: versionOf(target, options.versions?.target, options.segmentation),
  }
  const ladder = align(sides, { lexicon: options.lexicon })
  const alignment: Alignment = {
    id: options.id ?? `${sides.source.version.id}-${sides.target.version.id}`,
    title: options.title ?? source.title,
    date: options.date ?? source.date ?? target.date,
    original: options.original,
    ...sides,
    speakers: speakersOf(source, target),
    beads: ladder.map((bead, index) => ({ ...bead, id: `b${index + 1}`, status: 'auto' })),
    divergences: [],
    signature: signatureOf(source, target, options),
  }
  return { ...alignment, divergences: findDivergences(alignment, { termbase: options.termbase }) }
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

/** Everyone who speaks in either text, under one id, with the labels of both. */
function speakersOf(source: Document, target: Document): Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const speaker of [...source.speakers, ...target.speakers]) {
    const names = speakers.get(speaker.id)?.names ?? []
    speakers.set(speaker.id, { ...speaker, names: [...new Set([...names, ...speaker.names])] })
  }
  return [...speakers.values()]
}

/** Refuses what cannot be two language versions: a language that is not known, one language twice, texts the wrong way round. */
function checkLanguages(source: Document, target: Document): void {
  for (const [side, { language }] of Object.entries({ source, target })) {
    if (language !== 'und') continue
    throw new BitextError('UNKNOWN_LANGUAGE', `the language of the ${side} cannot be guessed`, { hint: `say it: --${side} en` })
  }
  if (source.language === target.language) throw sameLanguage(source.language)
  if (isKnownLanguage(source.language) && isKnownLanguage(target.language)) checkGuesses(source, target)
}

/** A guess is held against what was said only when it is this sure. */
const SURE = 0.5

/** What was said of the languages stands, unless both texts are plainly in one of them, or the wrong way round. */
function checkGuesses(source: Document, target: Document): void {
  const [guessed, other] = [source, target].map(({ text }) => sureLanguage(text))
  if (guessed === undefined || other === undefined) return
  if (guessed === other) throw sameLanguage(guessed)
  if (guessed === target.language && other === source.language) {
    throw new BitextError(
      'USAGE',
      `the source is in ${languageOf(guessed).name} and the target in ${languageOf(other).name}, not the other way round`,
      {
        hint: 'exchange the two texts, or what --source and --target say',
      },
    )
  }
}

function sureLanguage(text: string): string | undefined {
  const guess = guessLanguage(text)
  return guess !== undefined && guess.certainty >= SURE ? guess.language : undefined
}

const sameLanguage = (language: string): BitextError =>
  new BitextError('SAME_LANGUAGE', `both texts are in ${languageOf(language).name}`, {
    hint: 'give two versions in different languages, and name them with --source and --target if they were guessed wrong',
  })

/** Program, languages, options and input digests in one line, as sacreBLEU prints them. Equal signatures mean equal bytes. */
function signatureOf(source: Document, target: Document, options: AlignDocumentsOptions): string {
  const { lexicon, segmentation, termbase } = options
  return [
    `${PROGRAM.name}:${PROGRAM.version}`,
    `langs:${source.language}-${target.language}`,
    `lexicon:${lexicon === undefined ? 'none' : lexiconName(lexicon)}`,
    `segmenter:${segmentation?.segmenter ?? 'rules'}`,
    `termbase:${termbase === undefined ? 'none' : shortDigest(digestOf(JSON.stringify(termbase)))}`,
    `${source.language}:${shortDigest(digestOf(source.text))}`,
    `${target.language}:${shortDigest(digestOf(target.text))}`,
  ].join('|')
}
