/** What a site asks of programs that read it (RFC 9309). */
export interface Robots {
  /** Whether a path with its query may be read. */
  mayRead(path: string): boolean
  /** Seconds between two requests, where the site names them. */
  readonly delay?: number
}

interface Rule {
  readonly allows: boolean
  readonly path: string
}

interface Group {
  readonly agents: string[]
  readonly rules: Rule[]
  delay?: number
}

/** Reads a `robots.txt` for one program; the group that names it counts, else that of `*`. */
export function readRobots(text: string, agent: string): Robots {
  const groups = groupsOf(text)
  const named = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()))
  const own = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'))
  const rules = own.flatMap((group) => group.rules)
  return {
    mayRead: (path) => mayRead(rules, path),
    delay: own.find(({ delay }) => delay !== undefined)?.delay,
  }
}

/** The longest path that fits decides; between equals, the one that allows. */
function mayRead(rules: readonly Rule[], path: string): boolean {
  const fitting = rules.filter((rule) => fits(rule.path, path))
  const [best] = fitting.toSorted(
    (one, other) => other.path.length - one.path.length || Number(other.allows) - Number(one.allows),
  )
  return best?.allows ?? true
}

/** `*` stands for anything, `$` for the end. */
function fits(rule: string, path: string): boolean {
  const parts = rule.replace(/\$$/, '').split('*')
  let at = 0
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? (path.startsWith(part) ? 0 : -1) : path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return !rule.endsWith('$') || at === path.length || path.endsWith(parts[parts.length - 1])
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = []
  let naming = false
  for (const { key, value } of linesOf(text)) {
    if (key === 'user-agent') {
      if (!naming) groups.push({ agents: [], rules: [] })
      groups[groups.length - 1].agents.push(value.toLowerCase())
    } else {
      const group = groups.at(-1)
      if (group !== undefined) addRule(group, key, value)
    }
    naming = key === 'user-agent'
  }
  return groups
}

/** An empty path forbids nothing. */
function addRule(group: Group, key: string, value: string): void {
  if (value === '') return
  if (key === 'allow' || key === 'disallow') group.rules.push({ allows: key === 'allow', path: value })
  if (key === 'crawl-delay' && Number(value) >= 0) group.delay = Number(value)
}

const LINE = /^\s*(?<key>[\w-]+)\s*:\s*(?<value>[^#]*?)\s*(?:#.*)?$/

const linesOf = (text: string): { readonly key: string; readonly value: string }[] =>
  text.split(/\r\n|\r|\n/).flatMap((line) => {
    const groups = LINE.exec(line)?.groups
    return groups === undefined ? [] : [{ key: groups.key.toLowerCase(), value: groups.value }]
  })
