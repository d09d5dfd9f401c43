/** As publish/html/link-data.ts writes them: steps from link to link, pairs of steps shortened. @typedef {{ text: string, pairs: [string, string][] }} Steps */

/** Each letter leads on by 0 to 2 words in one version, and by -3 to 4 in the other: `A` is 0 and -3, `B` 0 and -2. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWX'
const WIDTH = 8
const BACK = -3

const STEP = /~(\d+),(-?\d+);|[A-X]/g

/** The links of each row of the table: pairs of word numbers. @param {Steps} steps @returns {[number, number][][]} */
export const linksByRow = ({ text, pairs }) =>
  pairs
    .reduceRight((long, [short, pair]) => long.replaceAll(short, () => pair), text)
    .split(' ')
    .map(linksIn)

/** @param {string} steps @returns {[number, number][]} */
function linksIn(steps) {
  let [one, other] = [-1, -1]
  return [...steps.matchAll(STEP)].map(([step, on, otherOn]) => {
    const letter = LETTERS.indexOf(step)
    one += letter < 0 ? Number(on) : Math.floor(letter / WIDTH)
    other += letter < 0 ? Number(otherOn) : (letter % WIDTH) + BACK
    return [one, other]
  })
}
