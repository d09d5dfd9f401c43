import type { BeadStatus } from '../model/alignment.ts'
import type { Version } from '../model/version.ts'
import { element, renderXml, startTag, XML_DECLARATION, type XmlElement } from '../text/xml-out.ts'
import type { IndexLink } from './assemble-ladder.ts'
import { allBeads, inBatches } from './bead-stream.ts'
import type { BeadStream, Format, Piece, TextBead, WriteOptions } from './format.ts'
import { linksOf } from './ladder-links.ts'
import type { Losses } from './losses.ts'
import { DIALECTS, dialectNamed } from './xces-dialect.ts'
import { readXces } from './xces-read.ts'

/** Links between the sentences of two documents, as OPUS and InterText write them. */
export const XCES: Format = {
  name: 'xces',
  title: 'XCES',
  endings: ['.xces', '.ces.xml'],
  polarity: 'similarity',
  dialects: DIALECTS,
  needsTexts: true,
  holds: new Set([
    'gaps',
    'sentences',
    'empty sentences',
    'bead ids',
    'sentence ids',
    'speakers',
    'kinds',
    'probabilities',
    'status',
    'bookmarks',
    'crossings',
  ]),
  sniff: ({ text }) => (/<cesAlign[\s>]/.test(text) || /<linkGrp\s[^>]*\btoDoc=/.test(text) ? 0.95 : 0),
  read: readXces,
  write: writeXces,
}

async function* writeXces(corpus: BeadStream, { losses, dialect: wanted, documents }: WriteOptions): AsyncGenerator<Piece> {
  const dialect = dialectNamed(wanted) ?? 'opus'
  const beads = (await allBeads(corpus.batches)).flatMap((bead) => withoutRejected(bead, losses))
  const { source, target } = corpus.head
  const links = await linksOf({ ...corpus, batches: inBatches(beads) })
  // OPUS has the languages in alphabetical order.
  const isReversed = dialect === 'opus' && source.language > target.language
  const names = {
    source: documents?.source ?? documentName(corpus, source),
    target: documents?.target ?? documentName(corpus, target),
  }
  const [fromDoc, toDoc] = isReversed ? [names.target, names.source] : [names.source, names.target]
  const ids = { source: idsFor(beads, 'source', losses), target: idsFor(beads, 'target', losses) }
  const targetsOf = (link: IndexLink): string => {
    const sides = [link.source.map((index) => ids.source[index]), link.target.map((index) => ids.target[index])]
    const isTargetFirst = isReversed || dialect === 'intertext'
    return (isTargetFirst ? sides.reverse() : sides).map((list) => list.join(' ')).join(';')
  }
  const group = element('linkGrp', dialect === 'opus' ? { targType: 's', fromDoc, toDoc } : { toDoc, fromDoc })
  const linkOf = dialect === 'opus' ? opusLink(losses) : interTextLink(losses)
  const rows = links.map((link) => renderXml(linkOf(link, targetsOf(link)), dialect === 'opus' ? '    ' : '  ')).join('')
  if (dialect === 'intertext') yield { content: `${XML_DECLARATION}${startTag(group)}\n${rows}</linkGrp>\n` }
  else yield { content: `${XML_DECLARATION}<cesAlign version="1.0">\n  ${startTag(group)}\n${rows}  </linkGrp>\n</cesAlign>\n` }
}

const documentName = ({ head }: BeadStream, { id }: Version): string => `${head.id ?? 'corpus'}.${id}.xml`

/** A rejected bead is no link: its sentences are left as gaps. */
function withoutRejected(bead: TextBead, losses: Losses): TextBead[] {
  if (bead.status !== 'rejected') return [bead]
  losses.count('rejected bead', 'rejected beads')
  return [
    ...bead.source.map((sentence) => ({ source: [sentence], target: [] })),
    ...bead.target.map((sentence) => ({ source: [], target: [sentence] })),
  ]
}

/** Ids stand in lists with spaces and a semicolon: where one has those, or is missing, sentences are counted `s1`, `s2`, … */
function idsFor(beads: readonly TextBead[], side: 'source' | 'target', losses: Losses): string[] {
  const ids = beads.flatMap((bead) => bead[side].map(({ id }) => id))
  if (ids.every((id) => /^[^\s;]+$/.test(id)) && new Set(ids).size === ids.length) return ids
  losses.feature('sentence ids', ids.filter((id) => id !== '').length)
  return ids.map((_, index) => `s${index + 1}`)
}

const XML_NAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u

type LinkWriter = (link: IndexLink, xtargets: string) => XmlElement

/** OPUS: an id and a certainty. Ids that XML cannot have are counted anew. */
function opusLink(losses: Losses): LinkWriter {
  const used = new Set<string>()
  return ({ id, status, raw, probability, bookmark }, xtargets) => {
    const isUsable = id !== undefined && XML_NAME.test(id) && !used.has(id)
    const own = isUsable ? id : `SL${used.size + 1}`
    used.add(own)
    if (status === 'uncertain') losses.feature('status')
    if (bookmark !== undefined) losses.feature('bookmarks')
    return element('link', { id: own, xtargets, certainty: raw ?? probability, status: STATUS_WORDS[status ?? 'none'] })
  }
}

/** InterText: a type and a status, and a mark, which has a number only. */
const interTextLink =
  (losses: Losses): LinkWriter =>
  ({ status, probability, bookmark }, xtargets) => {
    const mark = bookmark === undefined ? undefined : (/^mark (\d+)$/.exec(bookmark)?.[1] ?? '1')
    if (status === 'uncertain') losses.feature('status')
    if (bookmark !== undefined && bookmark !== `mark ${mark}`) losses.feature('bookmarks')
    if (probability !== undefined) losses.feature('probabilities')
    const type = xtargets
      .split(';')
      .map((list) => (list === '' ? 0 : list.split(' ').length))
      .join('-')
    return element('link', { type, xtargets, status: STATUS_WORDS[status ?? 'none'] ?? 'auto', mark })
  }

/** InterText's words: made by a person or not. */
const STATUS_WORDS: Readonly<Record<BeadStatus | 'none', 'man' | 'auto' | undefined>> = {
  auto: 'auto',
  confirmed: 'man',
  uncertain: 'auto',
  rejected: 'auto',
  none: undefined,
}
