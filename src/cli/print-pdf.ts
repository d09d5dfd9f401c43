import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BitextError } from '../errors.ts'
import { isWholePdf } from '../publish/print/pdf.ts'
import { exists } from '../workspace/files.ts'

/** How a page is printed. */
export interface Printing {
  /** The browser. */
  readonly program: string
  /** Milliseconds after which it is stopped. */
  readonly patience: number
}

/**
 * Prints a page to PDF in a browser that nobody sees, with a profile of its own that is taken away afterwards, and without a network.
 * @throws BitextError `FAILED_PROGRAM` where it gives no PDF, or none in time
 */
export async function printPdf(html: string, { program, patience }: Printing): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'bitext-print-'))
  // A browser that was stopped may still write for a moment.
  const clear = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  process.once('exit', clear)
  try {
    const page = join(folder, 'book.html')
    const pdf = join(folder, 'book.pdf')
    writeFileSync(page, html)
    const ending = await call(program, argumentsFor(folder, { page, pdf }), patience)
    const content = exists(pdf) ? readFileSync(pdf) : new Uint8Array()
    if (isWholePdf(content)) return content
    throw notPrinted(program, ending, patience)
  } finally {
    process.removeListener('exit', clear)
    clear()
  }
}

/** Quiet, alone, and with no way out to any network. */
function argumentsFor(folder: string, { page, pdf }: { readonly page: string; readonly pdf: string }): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-breakpad',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ]
}

/** Chromium refuses its sandbox to root, as in containers; the page runs no script but its own there too. */
const isRoot = (): boolean => process.getuid?.() === 0

/** How a program ended: by itself, or because it took too long. */
interface Ending {
  readonly isLate: boolean
  readonly code: number | null
  /** What it said on the way. */
  readonly said: string
}

/** @throws BitextError `FAILED_PROGRAM` where it does not start */
async function call(program: string, argv: readonly string[], patience: number): Promise<Ending> {
  const child = spawn(program, argv, { stdio: ['ignore', 'ignore', 'pipe'], detached: HAS_GROUPS })
  const said = listenTo(child)
  const stop = (): void => kill(child)
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    stop()
  }, patience)
  // Before its folder is taken away.
  process.prependOnceListener('exit', stop)
  try {
    const [code] = await once(child, 'exit')
    return { isLate, code, said: said() }
  } catch (error) {
    throw new BitextError('FAILED_PROGRAM', `${program} does not start: ${String(error)}`, { hint: HINT })
  } finally {
    clearTimeout(timer)
    process.removeListener('exit', stop)
    // What it left running may hold on to it.
    child.stderr?.destroy()
  }
}

/** Where a program and all that it starts make a group, which can be stopped at once. */
const HAS_GROUPS = process.platform !== 'win32'

function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  if (HAS_GROUPS) process.kill(-child.pid, 'SIGKILL')
  else child.kill('SIGKILL')
}

/** More than a program says before it gives up. */
const LONGEST_COMPLAINT = 100_000

function listenTo({ stderr }: ChildProcess): () => string {
  let said = ''
  stderr?.on('data', (part: Buffer) => {
    if (said.length < LONGEST_COMPLAINT) said += part.toString('utf8')
  })
  return () => said
}

const HINT = 'name another with --chromium PATH, or publish with --to print and print that page from your browser'

function notPrinted(program: string, { isLate, code, said }: Ending, patience: number): BitextError {
  if (isLate) {
    return new BitextError('FAILED_PROGRAM', `${program} did not print within ${Math.round(patience / 1000)} seconds`, {
      hint: HINT,
    })
  }
  const reason = complaintIn(said)
  return new BitextError(
    'FAILED_PROGRAM',
    `${program} gave no PDF (exit code ${code ?? 'none'})${reason === undefined ? '' : `: ${reason}`}`,
    { hint: `${HINT}; one that was installed as a snap sees no ${tmpdir()}: set TMPDIR to a folder in your home` },
  )
}

/** The last line that is no chatter about the desktop that is not there. */
const complaintIn = (said: string): string | undefined =>
  said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/dbus|INFO:|WARNING:/i.test(line))
    .at(-1)
