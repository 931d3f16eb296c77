interface Crew {
  readonly streamer?: { readonly accountId: string } | undefined;
  readonly mentor?: { readonly accountId: string } | undefined;
}

/** Somebody who asks, and what they may do where the broadcast is. */
interface Reader {
  readonly accountId?: string | undefined;
  readonly coaches: boolean;
  readonly supervises: boolean;
}

/**
 * Who reads, writes and answers the notes of a broadcast: its streamer, its mentor, and whoever supervises. Where the plan names
 * no mentor, whoever coaches there may step in.
 */
export function mayReadNotes({ streamer, mentor }: Crew, { accountId, ...reader }: Reader): boolean {
  if (reader.supervises || (reader.coaches && !mentor)) return true;
  return accountId !== undefined && [streamer, mentor].some((member) => member?.accountId === accountId);
}
