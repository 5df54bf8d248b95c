/**
 * How many there may be of what is compared pair by pair: agents, external ids, stances, spans of content. Up to here all
 * pairs take a few per cent of the time in which `JSON.parse` reads an article that has so many. With more of them the screen
 * refuses, and the rules, which have an index, look.
 */
export const MOST = 128
