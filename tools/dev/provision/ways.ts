import { explain, Problem } from '../problem.ts';

/** One way to come by something. Gives nothing, or fails, when it does not work on this machine. */
export interface Way<T> {
  /** As told to the user: `nats-server 2.10 or later on the path`. */
  readonly name: string;
  /** The user named it: when it fails, nothing else is taken in its place. */
  readonly named?: boolean;
  attempt(progress: (text: string) => void): Promise<T | undefined>;
}

/** Tries the ways in order. When none works, the error names them all with what stood in the way. */
export async function firstThatWorks<T>(
  what: string,
  ways: readonly Way<T>[],
  progress: (text: string) => void,
): Promise<{ value: T; way: string }> {
  const tried: string[] = [];
  for (const { name, named, attempt } of ways) {
    try {
      const value = await attempt(progress);
      if (value !== undefined) return { value, way: name };
      tried.push(`- ${name}: not found`);
    } catch (error) {
      if (named)
        throw new Problem(`${what} could not be provided by ${name}: ${explain(error)}`, { cause: error });
      tried.push(`- ${name}: ${explain(error)}`);
    }
  }
  throw new Problem(`${what} could not be provided. Any one of these would do:\n${tried.join('\n')}`);
}
