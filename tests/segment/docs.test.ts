import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/segment/rules.ts'
import { expectBoundaries } from './boundaries.ts'

const DOCS = readFileSync(new URL('../../docs/segmentation.md', import.meta.url), 'utf8')

/** `17. `leaningAbbreviation`: what it does. en: `Dr. Grey left.`` */
const DESCRIBED_RULE = /^\d+\. `(\w+)`: .+ (\w\w): `(.+)`$/gm

const described = [...DOCS.matchAll(DESCRIBED_RULE)].map(([, rule, language, row]) => ({ rule, language, row }))

describe('docs/segmentation.md', () => {
  it('describes every rule, in order', () => expect(described.map(({ rule }) => rule)).toEqual(RULES.map(({ name }) => name)))

  it.each(described)('shows how $rule cuts: $row', ({ language, row }) => expectBoundaries(row, { language }))
})
