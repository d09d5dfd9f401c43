import { PROVENANCES } from '../model/version.ts'
import { z } from './schema.ts'

/** A version as every file of ours writes it, without its id. */
export const VERSION_SCHEMA = z.strictObject({
  language: z.string(),
  title: z.string().optional(),
  file: z.string().optional(),
  uri: z.string().optional(),
  publisher: z.string().optional(),
  licence: z.string().optional(),
  retrieved: z.string().optional(),
  provenance: z.enum(PROVENANCES).optional(),
  notice: z.string().optional(),
  sha256: z.string().optional(),
})
