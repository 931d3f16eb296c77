import type { BroadcastState } from '@nuanxin/contracts/live';

/** The newest that was heard of a broadcast's picture. `streamId` is a ULID made when the publisher was let in. */
export interface Picture {
  readonly streamId: string;
  readonly arriving: boolean;
  readonly at: Date;
}

/**
 * What is known after hearing `heard`, or undefined when it tells nothing new: a stream that began later outranks an older
 * one whatever the moment of its news, and within one stream the later news wins. So redelivery and overtaking change nothing.
 */
export function newerPicture(known: Picture | undefined, heard: Picture): Picture | undefined {
  if (!known || heard.streamId > known.streamId) return heard;
  if (heard.streamId < known.streamId) return undefined;
  const later = heard.at > known.at;
  const stopInTheSameMoment = heard.at.getTime() === known.at.getTime() && known.arriving && !heard.arriving;
  return later || stopInTheSameMoment ? heard : undefined;
}

/** What media said last: the picture of this stream arrived at this moment of media's clock. */
export interface SignOfLife {
  readonly streamId: string;
  readonly at: Date;
}

/** Media says every second that a picture arrives; after so long without a word it is taken for dead. */
export const SILENT_MS = 15_000;

/**
 * What signs of life tell of a picture, as news for `newerPicture`; undefined when nothing new. Lost by silence, it is lost as
 * of the last sign, so that whatever media says later, of a publisher that returned or of one that never left, is newer.
 */
export function pictureBySigns(
  known: Picture,
  sign: SignOfLife | undefined,
  silentForMs: number,
): Picture | undefined {
  const { streamId } = known;
  const at = sign?.streamId === streamId && sign.at > known.at ? sign.at : known.at;
  if (known.arriving) return silentForMs > SILENT_MS ? { streamId, arriving: false, at } : undefined;
  return at > known.at ? { streamId, arriving: true, at } : undefined;
}

/** Where a picture that comes or goes moves a broadcast; undefined when it stays where it is. */
export function moveByPicture(
  state: BroadcastState,
  arriving: boolean,
): 'on-air' | 'interrupted' | undefined {
  if (state === 'on-air' && !arriving) return 'interrupted';
  if (state === 'interrupted' && arriving) return 'on-air';
  return undefined;
}

/** Whether there is something to tick about: on air or interrupted, or a picture that arrives before the start. */
export function isRunning(state: BroadcastState, picture: Picture | undefined): boolean {
  if (state === 'planned' || state === 'ready') return picture?.arriving ?? false;
  return state === 'on-air' || state === 'interrupted';
}
