import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printPdf } from '../../src/cli/print-pdf.ts'
import { folderWith } from './texts.ts'

/** A program that does what a script says; `$out` is where the PDF is to be. */
function programOf(script: string): string {
  const program = join(
    folderWith({
      browser: `#!/bin/sh\nfor word; do case "$word" in --print-to-pdf=*) out="\${word#*=}" ;; esac; done\n${script}\n`,
    }),
    'browser',
  )
  chmodSync(program, 0o755)
  return program
}

const foldersLeft = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('bitext-print-'))

describe('printing', () => {
  it('gives back what the browser printed, and leaves nothing behind', async () => {
    const before = foldersLeft()
    const program = programOf(`printf '%%PDF-1.4\\nstartxref\\n0\\n' > "$out"`)
    const pdf = await printPdf('<p>Hello', { program, patience: 20_000 })
    expect(Buffer.from(pdf).toString()).toBe('%PDF-1.4\nstartxref\n0\n')
    expect(foldersLeft().filter((name) => !before.includes(name))).toEqual([])
  })

  it('hands over the page in a folder of its own, with a private profile and without a network', async () => {
    const said = join(folderWith({}), 'said')
    const program = programOf(`echo "$@" > '${said}'; printf '%%PDF-1.4\\nstartxref\\n0\\n' > "$out"`)
    await printPdf('<p>Hello', { program, patience: 20_000 })
    expect(readFileSync(said, 'utf8')).toMatch(
      /--headless .*--host-resolver-rules=MAP \* ~NOTFOUND .*--user-data-dir=\S*bitext-print-\S+\/profile .*file:\/\/\S+book\.html/,
    )
  })

  it.each([
    ['half a PDF', `printf '%%PDF-1.4\\n' > "$out"`, 'gave no PDF (exit code 0)'],
    ['no PDF', 'echo "ERROR:no usable sandbox" >&2; exit 1', 'gave no PDF (exit code 1): ERROR:no usable sandbox'],
    ['nothing in time', 'exec sleep 30', 'did not print within 1 seconds'],
  ])('fails in one line where the browser gives %s', async (_, script, message) => {
    const program = programOf(script)
    await expect(printPdf('<p>Hello', { program, patience: 1000 })).rejects.toThrow(`${program} ${message}`)
  })

  it('fails in one line where the program is none', async () => {
    const folder = folderWith({ browser: 'not a program' })
    await expect(printPdf('<p>Hello', { program: join(folder, 'browser'), patience: 1000 })).rejects.toThrow('does not start')
  })
})
