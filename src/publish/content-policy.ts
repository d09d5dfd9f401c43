import { digestBase64 } from '../text/digest.ts'
import type { Inline } from './inline.ts'

/** The Content-Security-Policy of a page: nothing may be loaded, sent or run but its own style and script. */
export function policyFor({ style, script }: Inline): string {
  const own = (text: string): string => `'sha256-${digestBase64(text)}'`
  return `default-src 'none'; script-src ${own(script)}; style-src ${own(style)}; base-uri 'none'; form-action 'none'`
}
