import { findingsPage } from '../../report/findings-page.js'
import { pageOf } from '../../report/page.js'
import { summaryOf } from '../summary-of.js'
import type { Reporter } from './reporter.js'

/** For people, in a browser: one HTML page that opens offline. */
export const html: Reporter = (report) => pageOf(findingsPage(report, { summaryOf }))
