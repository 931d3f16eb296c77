import { COLLECTION_COMMANDS } from './collections.ts';
import type { Handler } from './context.ts';
import { CURSOR_COMMANDS } from './cursor-pages.ts';
import { DIAGNOSTICS } from './diagnostics.ts';
import { HANDSHAKE } from './handshake.ts';
import { INDEX_COMMANDS } from './indexes.ts';
import { QUERIES } from './queries.ts';
import { SESSION_COMMANDS } from './session-commands.ts';
import { WRITES } from './writes.ts';

/** Every command the gateway answers. */
export const COMMANDS: ReadonlyMap<string, Handler> = new Map(
  [
    QUERIES,
    WRITES,
    CURSOR_COMMANDS,
    COLLECTION_COMMANDS,
    INDEX_COMMANDS,
    SESSION_COMMANDS,
    HANDSHAKE,
    DIAGNOSTICS,
  ].flatMap((family) => Object.entries(family)),
);
