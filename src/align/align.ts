import { bundledLexicon } from '../lexicon/bundled.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Bitext } from '../model/bitext.ts'
import { type Ladder, mirror } from '../model/ladder.ts'
import { wholePlane } from './corridor.ts'
import { facingLexicon, isCanonical } from './orientation.ts'
import { type Pass, type Prepared, prepare, runPass } from './pass.ts'
import { learnFromLadder } from './self-training.ts'

/** How to align. Everything has a default that serves most texts. */
export interface AlignOptions {
  /** Word translations, in either direction; `false` for none. Default: the bundled lexicon of the two languages, if there is one. */
  readonly lexicon?: Lexicon | false
}

/**
 * Finds the ladder between the two sides of a bitext: which sentences say the same, each bead with its probability.
 * The sides exchanged give the mirrored ladder, exactly.
 * @throws BitextError `USAGE` when the lexicon is for other languages.
 */
export function align(bitext: Bitext, options: AlignOptions = {}): Ladder {
  if (!isCanonical(bitext)) return mirror(align({ source: bitext.target, target: bitext.source }, options))
  return analyse(bitext, options).ladder
}

/** Aligns a bitext in its canonical direction and keeps all that led to the ladder. */
export function analyse(bitext: Bitext, { lexicon }: AlignOptions = {}): Pass {
  const prepared = prepare(bitext, lexicon === false ? undefined : facingLexicon(lexicon ?? bundledFor(bitext), bitext))
  const first = runPass(prepared, wholePlane(prepared.source.size, prepared.target.size))
  return selfTrained(prepared, first)
}

const bundledFor = ({ source, target }: Bitext): Lexicon | undefined => bundledLexicon(source.language, target.language)

function selfTrained(prepared: Prepared, first: Pass): Pass {
  let pass = first
  const rounds = prepared.lexicon === undefined ? 4 : 1
  for (let round = 0; round < rounds; round++) {
    pass = runPass(prepared, pass.program.corridor, learnFromLadder(prepared.source, prepared.target, pass.ladder))
  }
  return pass
}
