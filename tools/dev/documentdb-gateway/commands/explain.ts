import { CommandFailure } from '../errors/command-failure.ts';
import type { Call, Reply } from './context.ts';

export async function explain(_call: Call): Promise<Reply> {
  throw new CommandFailure('CommandNotSupported', 'explain');
}
