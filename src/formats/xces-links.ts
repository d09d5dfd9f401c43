import { BitextError, type Place } from '../errors.ts'
import { watchGrammar, type XmlGrammar } from '../text/xml-grammar.ts'
import { readXml, type XmlAttributes, type XmlHarvest, xmlReader } from '../text/xml-in.ts'
import type { InputFile, Reporter } from './format.ts'
import { refuseCrowd, wholeFile } from './whole-file.ts'

/** A link as the file has it: which document its two lists of ids belong to is for the dialect to say. */
export interface XcesLink {
  readonly id: string | undefined
  readonly first: readonly string[]
  readonly second: readonly string[]
  readonly certainty: number | undefined
  /** InterText: `man`, `auto` or `plain`. */
  readonly status: string | undefined
  /** InterText: a user's mark. */
  readonly mark: string | undefined
  readonly place: Place
}

/** The links of one pair of documents. */
export interface XcesGroup {
  readonly fromDoc: string
  readonly toDoc: string
  /** Whether InterText's marks are there: a link group without `cesAlign` around it, or links with `type="2-1"`. */
  isInterText: boolean
  readonly links: XcesLink[]
}

const GRAMMAR: XmlGrammar = {
  cesAlign: { attributes: ['version', 'type', 'fromDoc', 'toDoc'], children: [['linkGrp']] },
  linkGrp: { attributes: ['fromDoc!', 'toDoc!'], children: [['link']], open: true },
  link: { attributes: ['xtargets!'], children: [], values: { status: ['man', 'auto', 'plain'] }, open: true },
}

/** Reads the link groups of a cesAlign document, or of InterText's link group. */
export async function readXcesGroups(file: InputFile, report: Pick<Reporter, 'problem'>): Promise<readonly XcesGroup[]> {
  let groups: readonly XcesGroup[] = []
  for await (const all of readXml(wholeFile(file).bytes, xcesHarvest(file.name, report))) groups = all
  return groups
}

function xcesHarvest(file: string, report: Pick<Reporter, 'problem'>): XmlHarvest<readonly XcesGroup[]> {
  const grammar = watchGrammar(GRAMMAR)
  const groups: XcesGroup[] = []
  const path: string[] = []
  let count = 0
  // `toDoc` and `fromDoc` may stand on the root, for all groups.
  let root: XmlAttributes = {}

  const fault = (message: string, hint?: string): BitextError =>
    new BitextError('MALFORMED', message, { place: xml.place(), hint })
  const addLink = (attributes: XmlAttributes): void => {
    refuseCrowd(count++, 'links')
    const group = groups.at(-1)
    const link = linkOf(attributes, xml.place())
    if (link === undefined) {
      const written = attributes.xtargets ?? ''
      if (written !== '') report.problem(fault(`xtargets=${JSON.stringify(written)} has no semicolon between the two sides`))
      return
    }
    group?.links.push(link)
    if (group !== undefined && /^\d+-\d+$/.test(attributes.type ?? '')) group.isInterText = true
  }
  const xml = xmlReader(
    {
      open(name, attributes) {
        const isRoot = path.length === 0
        if (isRoot && name !== 'cesAlign' && name !== 'linkGrp')
          throw fault(`this is no alignment in XCES: it begins with <${name}>`)
        path.push(name)
        if (isRoot) root = attributes
        const inherited = name === 'linkGrp' ? { ...root, ...attributes } : attributes
        for (const message of grammar.open(name, inherited)) report.problem(fault(message), weightOf(name))
        const { fromDoc = '', toDoc = '' } = inherited
        if (name === 'linkGrp') groups.push({ fromDoc, toDoc, isInterText: isRoot, links: [] })
        if (name === 'link') addLink(attributes)
      },
      close() {
        path.pop()
        grammar.close()
      },
      text() {},
    },
    { file },
  )
  return { xml, take: () => groups }
}

/** A link that cannot be read is lost; anything else is not. */
const weightOf = (name: string): 'harmless' | undefined => (name === 'link' ? undefined : 'harmless')

function linkOf({ id, xtargets = '', certainty, score, status, mark }: XmlAttributes, place: Place): XcesLink | undefined {
  const [first, second, ...more] = xtargets.split(';')
  if (second === undefined || more.length > 0) return undefined
  const figure = Number(certainty ?? score)
  return {
    id,
    first: idsIn(first),
    second: idsIn(second),
    certainty: Number.isFinite(figure) ? figure : undefined,
    status,
    mark,
    place,
  }
}

const idsIn = (list: string): string[] => list.split(/\s+/).filter((id) => id !== '')
