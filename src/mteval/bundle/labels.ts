import type { Manifest } from './manifest.ts'
import type { WmtLabels } from './wmt-xml.ts'

/** What WMT XML says of the set, from what the manifest says. */
export const labelsOf = ({
  source,
  reference,
  notices,
  options,
  inputs,
}: Pick<Manifest, 'source' | 'reference' | 'notices' | 'options' | 'inputs'>): WmtLabels => ({
  source,
  reference,
  notices,
  domain: options.domain,
  originalLanguages: Object.fromEntries(inputs.map(({ document, originalLanguage }) => [document, originalLanguage ?? 'und'])),
})
