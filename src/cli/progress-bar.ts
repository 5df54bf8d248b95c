// A module of its own: it is loaded when there is progress to show.
export { SingleBar } from 'cli-progress'
