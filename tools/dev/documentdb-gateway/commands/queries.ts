import { CommandFailure } from '../errors/command-failure.ts';
import { failureOf } from '../errors/failure-of.ts';
import { explain } from './explain.ts';
import { bytesOf, type Call, type Handler, type Reply } from './context.ts';
import { firstPage } from './cursor-pages.ts';

/** Commands that read. */
export const QUERIES: Readonly<Record<string, Handler>> = {
  find: (call) => firstPage(call, 'find'),
  aggregate,
  count: (call) => single(call, 'count'),
  distinct: (call) => single(call, 'distinct'),
  explain,
};

async function single({ sql, command }: Call, statement: 'count' | 'distinct'): Promise<Reply> {
  return bytesOf(await sql.run(statement, [command.database, command.wholeBody]));
}

async function aggregate(call: Call): Promise<Reply> {
  if (call.command.flag('explain')) return explain(call);
  try {
    return await firstPage(call, 'aggregate');
  } catch (error) {
    const failure = failureOf(error);
    if (!failure.message.includes('$changeStream')) throw error;
    const message = 'The $changeStream stage is only supported on replica sets';
    throw new CommandFailure('ChangeStreamNeedsReplicaSet', message, {}, { cause: error });
  }
}
