import type { Parts } from '../parts';
import { TickSeats } from '../store/tick-seats';
import { CheckStreamKey } from './check-stream-key/check-stream-key';
import { StreamKeys } from './check-stream-key/stream-keys';
import { EndBroadcast } from './end-broadcast/end-broadcast';
import { FollowPicture } from './follow-picture/follow-picture';
import { MovePicture } from './follow-picture/move-picture';
import { NoticeSilence } from './follow-picture/notice-silence';
import { PictureSigns } from './follow-picture/picture-signs';
import { IssueStreamKey } from './issue-stream-key/issue-stream-key';
import { PaintTick } from './make-ticks/paint-tick';
import { ReadAudienceSnapshot } from './make-ticks/read-audience-snapshot';
import { ReadStudioSnapshot } from './make-ticks/read-studio-snapshot';
import { ReadSales } from './make-ticks/read-sales';
import { TickBroadcast } from './make-ticks/tick-broadcast';
import { TickRounds } from './make-ticks/tick-rounds';
import { Viewers } from './make-ticks/viewers';
import { RevokeStreamKey } from './revoke-stream-key/revoke-stream-key';
import { ShowProduct } from './show-product/show-product';
import { StartBroadcast } from './start-broadcast/start-broadcast';
import { ListShowings } from './watch-showing/list-showings';
import { Playback } from './watch-showing/playback';
import { ReadPreview } from './watch-showing/read-preview';
import { ReadShowing } from './watch-showing/read-showing';

/** What happens while a broadcast runs: keys, picture, product on air, ticks. */
export const onAir: Parts = {
  controllers: [
    StartBroadcast,
    EndBroadcast,
    ShowProduct,
    FollowPicture,
    IssueStreamKey,
    RevokeStreamKey,
    CheckStreamKey,
    ListShowings,
    ReadShowing,
    ReadPreview,
    ReadAudienceSnapshot,
    ReadStudioSnapshot,
  ],
  providers: [
    TickSeats,
    Playback,
    StreamKeys,
    MovePicture,
    PictureSigns,
    NoticeSilence,
    Viewers,
    ReadSales,
    PaintTick,
    TickBroadcast,
    TickRounds,
  ],
};
