import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { BitextError } from '../errors.ts'
import type { Environment } from './environment.ts'

/** What Chromium and its kin are called, by system and distribution. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'chromium.exe',
  'chrome.exe',
  'msedge.exe',
]

/** Where they are installed outside of the path. */
const USUAL_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

type Surroundings = Pick<Environment, 'cwd' | 'variables'>

/**
 * The browser to print with: the one that is named, or in the variable CHROME_PATH, or one that is installed.
 * @throws BitextError `MISSING_PROGRAM`
 */
export function findChromium({ cwd, variables }: Surroundings, named?: string): string {
  const folders = (variables.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = (name: string): string[] => folders.map((folder) => join(folder, name))
  const wish = [
    { from: '--chromium', name: named },
    { from: 'CHROME_PATH', name: variables.CHROME_PATH },
  ].find(({ name }) => name !== undefined && name !== '')
  if (wish?.name !== undefined) {
    const found = [resolve(cwd, wish.name), ...onPath(wish.name)].find(isProgram)
    if (found !== undefined) return found
    throw new BitextError('MISSING_PROGRAM', `${wish.from}: there is no program ${JSON.stringify(wish.name)}`, { hint: HINT })
  }
  const found = [...NAMES.flatMap(onPath), ...USUAL_PLACES].find(isProgram)
  if (found !== undefined) return found
  throw new BitextError('MISSING_PROGRAM', 'a PDF is printed by Chromium or Chrome, and none is installed', { hint: HINT })
}

/** How to get one, and what can be done without it. */
const HINT =
  'get one: apt-get install chromium (Debian), dnf install chromium (Fedora), brew install --cask chromium (macOS), https://www.google.com/chrome; or name it with --chromium PATH; or publish with --to print and print that page from your browser'

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
