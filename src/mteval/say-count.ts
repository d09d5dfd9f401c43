/** `1 line`, `2 lines`. */
export const countOf = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`
