/** Where each bead of a parallel corpus in YAML begins: its line, counted from 1. */
export function beadLines(yaml: string): ReadonlyMap<string, number> {
  const lines = yaml.split('\n')
  const start = lines.findIndex((line) => /^beads:/.test(line))
  const after = lines.findIndex((line, index) => index > start && /^\w/.test(line))
  const found = new Map<string, number>()
  for (const [index, line] of lines.slice(0, after < 0 ? undefined : after).entries()) {
    const id = index > start ? /^\s*- (?:\{ *)?id: "?([^\s",}]+)/.exec(line)?.[1] : undefined
    if (id !== undefined && start >= 0) found.set(id, index + 1)
  }
  return found
}
