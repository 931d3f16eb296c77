import type { Parts } from '../parts';
import { FollowRecording } from './follow-recording/follow-recording';
import { HideReplay } from './hide-replay/hide-replay';
import { ListReplays } from './watch-replay/list-replays';
import { ReadReplay } from './watch-replay/read-replay';

/** Ended broadcasts that can be watched again, with chapters. */
export const replays: Parts = {
  controllers: [ListReplays, ReadReplay, HideReplay, FollowRecording],
  providers: [],
};
