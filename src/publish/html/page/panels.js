import { part } from './places.js'

const settingsPanel = part('ui-settings')
const settingsButton = part('ui-settings-button')
const contents = /** @type {HTMLDetailsElement} */ (part('ui-contents'))

/** @param {boolean} open */
function openSettings(open) {
  settingsPanel.hidden = !open
  settingsButton.setAttribute('aria-expanded', String(open))
}

/** Closes what is open over the text, and gives the focus back to what opened it. @returns {boolean} whether anything was */
export function closePanel() {
  const opener = contents.open ? contents.querySelector('summary') : settingsPanel.hidden ? null : settingsButton
  contents.open = false
  openSettings(false)
  opener?.focus()
  return opener !== null
}

/** The settings and the contents open at their buttons, and close when a reader turns to the text again. */
export function startPanels() {
  settingsButton.addEventListener('click', () => openSettings(settingsPanel.hidden === true))
  document.addEventListener('click', ({ target }) => {
    const isInside = target instanceof Element && contents.contains(target) && target.closest('nav a') === null
    if (!isInside) contents.open = false
  })
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Node && part('ui-main').contains(target))) return
    contents.open = false
    openSettings(false)
  })
}
