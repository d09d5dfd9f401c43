import { BitextError, type Place } from '../errors.ts'

/** For whatever cannot be read without a key. */
export const protectedFile = (place: Place): BitextError =>
  new BitextError('PROTECTED_FILE', 'the file is protected with a password', {
    place,
    hint: 'open it, take the password off, and save it again',
  })
