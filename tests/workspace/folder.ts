import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder with these files in it, gone when the test is. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bitext-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Who may do nothing that is not allowed to everyone. */
const NOBODY = 65534

/** Runs something without the rights of the superuser, for whom every permission is granted. */
export function asOrdinaryUser(run: () => void): void {
  if (process.geteuid?.() !== 0 || process.seteuid === undefined) {
    run()
    return
  }
  process.seteuid(NOBODY)
  try {
    run()
  } finally {
    process.seteuid(0)
  }
}
