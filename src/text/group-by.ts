/** Values by what `keyOf` says of them, keys in order of first occurrence. (`Map.groupBy` comes with Node 21.) */
export function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value, index: number) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  values.forEach((value, index) => {
    const key = keyOf(value, index)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  })
  return groups
}
