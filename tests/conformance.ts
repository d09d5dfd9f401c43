import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Programs that check files against official schemas. Debian: `apt-get install libxml2-utils jing`. */
export type Checker = 'xmllint' | 'jing'

/** The folder of schemas; tests that need it are skipped where `BITEXT_SHARED` is not set. */
export const SCHEMAS = join(process.env.BITEXT_SHARED ?? 'absent', 'schemas')

const isInstalled = (program: string): boolean =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)))

/**
 * Tests that need programs and the schemas. Without them they are skipped, with a line that says so; where the schemas are there and
 * everything must be at hand (`BITEXT_REQUIRE_ALL=1`), a missing program fails.
 */
export function describeConformance(name: string, checkers: readonly Checker[], tests: () => void): void {
  const missing = existsSync(SCHEMAS) ? checkers.filter((program) => !isInstalled(program)) : ['BITEXT_SHARED']
  if (missing.length === 0) {
    describe(name, tests)
  } else if (existsSync(SCHEMAS) && process.env.BITEXT_REQUIRE_ALL === '1') {
    it(`${name}: ${missing.join(' and ')} must be there`, () => expect(missing).toEqual([]))
  } else {
    console.warn(`skipped: ${name} (no ${missing.join(', no ')})`)
    describe.skip(name, tests)
  }
}

/** Tests that need programs only: skipped with a line where one is absent, failed where everything must be at hand. */
export function describeWithPrograms(name: string, programs: readonly string[], tests: () => void): void {
  const missing = programs.filter((program) => !isInstalled(program))
  if (missing.length === 0) {
    describe(name, tests)
  } else if (process.env.BITEXT_REQUIRE_ALL === '1') {
    it(`${name}: ${missing.join(' and ')} must be there`, () => expect(missing).toEqual([]))
  } else {
    console.warn(`skipped: ${name} (no ${missing.join(', no ')})`)
    describe.skip(name, tests)
  }
}

/** What epubcheck says of a book, warnings and all: nothing for a valid one. */
export const epubcheckFaults = (book: Uint8Array): string =>
  inFile(book, (file) => run('java', ['-jar', programPath('epubcheck'), '--failonwarnings', '--quiet', file], {}), 'book.epub')

/** What the validator of Microsoft's Open XML SDK says of a document for this Word: nothing for a valid one. */
export const wordFaults = (document: Uint8Array, office: 'Office2007' | 'Microsoft365'): string =>
  inFile(document, (file) => run('ooxml-validator', [file, '--officeVersion', office], {}), 'document.docx')

/** Debian's epubcheck is an archive of Java, which not every kernel starts by itself. */
const programPath = (program: string): string => {
  const folder = (process.env.PATH ?? '').split(':').find((candidate) => existsSync(join(candidate, program)))
  return join(folder ?? '', program)
}

/** What xmllint says against a document: nothing for a valid one. `kind` is how the schema is written. */
export function xmllintFaults(document: string, kind: 'dtdvalid' | 'schema' | 'relaxng', schema: string): string {
  return inFile(document, (file) =>
    run('xmllint', ['--nonet', '--noout', `--${kind}`, join(SCHEMAS, schema), file], {
      XML_CATALOG_FILES: join(SCHEMAS, 'catalog.xml'),
    }),
  )
}

/** What jing says against a document: nothing for one that is valid. The schema is RELAX NG (`.rng`) or Schematron (`.sch`). */
export const jingFaults = (document: string, schema: string): string =>
  inFile(document, (file) => run('jing', [join(SCHEMAS, schema), file], {}))

function inFile(document: string | Uint8Array, check: (file: string) => string, name = 'document.xml'): string {
  const folder = mkdtempSync(join(tmpdir(), 'bitext-conformance-'))
  try {
    const file = join(folder, name)
    writeFileSync(file, document)
    return check(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } })
  if (error !== undefined) throw error
  return status === 0 ? '' : `${stdout}${stderr}` || `exit code ${status}`
}
