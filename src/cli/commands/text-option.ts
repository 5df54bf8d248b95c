import { Option } from 'commander'

/** `--text`, the same for every command. */
export const textOption = () =>
  new Option('--text <file>', "the article's text (or set the environment variable REPORTEDLY_TEXT)")

/** The argument that names the data, the same for every command. */
export const PATH = ['<path>', 'folder with the five data files, or one JSON file with a whole article'] as const
