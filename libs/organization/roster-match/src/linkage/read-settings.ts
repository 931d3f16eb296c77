import type { z } from 'zod';
import { Refusal } from './refusal';
import { Settings } from './settings';

/** Settings from JSON's text. @throws Refusal that names the setting and what would be right. */
export function readSettings(text: string, file: string): Settings {
  const found = Settings.safeParse(parsed(text, file));
  if (found.success) return found.data;
  const problems = [...new Set(found.error.issues.map(deepest).map(worded))];
  throw new Refusal(
    `${file} does not fit:\n${problems.map((problem) => `  ${problem}`).join('\n')}\nEvery word is explained in docs/roster-match.md.`,
  );
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Of the ways in which a value could have been right, the one that it came nearest to. */
function deepest(issue: z.core.$ZodIssue): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const nearest = issue.errors
    .map((issues) => issues.map(deepest))
    .toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0]?.[0];
  return nearest ? { path: [...issue.path, ...nearest.path], message: nearest.message } : issue;
}

const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));

function worded({ path, message }: Issue): string {
  const place = path.reduce<string>(
    (before, key) =>
      typeof key === 'number' ? `${before}[${key}]` : `${before}${before ? '.' : ''}${String(key)}`,
    '',
  );
  return `${place || 'the whole'}: ${message}`;
}
