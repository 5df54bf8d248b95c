/** A recursive reader of valid JSON that looks at nothing but keys. */
export class KeyReader {
  #at = 0
  #found = false

  constructor(readonly text: string) {}

  hasDuplicateKeys(): boolean {
    this.#value()
    return this.#found
  }

  #space(): void {
    while (' \t\r\n'.includes(this.text[this.#at] ?? 'x')) this.#at++
  }

  #string(): string {
    const start = this.#at++
    while (this.text[this.#at] !== '"') this.#at += this.text[this.#at] === '\\' ? 2 : 1
    return JSON.parse(this.text.slice(start, ++this.#at))
  }

  #value(): void {
    this.#space()
    const first = this.text[this.#at]
    if (first === '"') this.#string()
    else if (first === '{' || first === '[') this.#members(first === '{')
    else while (/[^,\]}\s]/.test(this.text[this.#at] ?? ' ')) this.#at++
    this.#space()
  }

  #members(haveKeys: boolean): void {
    const keys = new Set<string>()
    this.#at++
    this.#space()
    while (this.text[this.#at] !== '}' && this.text[this.#at] !== ']') {
      this.#space()
      if (haveKeys) {
        const key = this.#string()
        if (keys.has(key)) this.#found = true
        keys.add(key)
        this.#space()
        this.#at++
      }
      this.#value()
      if (this.text[this.#at] === ',') this.#at++
    }
    this.#at++
  }
}
