import type { EntityMention, QuoteMode, Span, Tense } from '../../../src/model/index.js'
import type { AnnotatedText } from './annotated-text.js'
import type { Language } from './languages.js'
import type { Random } from './random.js'
import { DEEDS, type Deed, PUBLISHER, SPEAKERS, TARGETS, type Thing } from './things.js'

/** Where the text says who does what to what. */
export interface Clause {
  readonly deed: Deed
  readonly agent: Thing
  readonly target: Thing
  readonly tense: Extract<Tense, 'past' | 'future'>
  readonly words: Span
  readonly deedWords: Span
  readonly targetWords: Span
  readonly hedge: Span | undefined
}

/** Where the text attributes something, with what it attributes. */
export interface Attribution<T> {
  /** `null` where nobody is named. */
  readonly source: Thing | null
  readonly sourceWords: Span | undefined
  readonly cue: Span
  readonly content: T
}

/** Writes an invented text and notes what it mentions where. */
export class Sentences {
  /** In the order of the text. */
  readonly mentions = new Map<Thing, EntityMention[]>([[PUBLISHER, []]])
  readonly #speakers: readonly Thing[]
  readonly #targets: readonly Thing[]

  constructor(
    readonly random: Random,
    readonly language: Language,
    readonly text: AnnotatedText,
  ) {
    this.#speakers = random.some(SPEAKERS)
    this.#targets = random.some(TARGETS)
  }

  narrated(): { clause: Clause; day: Span } {
    return this.text.write(this.language.narrated, {
      clause: () => this.clause(this.random.chance(0.2) ? 'hedged' : 'clause', 'past'),
      day: () => this.text.say(this.language.day),
    })
  }

  attributed<T>(mode: QuoteMode, content: () => T): Attribution<T> {
    const { language, text } = this
    const source = this.random.one(this.#speakers)
    const { source: sourceWords, ...rest } = text.write(language[mode], {
      source: () => this.#mention(source),
      cue: () => text.say(mode === 'direct' ? language.says : language.reports),
      content,
    })
    return { source, sourceWords, ...rest }
  }

  unsourced<T>(content: () => T): Attribution<T> {
    const { language, text } = this
    const parts = text.write(language.unsourced, { cue: () => text.say(language.reportedly), content })
    return { source: null, sourceWords: undefined, ...parts }
  }

  clause(form: 'clause' | 'hedged' | 'marked', tense: Clause['tense']): Clause {
    const { language, text, random } = this
    const deed = random.one(DEEDS)
    const agent = random.one(this.#speakers)
    const target = random.one(this.#targets)
    const { words, result } = text.around(() =>
      text.write(language[form], {
        agent: () => this.#mention(agent),
        hedge: (): Span | undefined => text.say(language.hedge),
        deed: () => text.say(language[tense][DEEDS.indexOf(deed)] ?? ''),
        target: () => this.#mention(target),
      }),
    )
    return {
      deed,
      agent,
      target,
      tense,
      words,
      deedWords: result.deed,
      targetWords: result.target,
      hedge: result.hedge,
    }
  }

  /** What a thing is called in the text. */
  wordsFor(thing: Thing): string {
    const { speakers, targets } = this.language
    return [...speakers, ...targets][[...SPEAKERS, ...TARGETS].indexOf(thing)] ?? thing.name
  }

  #mention(thing: Thing): Span {
    const span = this.text.say(this.wordsFor(thing))
    const mention = { ...span, level: thing.specificity === 'named' ? 'NAM' : 'NOM' } as const
    this.mentions.set(thing, [...(this.mentions.get(thing) ?? []), mention])
    return span
  }
}
