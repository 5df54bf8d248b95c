import fc from 'fast-check'

// A mutant costs seconds: few cases, the same for each mutant, no search for the smallest that fails, and an end.
fc.configureGlobal({ seed: 1, numRuns: 30, endOnFailure: true, interruptAfterTimeLimit: 200 })
