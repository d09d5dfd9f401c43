import type { Polarity } from '../../formats/format.ts'
import { UNKNOWN_LANGUAGE } from '../../formats/languages.ts'
import { languageOf } from '../../language/language.ts'
import type { Version } from '../../model/version.ts'
import type { Context } from '../context.ts'
import type { InputFlags } from '../corpus-input.ts'
import { findingCounts, findingJson, findingLines } from '../findings.ts'
import { nameOf } from '../input.ts'
import { inColumns } from '../layout.ts'
import { plural } from '../plural.ts'
import { type Counts, type Survey, survey } from '../survey.ts'

/** As of every command that cannot read its file. */
const EXIT_UNREADABLE = 3

/** What `bitext inspect` was told. */
export interface InspectOptions extends InputFlags {
  readonly json?: boolean
}

/** `bitext inspect`: what is in a file. That it has problems is an answer, not a failure; that it cannot be read at all is one. */
export async function inspect(context: Context, path: string, { json, ...flags }: InspectOptions): Promise<number> {
  const found = await survey(context, path, flags)
  if (json) context.print(`${JSON.stringify(asJson(found, path))}\n`)
  else {
    for (const row of inColumns(rowsFor(found, path))) context.print(`${row}\n`)
    for (const line of findingLines(found.findings, context)) context.print(`  ${line}\n`)
  }
  return found.corpus === undefined ? EXIT_UNREADABLE : 0
}

function rowsFor({ format, corpus, polarity, counts, findings }: Survey, path: string): string[][] {
  const head = corpus?.head
  const rows: (readonly [string, string | undefined])[] = [
    ['file', nameOf(path)],
    ['format', format?.title ?? 'unknown'],
    ['dialect', corpus?.dialect],
    ['figures', polarity === undefined ? undefined : figuresLine(polarity, counts)],
    ['source', head === undefined ? undefined : versionLine(head.source, counts.source)],
    ['target', head === undefined ? undefined : versionLine(head.target, counts.target)],
    ['beads', corpus === undefined ? undefined : beadsLine(counts)],
    ['status', counts.statuses.size === 0 ? undefined : listed(counts.statuses)],
    ['crossings', head === undefined || head.crossings.length === 0 ? undefined : plural(head.crossings.length, 'pair')],
    ['divergences', head === undefined || head.divergences.length === 0 ? undefined : String(head.divergences.length)],
    ['lapsed', head?.lapsed === undefined ? undefined : plural(head.lapsed.length, 'review')],
    ...(corpus?.facts ?? []),
    ['problems', findingCounts(findings)],
  ]
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
}

const POLARITIES: Readonly<Record<Polarity, string>> = {
  probability: 'probabilities, higher is better',
  similarity: 'similarities, higher is better',
  cost: 'costs, lower is better',
  none: 'none',
}

function figuresLine(polarity: Polarity, { figures }: Counts): string {
  if (figures === undefined || polarity === 'none') return 'none'
  return `${POLARITIES[polarity]}; ${figures.count} of them, from ${figures.least} to ${figures.greatest}`
}

function versionLine({ id, language, title, provenance }: Version, sentences: number): string {
  const name = language === UNKNOWN_LANGUAGE ? 'language unknown' : languageOf(language).name
  const said = [title, provenance].filter((part) => part !== undefined)
  return [`${id} (${name}), ${plural(sentences, 'sentence')}`, ...said].join('; ')
}

/** The commonest first, as many as fit a line. */
const SHOWN_SHAPES = 8

function beadsLine({ beads, gaps, shapes }: Counts): string {
  return beads === 0 ? '0' : `${beads} (${gaps} ${gaps === 1 ? 'gap' : 'gaps'}): ${listed(shapes)}`
}

function listed(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort((one, other) => other[1] - one[1])
  const shown = sorted.slice(0, SHOWN_SHAPES).map(([name, count]) => `${name} × ${count}`)
  return [...shown, ...(sorted.length > SHOWN_SHAPES ? ['…'] : [])].join(', ')
}

function asJson({ format, corpus, polarity, counts, findings }: Survey, path: string): object {
  const { shapes, statuses, figures, ...totals } = counts
  const head = corpus?.head
  return {
    file: nameOf(path),
    format: format?.name,
    title: format?.title,
    dialect: corpus?.dialect,
    polarity,
    figures,
    source: head?.source,
    target: head?.target,
    counts: { ...totals, shapes: Object.fromEntries(shapes), statuses: Object.fromEntries(statuses) },
    facts: corpus?.facts === undefined ? undefined : Object.fromEntries(corpus.facts),
    findings: findings.map(findingJson),
  }
}
