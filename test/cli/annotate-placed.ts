import { DRAFT, Workspace } from './support.js'

let placed: ReadonlyMap<string, string> | undefined

/** The invented article with all its spans placed, by the command itself once. */
export async function placedWorkspace(): Promise<Workspace> {
  const workspace = new Workspace()
  if (placed === undefined) {
    await workspace.run('annotate')
    placed = new Map(Object.keys(DRAFT).map((name) => [name, workspace.read(name)]))
  } else for (const [name, content] of placed) workspace.write(name, content)
  return workspace
}
