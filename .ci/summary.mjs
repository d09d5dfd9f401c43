// Prints `N passed, N failed` from vitest's JSON report; exits with 1 when anything failed, `npm test` itself included.
import { existsSync, readFileSync } from 'node:fs'

const [file, status] = process.argv.slice(2)

// A skip is a failure where everything a test may need is at hand.
const skipsFail = process.env.BITEXT_REQUIRE_ALL === '1' && process.env.BITEXT_SHARED !== undefined

const { testResults = [] } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
const states = testResults.flatMap(({ assertionResults, status: ofFile }) =>
  // A file that broke before its first test counts as one failure.
  assertionResults.length === 0 && ofFile === 'failed' ? ['failed'] : assertionResults.map((result) => result.status),
)
const count = (...wanted) => states.filter((state) => wanted.includes(state)).length

const passed = count('passed')
const skipped = count('skipped', 'pending', 'todo', 'disabled')
const broken = count('failed') + (skipsFail ? skipped : 0)
const failed = broken === 0 && (status !== '0' || passed === 0) ? 1 : broken

if (skipped > 0) console.log(`${skipped} skipped${skipsFail ? ', counted as failed' : ''}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
