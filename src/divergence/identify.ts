import type { Alignment } from '../model/alignment.ts'
import type { Divergence, DivergenceKind } from '../model/divergence.ts'
import { digestOf, shortDigest } from '../text/digest.ts'
import { fold } from '../text/normalise.ts'
import { namesOf } from './comparison.ts'
import type { Finding, SideNames } from './detector.ts'

/** A finding and its kind. */
export interface KindedFinding extends Finding {
  readonly kind: DivergenceKind
}

/**
 * Gives each finding its id: kind, concept, and a digest of the marked words and the sentences they stand in. No number of a
 * bead or sentence goes in, so a review survives re-alignment; the sides are sorted, so it survives a swap of source and target.
 */
export function identify(findings: readonly KindedFinding[], alignment: Alignment): Divergence[] {
  const textOf = new Map(
    [alignment.source, alignment.target].flatMap((side, index) => side.sentences.map(({ id, text }) => [`${index}:${id}`, text])),
  )
  const seen = new Map<string, number>()
  const names = namesOf(alignment)
  return findings.map((finding) => {
    const base = contentId(finding, textOf)
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    return toDivergence(finding, { id: times === 1 ? base : `${base}-${times}`, names })
  })
}

function contentId({ kind, rule, concept, source, target }: KindedFinding, textOf: ReadonlyMap<string, string>): string {
  const parts = [source, target].flatMap((marks, index) =>
    marks.map(({ sentence, text }) => `${text} in ${textOf.get(`${index}:${sentence}`) ?? ''}`),
  )
  const content = [kind, rule, concept?.id ?? '', ...parts.map((part) => fold(part)).sort()].join('\n')
  return [kind, ...(concept === undefined ? [] : [concept.id]), shortDigest(digestOf(content))].join('.')
}

function toDivergence(
  { unit, certainty, concept, ...finding }: KindedFinding,
  { id, names }: { readonly id: string; readonly names: SideNames },
): Divergence {
  return {
    id,
    kind: finding.kind,
    severity: finding.severity,
    rule: finding.rule,
    ...(concept === undefined ? {} : { concept: concept.id }),
    direction: finding.direction,
    bead: unit.bead.id,
    source: finding.source,
    target: finding.target,
    confidence: Number((certainty * unit.bead.probability).toFixed(3)),
    cause: finding.cause,
    message: finding.message(names),
    review: { state: 'open' },
  }
}
