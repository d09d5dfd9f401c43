import type { XmlAttributes } from './xml-in.ts'

/** What one element may have: as much of a DTD as tells a sound file from one that other tools refuse. */
export interface ElementRule {
  /** The only attributes, but for declarations of namespaces; `!` marks a required one, as in `creationtool!`. */
  readonly attributes?: readonly string[]
  /** It may have other attributes, too. */
  readonly open?: true
  /** Attributes with a closed list of values. */
  readonly values?: Readonly<Record<string, readonly string[]>>
  /** The only children, where they are named, in groups that follow one another. */
  readonly children?: readonly (readonly string[])[]
}

export type XmlGrammar = Readonly<Record<string, ElementRule>>

/** Watches a document against a grammar. It has a lifetime: one document. */
export interface GrammarWatch {
  /** What is wrong with this element at this place, in words for a person; elements without a rule may be anything. */
  open(name: string, attributes: XmlAttributes): readonly string[]
  close(): void
}

/** A rule as it is asked for at every element. */
interface Rule extends Pick<ElementRule, 'children' | 'values'> {
  readonly allowed: ReadonlySet<string> | undefined
  readonly required: readonly string[]
}

interface OpenElement {
  readonly name: string
  readonly rule: Rule | undefined
  /** The group that the last child was in. */
  group: number
}

const NONE: readonly string[] = []

/** Checks a document while it is read. */
export function watchGrammar(grammar: XmlGrammar): GrammarWatch {
  const rules = new Map(Object.entries(grammar).map(([name, rule]) => [name, compiled(rule)]))
  const path: OpenElement[] = []
  return {
    open(name, attributes) {
      const rule = rules.get(name)
      const parent = path.at(-1)
      path.push({ name, rule, group: 0 })
      const misplaced = parent === undefined ? undefined : placeFault(name, parent)
      const faults = rule === undefined ? NONE : attributeFaults(name, attributes, rule)
      return misplaced === undefined ? faults : [misplaced, ...faults]
    },
    close() {
      path.pop()
    },
  }
}

const compiled = ({ attributes = [], children, values, ...rule }: ElementRule): Rule => ({
  children,
  values,
  allowed: rule.open ? undefined : new Set(attributes.map((name) => name.replace('!', ''))),
  required: attributes.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1)),
})

function placeFault(name: string, parent: OpenElement): string | undefined {
  const groups = parent.rule?.children
  if (groups === undefined) return undefined
  const group = groups.findIndex((names) => names.includes(name))
  if (group < 0) return `<${name}> cannot stand in <${parent.name}>`
  if (group < parent.group) return `<${name}> must stand before <${groups[parent.group][0]}>`
  parent.group = group
  return undefined
}

function attributeFaults(name: string, attributes: XmlAttributes, { allowed, required, values }: Rule): readonly string[] {
  let faults = NONE
  if (allowed !== undefined) {
    for (const attribute in attributes) {
      if (!allowed.has(attribute) && !attribute.startsWith('xmlns'))
        faults = [...faults, `<${name}> has no attribute ${attribute}`]
    }
  }
  for (const attribute of required) {
    if (attributes[attribute] === undefined) faults = [...faults, `<${name}> needs the attribute ${attribute}`]
  }
  for (const attribute in values) {
    const value = attributes[attribute]
    if (value !== undefined && !values[attribute].includes(value))
      faults = [...faults, `${attribute}=${JSON.stringify(value)} must be one of ${values[attribute].join(', ')}`]
  }
  return faults
}
