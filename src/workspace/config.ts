import { dirname, join } from 'node:path'
import { BitextError } from '../errors.ts'
import { LABEL_STYLES } from '../ingest/label-styles.ts'
import type { LabelOptions } from '../ingest/speaker-labels.ts'
import { DIALOGUE_DASHES, INSIDE_QUOTES, SEGMENTER_NAMES, type SegmentOptions } from '../segment/options.ts'
import { z } from '../text/schema.ts'
import { readYaml } from '../text/yaml.ts'
import { exists, readText } from './files.ts'

/** What a project says once, so that no command line has to: `bitext.config.yaml`. */
export interface Config {
  readonly segmentation: SegmentOptions & { readonly abbreviations: Abbreviations }
  readonly speakers: LabelOptions
}

/** By language; those of `any` hold in every language. */
export type Abbreviations = Readonly<Record<string, readonly string[]>>

export const CONFIG_FILE = 'bitext.config.yaml'

const words = z.array(z.string().regex(/\S/, 'an abbreviation has at least one letter'))

const CONFIG = z.strictObject({
  segmentation: z
    .strictObject({
      segmenter: z.enum(SEGMENTER_NAMES).optional(),
      'dialogue-dash': z.enum(DIALOGUE_DASHES).optional(),
      'inside-quotes': z.enum(INSIDE_QUOTES).optional(),
      abbreviations: z.record(z.string().regex(/^[a-z]{2,3}$/, 'name a language such as ru, or any'), words).optional(),
    })
    .optional(),
  speakers: z
    .strictObject({
      styles: z.array(z.enum(LABEL_STYLES)).optional(),
      labels: z.record(z.string(), z.array(z.string())).optional(),
      'taking-turns': z.array(z.string()).min(2, 'name at least two speakers').optional(),
    })
    .optional(),
})

/**
 * The settings of a working directory: from `bitext.config.yaml` there or in the nearest folder above; none where there is none.
 * @throws BitextError `BAD_CONFIG` with the place in the file
 */
export function readConfig(cwd: string): Config {
  const file = nearestConfig(cwd)
  const { segmentation = {}, speakers = {} } = file === undefined ? {} : parseConfig(file)
  return {
    segmentation: {
      segmenter: segmentation.segmenter,
      dialogueDash: segmentation['dialogue-dash'],
      insideQuotes: segmentation['inside-quotes'],
      abbreviations: segmentation.abbreviations ?? {},
    },
    speakers: { styles: speakers.styles, labels: speakers.labels, takingTurns: speakers['taking-turns'] },
  }
}

function nearestConfig(folder: string): string | undefined {
  const file = join(folder, CONFIG_FILE)
  if (exists(file)) return file
  return dirname(folder) === folder ? undefined : nearestConfig(dirname(folder))
}

/** Whatever is wrong with the file, it is the configuration that is wrong: exit code 2. */
function parseConfig(file: string): z.infer<typeof CONFIG> {
  try {
    return readYaml(readText(file), CONFIG, file).value
  } catch (error) {
    if (!(error instanceof BitextError)) throw error
    throw new BitextError('BAD_CONFIG', error.message, { place: error.place, hint: error.hint ?? 'see docs/configuration.md' })
  }
}
