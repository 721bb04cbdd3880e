// Reads how many tests passed and failed from the reports that the two test runners write.
import { existsSync, readFileSync } from 'node:fs'

/** A runner that failed without a failed test (no tests, a broken file, a crash) still counts as one failure. */
function counts(passed, failed, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

export function vitestCounts(report, code) {
  if (!existsSync(report)) return counts(0, 0, 1)
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  return counts(numPassedTests, numFailedTests, code)
}

/** A test that passed when repeated has passed; the report names it as flaky. */
export function playwrightCounts(report, code) {
  if (!existsSync(report)) return counts(0, 0, 1)
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats
  return counts(expected + flaky, unexpected, code)
}
