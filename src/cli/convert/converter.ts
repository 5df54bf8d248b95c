import type { ConversionNote } from '../../interop/draft.js'
import type { Article } from '../../model/index.js'
import type { Output } from './output.js'

/** What articles are converted with. */
export interface ConverterOptions {
  readonly base?: string
}

/** Writes articles, one after the other, to an output in one format. */
export interface Converter {
  /** @returns what of the article the format cannot carry, as far as that differs from article to article */
  add(article: Article, text: string | undefined): readonly ConversionNote[]
  /** Writes what stands after the last article. */
  end(): void
}

/** How a format is written. */
export interface ConverterFormat {
  /** The names of the files of a folder that a conversion may replace; absent where the format is one file. */
  readonly replaces?: readonly string[]
  readonly needsText?: true
  open(output: Output, options: ConverterOptions): Converter | Promise<Converter>
}
