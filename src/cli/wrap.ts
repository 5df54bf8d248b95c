/**
 * Breaks text at spaces into lines of at most `width` characters; a longer word keeps its line.
 *
 * @param first stands before the first line
 * @param rest stands before the others
 */
export function wrap(text: string, width: number, first = '', rest = ' '.repeat(first.length)): string {
  const lines: string[] = []
  let words: string[] = []
  for (const word of text.split(' ')) {
    const prefix = lines.length === 0 ? first : rest
    if (words.length > 0 && [...prefix, ...words.join(' '), ' ', ...word].length > width) {
      lines.push(prefix + words.join(' '))
      words = []
    }
    words.push(word)
  }
  lines.push((lines.length === 0 ? first : rest) + words.join(' '))
  return lines.join('\n')
}
