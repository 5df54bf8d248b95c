/** The columns of POLECAT's published tables, in their order. */
const POLECAT_COLUMNS = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Intensity',
  'Quad Code',
  'Contexts',
  'Actor Name',
  'Actor Country',
  'Actor COW',
  'Primary Actor Sector',
  'Actor Sectors',
  'Actor Title',
  'Actor Name Raw',
  'Wikipedia Actor ID',
  'Recipient Name',
  'Recipient Country',
  'Recipient COW',
  'Primary Recipient Sector',
  'Recipient Sectors',
  'Recipient Title',
  'Recipient Name Raw',
  'Wikipedia Recipient ID',
  'Placename',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
  'GeoNames ID',
  'Raw Placename',
  'Feature Type',
  'Source',
  'Publication Date',
  'Story People',
  'Story Organizations',
  'Story Locations',
  'Language',
  'Version',
] as const

/** What POLECAT has no column for. */
const MORE_COLUMNS = [
  'Story ID',
  'Event Summary',
  'Event EDTF',
  'Publication EDTF',
  'Wikidata Actor ID',
  'Wikidata Recipient ID',
  'Other Arguments',
  'Sources',
  'Certainties',
  'Tenses',
  'Polarity',
] as const

/** The columns of {@link PloverRow}: POLECAT's own in their order, then those that it does not have. */
export const PLOVER_COLUMNS = [...POLECAT_COLUMNS, ...MORE_COLUMNS] as const

/** The name of a column. */
export type PloverColumn = (typeof PLOVER_COLUMNS)[number]

/** An event as some of its accounts have it; a column that is empty is an empty text. */
export type PloverRow = Readonly<Record<PloverColumn, string>>
