import { allBeads } from './bead-stream.ts'
import type { BeadStream, Format, Piece, TextBead } from './format.ts'

/** JSON for CollateX (Dekker & Middell 2011), which compares versions word by word: for two versions in one language. */
export const COLLATEX: Format = {
  name: 'collatex',
  title: 'CollateX JSON',
  endings: ['.collatex.json'],
  polarity: 'none',
  holds: new Set(['sentences']),
  write: writeCollatex,
}

/** A word or a mark with the white space after it, as CollateX takes it apart itself. */
const TOKEN = /(?:[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}\s])\s*/gu

async function* writeCollatex({ head, batches }: BeadStream): AsyncGenerator<Piece> {
  const beads = await allBeads(batches)
  const witnesses = (['source', 'target'] as const).map((side) => ({ id: head[side].id, tokens: tokensOf(beads, side) }))
  yield { content: `${JSON.stringify({ witnesses })}\n` }
}

/** `t` as it stands, `n` as it is compared: without case, accents that are typed in two ways, and white space. */
const tokensOf = (beads: readonly TextBead[], side: 'source' | 'target'): { t: string; n: string }[] =>
  beads.flatMap((bead) =>
    bead[side].flatMap(({ text }) =>
      (`${text} `.match(TOKEN) ?? []).map((t) => ({ t, n: t.trim().normalize('NFC').toLowerCase() })),
    ),
  )
