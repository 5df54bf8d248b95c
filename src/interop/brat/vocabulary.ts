/** Types of text-bound annotations that are no mention of an entity: parts of quotes, accounts, stances and times. */
export const PART_TYPES = ['Content', 'Cue', 'Evidence', 'Hedge', 'Source', 'Time', 'Verbatim'] as const

/** One of {@link PART_TYPES}. */
export type PartType = (typeof PART_TYPES)[number]

/** Types of events in brat that are records other than events, or a part of one. */
export const FRAME_TYPES = ['Quote', 'Account', 'Stance'] as const

/** The type of an event that PLOVER has none for. */
export const PLAIN_EVENT = 'Event'

/** The type of the notes that hold, as JSON, what brat has no field for. */
export const EXTRAS_NOTE = 'Reportedly'
