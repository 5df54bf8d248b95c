/** A file's path from `cwd` where it lies below it, or as it was given. */
export function relativePath(file: string, cwd: string | undefined): string {
  const folder = cwd?.endsWith('/') ? cwd : `${cwd}/`
  return cwd !== undefined && file.startsWith(folder) ? file.slice(folder.length) : file
}

/** A file as a URI reference (RFC 3986): relative where its path is, or else `file:`. */
export function uriOf(file: string, cwd: string | undefined): string {
  const path = relativePath(file, cwd)
  const encoded = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (path.startsWith('/')) return `file://${encoded}`
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded}` : encoded
}
