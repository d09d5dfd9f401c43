import { join } from 'node:path'
import { z } from '../text/schema.ts'
import { readYaml, writeYaml } from '../text/yaml.ts'
import { exists, readText } from './files.ts'
import { saveAtomically } from './save.ts'

const FILE = 'fetched.yaml'
const FORMAT = 'bitext-fetched/1'

const ENTRY = z.strictObject({
  from: z.string(),
  at: z.string(),
  etag: z.string().optional(),
  'last-modified': z.string().optional(),
  sha256: z.string(),
})

const FETCHED = z.strictObject({ format: z.literal(FORMAT), versions: z.record(z.string(), ENTRY) })

/** What is kept of a fetched version, to ask later whether it has changed: by version id. */
export type Fetched = Readonly<Record<string, z.infer<typeof ENTRY>>>

/** What was fetched into a corpus; nothing where it was put there by hand. */
export function readFetched(folder: string): Fetched {
  const file = join(folder, FILE)
  return exists(file) ? readYaml(readText(file), FETCHED, file).value.versions : {}
}

export function saveFetched(folder: string, versions: Fetched): void {
  const comment = 'What bitext corpus fetch brought here, and when; it asks with this whether the pages have changed.'
  saveAtomically(join(folder, FILE), writeYaml({ format: FORMAT, versions }, { comment }))
}
