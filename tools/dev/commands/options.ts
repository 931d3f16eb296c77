import { parseArgs, type ParseArgsConfig, type ParseArgsOptionsConfig } from 'node:util';
import { Problem } from '../problem.ts';

/** What was asked for on the command line. Refuses what the command does not know, with `usage`. */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
  positionals: 'with words' | 'no words' = 'no words',
  args?: string[],
) {
  const allowPositionals = positionals === 'with words';
  const config = { options, allowPositionals, ...(args ? { args } : {}) } satisfies ParseArgsConfig;
  try {
    return parseArgs(config);
  } catch (cause) {
    // Node adds advice about `--` that npm users cannot follow; its first sentence says all.
    const said = String((cause as Error).message).split(/\. |\n/)[0] ?? '';
    throw new Problem(`${said.replace(/\.$/, '')}. This is known: ${usage}`, { cause });
  }
}

/** A whole number from 1 on, as given on the command line. */
export function countOf(name: string, said: string): number {
  const count = Number(said);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Problem(`${name} is "${said}"; it should be a number from 1 on.`);
}
