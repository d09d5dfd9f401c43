/** Where the entries of each source word begin when they stand in the order of their words; one longer than there are words. */
export function offsetsBySource(entries: readonly { readonly source: number }[], words: number): Int32Array {
  const offsets = new Int32Array(words + 1)
  for (const { source } of entries) offsets[source + 1]++
  for (let word = 0; word < words; word++) offsets[word + 1] += offsets[word]
  return offsets
}
