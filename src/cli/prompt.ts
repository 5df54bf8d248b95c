import { createInterface, type Interface } from 'node:readline'
import { escapeControls } from '../model/unseen.js'

/** The person at the terminal ended the questions. */
export class CancelledError extends Error {
  override name = 'CancelledError'
}

/** Whether somebody is there who can be asked. */
export const canAsk = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true

/** Something to choose. */
export interface Choice<T> {
  readonly label: string
  readonly value: T
}

/** Asks questions on the terminal; they go to standard error, so that standard output holds results alone. */
export class Prompt {
  readonly #lines: Interface
  #candidates: readonly string[] = []
  /** Lines that were there before they were asked for: several are pasted at once. */
  readonly #early: string[] = []
  #answer: ((line: string) => void) | undefined
  #cancel: () => void = () => {}
  #isClosed = false

  constructor() {
    this.#lines = createInterface({
      input: process.stdin,
      output: process.stderr,
      completer: (line: string): [string[], string] => [
        this.#candidates.filter((candidate) => candidate.startsWith(line)),
        line,
      ],
    })
    this.#lines.on('line', (line) => {
      const answer = this.#answer ?? ((early: string) => void this.#early.push(early))
      this.#answer = undefined
      answer(line)
    })
    this.#lines.on('SIGINT', () => this.#cancel())
    this.#lines.on('close', () => {
      this.#isClosed = true
      this.#cancel()
    })
  }

  close(): void {
    this.#lines.close()
  }

  /** Lines that were entered and that nothing asked for. */
  get unread(): readonly string[] {
    return this.#early
  }

  /**
   * Asks until an answer is accepted.
   *
   * @param accept gives what the answer means, or throws an error that says what is wrong with it
   * @param candidates what the tab key completes
   * @throws CancelledError where the person ends it, by Ctrl+C or Ctrl+D
   */
  async ask<T>(question: string, accept: (answer: string) => T, candidates: readonly string[] = []): Promise<T> {
    this.#candidates = candidates
    for (;;) {
      const answer = (await this.#question(question)).trim()
      try {
        return accept(answer)
      } catch (error) {
        if (!(error instanceof Error)) throw error
        this.#say(`  ${error.message.replace(/^--\w+: /, '')}`)
      }
    }
  }

  /** Lets one of several things be chosen by its number. */
  async choose<T>(question: string, choices: readonly Choice<T>[]): Promise<T> {
    choices.forEach(({ label }, i) => {
      this.#say(`  ${String(i + 1).padStart(2)}  ${label}`)
    })
    return this.ask(`${question} (1–${choices.length}): `, (answer) => {
      const choice = /^[1-9]\d*$/.test(answer) ? choices[Number(answer) - 1] : undefined
      if (!choice) throw new Error(`give a number from 1 to ${choices.length}`)
      return choice.value
    })
  }

  #say(line: string): void {
    process.stderr.write(`${line.split('\n').map(escapeControls).join('\n')}\n`)
  }

  #question(question: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#cancel = () => reject(new CancelledError('cancelled; nothing was written'))
      const early = this.#early.shift()
      if (early !== undefined) {
        this.#say(`${question}${early}`)
        resolve(early)
      } else if (this.#isClosed) this.#cancel()
      else {
        this.#answer = resolve
        this.#lines.setPrompt(question)
        this.#lines.prompt()
      }
    })
  }
}
