/** The letters before which a word begins, so that a rule may be about one whole word. */
const START = '^'

/** Words that end in the same letters, by what becomes of them: `2` when two letters go, `1i` when one goes and an i comes. */
interface Ending {
  readonly letters: string
  readonly changes: Set<string>
  /** By the letter before. */
  readonly longer: Map<string, Ending>
  /** How many rules it takes from here, by the change that a shorter ending's rule makes. */
  readonly costs: Map<string, number>
}

const KEEP = '0'

/**
 * The fewest rules that cut every one of these words to its stem, the rule with the longest ending first: `ами3` is “three letters off
 * words in -ами”, `^все0` “the word все stays”. A stemmer's whole behaviour on a book, in a tenth of the bytes of its stems.
 */
export function stemRules(words: readonly string[], stem: (word: string) => string): string[] {
  const root = ending('')
  for (const word of words) add(root, START + word, changeOf(word, stem(word)))
  const rules: string[] = []
  write(root, KEEP, rules)
  return rules.sort()
}

/**
 * Rules in few bytes: by what becomes of a word, each ending by what it has before the last letters of the one before it.
 * `3:0ами2я;1i:0y` is ами3, ями3 and y1i.
 */
export function codeRules(rules: readonly string[]): string {
  const byChange = new Map<string, string[]>()
  for (const rule of rules) {
    const at = rule.search(/\d/)
    const change = rule.slice(at)
    byChange.set(change, [...(byChange.get(change) ?? []), backward(rule.slice(0, at))])
  }
  const groups = [...byChange].map(([change, endings]) => `${change}:${codeEndings(endings.sort())}`)
  return groups.sort().join(';')
}

/** A digit says how many letters an ending shares. */
const MOST_SHARED = 9

/** Endings from their last letter to their first, in order. */
function codeEndings(endings: readonly string[]): string {
  return endings
    .map((letters, at) => {
      const before = endings[at - 1] ?? ''
      let shared = 0
      while (shared < MOST_SHARED && shared < before.length && letters[shared] === before[shared]) shared++
      return `${shared}${backward(letters.slice(shared))}`
    })
    .join('')
}

/** By code units, as the page counts them. */
const backward = (letters: string): string => letters.split('').reverse().join('')

const ending = (letters: string): Ending => ({ letters, changes: new Set(), longer: new Map(), costs: new Map() })

function changeOf(word: string, stemmed: string): string {
  let shared = 0
  while (shared < stemmed.length && stemmed[shared] === word[shared]) shared++
  return `${word.length - shared}${stemmed.slice(shared)}`
}

function add(root: Ending, word: string, change: string): void {
  let node = root
  node.changes.add(change)
  for (let at = word.length - 1; at >= 0; at--) {
    let next = node.longer.get(word[at])
    if (next === undefined) {
      next = ending(word.slice(at))
      node.longer.set(word[at], next)
    }
    next.changes.add(change)
    node = next
  }
}

/** Rules that this ending and the longer ones need, where a shorter one's rule makes this change. */
function costOf(node: Ending, inherited: string): number {
  if (node.changes.size === 1) return node.changes.has(inherited) ? 0 : 1
  const key = node.changes.has(inherited) ? inherited : ''
  const known = node.costs.get(key)
  if (known !== undefined) return known
  const { cost } = bestChange(node, inherited)
  node.costs.set(key, cost)
  return cost
}

/** The change that costs least from here on: the inherited one, or one that takes a rule of its own. */
function bestChange(node: Ending, inherited: string): { readonly change: string; readonly cost: number } {
  let best = { change: inherited, cost: costOfLonger(node, inherited) }
  for (const change of node.changes) {
    const cost = 1 + costOfLonger(node, change)
    if (cost < best.cost) best = { change, cost }
  }
  return best
}

const costOfLonger = ({ longer }: Ending, change: string): number =>
  [...longer.values()].reduce((sum, node) => sum + costOf(node, change), 0)

function write(node: Ending, inherited: string, rules: string[]): void {
  const [only] = node.changes
  const change = node.changes.size === 1 ? only : bestChange(node, inherited).change
  if (change !== undefined && change !== inherited) rules.push(node.letters + change)
  if (node.changes.size > 1) for (const longer of node.longer.values()) write(longer, change, rules)
}
