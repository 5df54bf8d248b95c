/** Tells a message when it differs from the one before: a connection fails with the same words again and again. */
export function onceEach(tell: (message: string) => void = () => {}): (message: string) => void {
  let last: string | undefined
  return (message) => {
    if (message !== last) tell(message)
    last = message
  }
}
