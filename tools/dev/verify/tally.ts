/** How many checks of one kind held, with what to read about those that did not. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What the failures said. */
  readonly report: string;
}

/** The fields read from Jest's `--json` result. */
export interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly { readonly status: string; readonly message: string }[];
}

/** Failed tests count one each; a file that could not be run at all counts one as well. */
export function tallyOf(result: JestResult): Tally {
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    report: result.testResults
      .filter(({ status }) => status === 'failed')
      .map(({ message }) => message.trimEnd())
      .join('\n\n'),
  };
}

export function sum(tallies: Iterable<Tally>): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const tally of tallies) {
    passed += tally.passed;
    failed += tally.failed;
  }
  return { passed, failed };
}

/** The last line of `npm test`. */
export function closingLine({ passed, failed }: { passed: number; failed: number }): string {
  return `${passed} passed, ${failed} failed`;
}
