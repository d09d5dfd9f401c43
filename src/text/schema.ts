import { z } from 'zod'
import { didYouMean } from './nearest.ts'

/** The schema language of every YAML file here. The one place that imports it, so that it can be changed here. */
export { z }

/** A schema whose values have the type `T`. */
export type Schema<T> = z.ZodType<T>

/** Keys and indices from the root of a value: `['beads', 3, 'status']`. */
export type Path = readonly PropertyKey[]

/** One way in which a value does not fit its schema, in words for a person. */
export interface Violation {
  /** Where: of the key itself for an unknown key, of the value otherwise. */
  readonly path: Path
  readonly unknownKey: boolean
  readonly message: string
  readonly hint?: string
}

/** A value that fits, or what is wrong with it. */
export type Checked<T> = { readonly value: T; readonly violations?: undefined } | { readonly violations: readonly Violation[] }

/** Checks a value of unknown shape. */
export function check<T>(value: unknown, schema: Schema<T>): Checked<T> {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data }
  return { violations: result.error.issues.flatMap((issue) => violationsOf(issue, value, schema)) }
}

/** The schema as JSON Schema, for editors that complete and check YAML. */
export const jsonSchemaOf = (schema: z.ZodType): Record<string, unknown> => ({
  ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
})

function violationsOf(issue: z.core.$ZodIssue, root: unknown, schema: z.ZodType): Violation[] {
  if (issue.code === 'unrecognized_keys') {
    const valid = keysAt(jsonSchemaOf(schema), issue.path)
    return issue.keys.map((key) => unknownKey([...issue.path, key], key, valid))
  }
  return [{ path: issue.path, unknownKey: false, ...sayWrongValue(issue, valueAt(root, issue.path)) }]
}

const unknownKey = (path: Path, key: string, valid: readonly string[]): Violation => ({
  path,
  unknownKey: true,
  message: `unknown key \`${key}\``,
  hint: didYouMean(key, valid) ?? (valid.length > 0 ? `valid keys here: ${valid.join(', ')}` : undefined),
})

function sayWrongValue(issue: z.core.$ZodIssue, value: unknown): Pick<Violation, 'message' | 'hint'> {
  const name = `\`${String(issue.path.at(-1) ?? 'the file')}\``
  if (issue.code === 'invalid_type') {
    if (value === undefined) return { message: `${name} is missing` }
    const quote = issue.expected === 'string' && typeof value !== 'object'
    const hint = quote ? `put it in quotes: "${String(value)}"` : undefined
    return { message: `${name} must be ${sayType(issue.expected)}, not ${sayType(typeOf(value))}`, hint }
  }
  if (issue.code === 'invalid_value') {
    if (value === undefined) return { message: `${name} is missing` }
    const options = issue.values.map(String)
    const hint = typeof value === 'string' ? didYouMean(value, options) : undefined
    return { message: `${name} must be one of ${options.join(', ')}, not ${JSON.stringify(value)}`, hint }
  }
  return { message: `${name}: ${issue.message}` }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'empty',
}

const sayType = (type: string): string => TYPE_NAMES[type] ?? type

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const isRecord = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> => typeof value === 'object' && value !== null

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), root)

/** The keys that a JSON Schema allows at a path. */
function keysAt(schema: unknown, path: Path): string[] {
  const place = path.reduce<unknown>((at, key) => step(at, key), schema)
  return isRecord(place) && isRecord(place.properties) ? Object.keys(place.properties) : []
}

function step(schema: unknown, key: PropertyKey): unknown {
  if (!isRecord(schema)) return undefined
  if (typeof key === 'number') return schema.items
  return (isRecord(schema.properties) ? schema.properties[key] : undefined) ?? schema.additionalProperties
}
