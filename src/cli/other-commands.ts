// The work of every command but validate, loaded together when one of them runs. Loaded each by itself, they would cut what
// they share with validate into many small files, and validating a small file would wait for all of these.
export { writePartFile } from '../validate/corpus/part-file.js'
export { readPlan } from '../validate/corpus/plan.js'
export { validateJob } from '../validate/corpus/validate-job.js'
export { annotate } from './annotate.js'
export { coverage } from './coverage.js'
export { init } from './init.js'
export { merge } from './merge.js'
export { plan } from './plan.js'
export { reportDiff } from './report-diff.js'
export { show } from './show.js'
export { stats } from './stats.js'
export { verify } from './verify.js'
