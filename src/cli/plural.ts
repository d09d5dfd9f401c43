/** `1 bead`, `2 beads`; `many` where an s will not do. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
