import { BitextError } from '../errors.ts'
import { DIVERGENCE_KINDS, SEVERITIES } from '../model/divergence.ts'
import { type Schema, z } from '../text/schema.ts'
import { type OpenYaml, openYaml, type YamlFile } from '../text/yaml.ts'
import { EVIDENCES, MATCH_MODES, POLARITIES, TERM_STATUSES, type Termbase } from './termbase.ts'

/** The first line of every termbase file. */
export const TERMBASE_FORMAT = 'bitext-terms/1'

const name = z.string().trim().min(1, 'must not be empty')

/** `forbidden` is what some tools call `deprecated`. */
const status = z.enum([...TERM_STATUSES, 'forbidden']).transform((value) => (value === 'forbidden' ? 'deprecated' : value))

/** The schema of a term. */
export const TERM_SCHEMA = z.strictObject({
  term: name.refine((value) => /[\p{L}\p{N}]/u.test(value), 'must hold a letter or a figure'),
  pos: name.optional(),
  status: status.default('admitted'),
  match: z.enum(MATCH_MODES).default('lemma'),
  evidence: z.enum(EVIDENCES).optional(),
  note: name.optional(),
  scale: z.strictObject({ name, step: z.number() }).optional(),
  polarity: z.enum(POLARITIES).optional(),
  image: name.optional(),
  naming: name.optional(),
})

/** The schema of a concept. */
export const CONCEPT_SCHEMA = z.strictObject({
  id: name.regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u, 'letters, figures, - _ and . only'),
  subject: name.optional(),
  definition: name.optional(),
  broader: name.optional(),
  watch: z.array(z.enum(DIVERGENCE_KINDS)).default([]),
  severity: z.enum(SEVERITIES).optional(),
  exempt: z.array(name).default([]),
  terms: z.record(z.string(), z.array(TERM_SCHEMA).min(1, 'needs at least one term')),
})

/** The schema of a termbase file. */
const TERMBASE_SCHEMA = z.strictObject({
  format: z.literal(TERMBASE_FORMAT),
  languages: z.array(name).min(1, 'needs at least one language'),
  concepts: z.array(CONCEPT_SCHEMA),
})

type TermbaseFile = z.output<typeof TERMBASE_SCHEMA>

/**
 * Reads a termbase in YAML.
 * @throws BitextError `MALFORMED` or `UNKNOWN_KEY`, with line and column: a value out of place, two concepts with one id, a
 * `broader` that names no concept, terms in a language that the file does not list.
 */
export function readTermbase(text: string, { file = 'the termbase' }: { readonly file?: string } = {}): Termbase {
  const schema: Schema<TermbaseFile> = TERMBASE_SCHEMA
  const open = openYaml(text, file)
  checkFormat(open)
  const yaml = { value: open.conform(schema), placeOf: open.placeOf }
  checkIds(yaml)
  checkBroader(yaml)
  checkLanguages(yaml)
  const { languages, concepts } = yaml.value
  return { languages, concepts }
}

/** A file of another format is said to be one, before its keys are looked at; a missing `format` is a key like others. */
function checkFormat({ value, placeOf }: OpenYaml): void {
  const hasFormat = typeof value === 'object' && value !== null && 'format' in value
  if (!hasFormat || value.format === TERMBASE_FORMAT) return
  throw new BitextError('MALFORMED', `this is no termbase: its format is ${JSON.stringify(value.format)}`, {
    place: placeOf(['format']),
    hint: `termbases begin with: format: ${TERMBASE_FORMAT}`,
  })
}

function checkIds({ value, placeOf }: YamlFile<TermbaseFile>): void {
  const seen = new Set<string>()
  value.concepts.forEach(({ id }, index) => {
    if (seen.has(id)) {
      throw new BitextError('MALFORMED', `two concepts have the id \`${id}\``, {
        place: placeOf(['concepts', index, 'id']),
        hint: 'put all terms of a meaning under one concept, or give the second its own id',
      })
    }
    seen.add(id)
  })
}

function checkBroader({ value, placeOf }: YamlFile<TermbaseFile>): void {
  const ids = new Set(value.concepts.map(({ id }) => id))
  value.concepts.forEach(({ broader }, index) => {
    if (broader === undefined || ids.has(broader)) return
    throw new BitextError('MALFORMED', `no concept has the id \`${broader}\``, { place: placeOf(['concepts', index, 'broader']) })
  })
}

function checkLanguages({ value, placeOf }: YamlFile<TermbaseFile>): void {
  value.concepts.forEach(({ terms }, index) => {
    const unlisted = Object.keys(terms).find((language) => !value.languages.includes(language))
    if (unlisted === undefined) return
    throw new BitextError('MALFORMED', `\`${unlisted}\` is not among the languages of this termbase`, {
      place: placeOf(['concepts', index, 'terms', unlisted]),
      hint: `languages: [${[...value.languages, unlisted].join(', ')}]`,
    })
  })
}
