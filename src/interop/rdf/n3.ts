import type { Writer } from 'n3'

/** The library that writes RDF, which is loaded at its first use. @throws Error where it is not installed */
export async function loadWriter(): Promise<typeof Writer> {
  try {
    const n3 = await import('n3')
    return n3.Writer ?? (n3 as unknown as { default: typeof n3 }).default.Writer
  } catch (cause) {
    throw new Error('RDF is written by the package "n3", which is not installed: npm install n3', { cause })
  }
}
