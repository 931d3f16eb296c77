import type { z } from 'zod';
import type { FieldProblem } from './errors/domain-error';

/** Turns what a schema found into paths and rules that a screen can put beside each field. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => {
    const expected = expectation(issue);
    return {
      path: issue.path.join('.'),
      rule: ruleOf(issue),
      ...(expected === undefined ? {} : { expected }),
    };
  });
}

/** A pattern names its rule in its message (`phone`, `ulid`); everything else is named by Zod's own code. */
function ruleOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_format' && issue.format === 'regex' ? issue.message : issue.code;
}

function expectation(issue: z.core.$ZodIssue): string | number | undefined {
  if (issue.code === 'too_small') return Number(issue.minimum);
  if (issue.code === 'too_big') return Number(issue.maximum);
  if (issue.code === 'invalid_format') return issue.format === 'regex' ? issue.message : issue.format;
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  return undefined;
}
