import type { Reporter } from './format.ts'

/** Counts what a reader leaves out, to say it once at the end. A counter has a lifetime: one reading. */
export class Omissions {
  readonly #counts = new Map<string, number>()

  /** `what` has `#` where the number goes: `# segments in fr`. */
  count(what: string, times = 1): void {
    if (times > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + times)
  }

  tell(report: Pick<Reporter, 'notice'>): void {
    for (const [what, times] of this.#counts) report.notice(`left out: ${what.replace('#', String(times))}`)
  }
}
