/**
 * How many there may be of what is compared pair by pair: agents, external ids, stances. Up to here all pairs take a few per
 * cent of the time in which `JSON.parse` reads an article that has so many. One that has more is left to the rules, which
 * look things up in a map.
 */
export const MOST = 128
