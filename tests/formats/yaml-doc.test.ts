import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatError } from '../../src/errors.ts'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { writeAlignment } from '../../src/formats/parallel-corpus/write.ts'
import { faultOf } from '../faults.ts'

const DOC = readFileSync(join(import.meta.dirname, '../../docs/yaml.md'), 'utf8')
const example = /```yaml\n([\s\S]*?)```/.exec(DOC)?.[1] ?? ''

it('shows a file in docs/yaml.md that is read, and written as it stands there', () => {
  const written = writeAlignment(readAlignment(example))
  expect(written.slice(written.indexOf('format:'))).toBe(example)
})

it('shows the error in docs/yaml.md as it is printed', () => {
  const fault = faultOf(() =>
    readAlignment(example.replace('status: confirmed', 'statsu: confirmed'), { file: 'alignments/harbour.yaml' }),
  )
  expect(DOC).toContain(formatError(fault))
})
