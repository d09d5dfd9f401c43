import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { englishLemmas } from '../../src/language/english-lemmas.ts'
import '../../src/index.ts'

const { cache } = createRequire(import.meta.url)
const wordLists = (): string[] => Object.keys(cache).filter((path) => /wink-lexicon[\\/]src[\\/]wn-/u.test(path))

it('reads the English word lists once someone asks for a lemma, and not with the library', () => {
  expect(wordLists()).toEqual([])
  expect(englishLemmas('saw')).toEqual(['saw', 'see'])
  expect(wordLists()).not.toEqual([])
})
