import fc from 'fast-check'

type Texts = fc.Arbitrary<string>

const digits = (width: number, min: number, max: number) =>
  fc.integer({ min, max }).map((value) => String(value).padStart(width, '0'))
const joined = (...parts: (Texts | string)[]): Texts =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''))

const recent = digits(4, 2021, 2030)
const old = digits(4, 1990, 2009)
const anyYear = fc.oneof(recent, digits(4, 0, 9999), joined('-', digits(4, 1, 9999)))
const longYear = joined('Y', fc.constantFrom('', '-'), digits(5, 10_000, 999_999_999_999))
const zone = fc.constantFrom('', 'Z', '+00:00', '+05', '+05:30', '-08:00', '+14:00', '-12:00')
const second = fc.oneof(fc.constant(''), joined(':', digits(2, 0, 59)))
const qualifier = fc.constantFrom('', '?', '~', '%')

const month = (year: Texts) => joined(year, '-', digits(2, 1, 12))
const day = (year: Texts) => joined(month(year), '-', digits(2, 1, 28))
const season = (year: Texts) => joined(year, fc.constantFrom('-21', '-22', '-23', '-24'))
const plain = (year: Texts) => fc.oneof(year, month(year), day(year))
const unspecified = (year: Texts) =>
  fc
    .oneof(
      year.map((text) => `${text.slice(0, -1)}X`),
      year.map((text) => `${text.slice(0, -2)}XX`),
      joined(year, fc.constantFrom('-XX', '-XX-XX')),
      joined(month(year), '-XX'),
    )
    .filter((text) => !/^-0+X/.test(text))
const date = (year: Texts) =>
  fc.oneof(
    plain(year),
    joined(fc.oneof(plain(year), season(year)), qualifier),
    unspecified(year),
    joined(day(year), 'T', digits(2, 0, 23), ':', digits(2, 0, 59), second, zone),
  )

/** Dates and seasons, all of them EDTF. */
export const dateText: Texts = fc.oneof({ weight: 8, arbitrary: date(anyYear) }, joined(longYear, qualifier))

const intervalText = fc.oneof(
  joined(fc.constantFrom('../', '/'), dateText),
  joined(dateText, fc.constantFrom('/..', '/')),
  joined(date(old), '/', date(recent)),
  plain(anyYear).map((text) => `${text}/${text}`),
)

const rangeText = fc.oneof(...[(year: Texts) => year, month, day].map((of) => joined(of(old), '..', of(recent))))
const memberText = fc.oneof(plain(anyYear), unspecified(anyYear), rangeText)
const setText = fc
  .tuple(
    fc.option(
      plain(anyYear).map((text) => `..${text}`),
      { nil: null },
    ),
    fc.array(memberText, { minLength: 1, maxLength: 3 }),
    fc.option(
      plain(anyYear).map((text) => `${text}..`),
      { nil: null },
    ),
  )
  .map(([first, members, last]) => `[${[first, ...members, last].filter((part) => part !== null).join(',')}]`)

/** EDTF of every kind. */
export const edtfText: Texts = fc.oneof(dateText, intervalText, setText)

/** Texts that are almost EDTF: some still are. */
export const nearlyEdtf: Texts = fc
  .tuple(edtfText, fc.nat(), fc.constantFrom(...'0123459X-/.?~%TZ:+[], '.split(''), ''), fc.boolean())
  .map(([text, place, replacement, replaces]) => {
    const at = place % (text.length + 1)
    return text.slice(0, at) + replacement + text.slice(at + (replaces ? 1 : 0))
  })
