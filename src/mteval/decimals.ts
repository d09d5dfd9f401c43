/** A number with so many decimals, exact halves to the even neighbour as in Python: 0.125 is `0.12`, where `toFixed` has `0.13`. */
export function decimals(value: number, digits: number): string {
  const rounded = value.toFixed(digits)
  // Only odd multiples of 2^-(digits+1) lie halfway; multiplying by a power of two is exact.
  const isHalf = Math.abs((value * 2 ** (digits + 1)) % 2) === 1
  if (!isHalf || Number(rounded.at(-1)) % 2 === 0) return rounded
  return (value - Math.sign(value) * 10 ** -(digits + 1)).toFixed(digits)
}
