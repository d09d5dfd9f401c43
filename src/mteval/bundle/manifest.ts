import { z } from '../../text/schema.ts'
import { VERSION_SCHEMA } from '../../text/version-schema.ts'
import { BUNDLE_OPTIONS } from './options.ts'

/** What a manifest says it is. */
export const BUNDLE_FORMAT = 'bitext-bundle/1'

const VERSION = z.strictObject({ id: z.string(), ...VERSION_SCHEMA.shape })

const INPUT = z.strictObject({
  /** Name of the alignment's file. */
  file: z.string(),
  /** Of the file's bytes. */
  sha256: z.string(),
  document: z.string(),
  title: z.string().optional(),
  date: z.string().optional(),
  /** Language in which the document was written first. */
  originalLanguage: z.string().optional(),
  /** Of the alignment: program, options, digests of the texts. */
  signature: z.string(),
  beads: z.number(),
  source: VERSION,
  reference: VERSION,
})

const PART = z.strictObject({ name: z.string(), segments: z.number(), documents: z.number() })

const FILE = z.strictObject({ path: z.string(), lines: z.number(), bytes: z.number(), sha256: z.string() })

/** `manifest.json`: everything that there is to know of a bundle. */
export const MANIFEST = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  signature: z.string(),
  source: z.string(),
  reference: z.string(),
  /** What a reader has to know of the texts before using them. */
  notices: z.array(z.string()),
  options: BUNDLE_OPTIONS,
  inputs: z.array(INPUT),
  counts: z.strictObject({ beads: z.number(), segments: z.number(), leftOut: z.record(z.string(), z.number()) }),
  parts: z.array(PART),
  files: z.array(FILE),
})

export type Manifest = z.infer<typeof MANIFEST>
export type ManifestInput = Manifest['inputs'][number]
export type ManifestFile = Manifest['files'][number]

/** The manifest as it is written. */
export const writeManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, undefined, 2)}\n`
