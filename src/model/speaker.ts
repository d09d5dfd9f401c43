/** `journalist` for who asks ("Question:", «Вопрос:»), `speaker` for everyone with a name. */
export const SPEAKER_ROLES = ['speaker', 'journalist'] as const
export type SpeakerRole = (typeof SPEAKER_ROLES)[number]

/** Someone who speaks in a text, under one id in every language: `ushakov` for "Yury Ushakov" and «Ю.Ушаков». */
export interface Speaker {
  readonly id: string
  readonly role: SpeakerRole
  /** The labels as they stand in the text, in order of first use, without the colon. */
  readonly names: readonly string[]
}
