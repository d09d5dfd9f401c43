import type { Bead } from '../src/model/ladder.ts'

/** The mini-language for ladders: `ladderOf('1-1 2-1 0-1')`. */
export function ladderOf(shapes: string, probability = 1): Bead[] {
  let source = 0
  let target = 0
  return shapes
    .split(' ')
    .filter((shape) => shape !== '')
    .map((shape) => {
      const [fromSource, fromTarget] = shape.split('-').map(Number)
      const bead = {
        source: { start: source, end: source + fromSource },
        target: { start: target, end: target + fromTarget },
        probability,
      }
      source += fromSource
      target += fromTarget
      return bead
    })
}
