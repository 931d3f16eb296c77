/** What an engine tells while it plays. `gone`: the playlist does not answer for the moment; it keeps asking. */
export interface EngineNews {
  arriving(): void;
  gone(): void;
  unplayable(): void;
}

/** Feeds one video element from one playlist until it is stopped. */
export interface Engine {
  /** The wall-clock moment of the picture that is shown (`EXT-X-PROGRAM-DATE-TIME`). */
  shownAt(): Date | undefined;
  stop(): void;
}

export type StartEngine = (video: HTMLVideoElement, source: string, news: EngineNews) => Engine;

/** Seconds between attempts to reach a playlist that is gone: quick at first, then patient. */
export const PAUSES_SECONDS = [1, 1, 2, 3, 5, 8] as const;

export function pauseBefore(attempt: number): number {
  return PAUSES_SECONDS[Math.min(attempt, PAUSES_SECONDS.length - 1)] ?? 8;
}
