/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What Chromium is called, by distribution. Debian: `apt-get install chromium`. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** Where a Chromium is installed; `undefined` where none is on the path. */
export const CHROMIUM = (process.env.PATH ?? '')
  .split(':')
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find(existsSync)

/** For a machine without a screen, and without asking the network for anything. */
export const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Tests in a real browser. Without one they are skipped, with a line that says so; under `BITEXT_REQUIRE_ALL=1` they fail. */
export function describeInBrowser(name: string, tests: (executablePath: string) => void): void {
  if (CHROMIUM !== undefined) {
    const executablePath = CHROMIUM
    describe(name, () => tests(executablePath))
  } else if (process.env.BITEXT_REQUIRE_ALL === '1') {
    it(`${name}: Chromium must be there`, () => expect(CHROMIUM).toBeDefined())
  } else {
    console.warn(`skipped: ${name} (no Chromium)`)
    describe.skip(name, () => tests(''))
  }
}
