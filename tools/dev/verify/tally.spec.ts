import { closingLine, sum, tallyOf } from './tally.ts';

describe('the result of all checks', () => {
  it('counts failed tests and files that could not be run', () => {
    const tally = tallyOf({
      numPassedTests: 7,
      numFailedTests: 2,
      numRuntimeErrorTestSuites: 1,
      testResults: [
        { status: 'passed', message: '' },
        { status: 'failed', message: '● expected 1, received 2\n' },
      ],
    });
    expect(tally).toEqual({ passed: 7, failed: 3, report: '● expected 1, received 2' });
  });

  it('ends in one line', () => {
    const lint = { passed: 1, failed: 0, report: '' };
    const specs = { passed: 41, failed: 2, report: '…' };
    expect(closingLine(sum([lint, specs]))).toBe('42 passed, 2 failed');
  });
});
