import type { Parts } from '../parts';
import { FeedStore } from '../store/feed-store';
import { CloseFeeds } from './feeds/close-feeds';
import { EndFeedsOfPost } from './feeds/end-feeds-of-post';
import { EndFeedsOfSuspended } from './feeds/end-feeds-of-suspended';
import { FeedTokens } from './feeds/feed-tokens';
import { ListFeeds } from './feeds/list-feeds';
import { OpenFeed } from './feeds/open-feed';
import { ReadFeed } from './feeds/read-feed';
import { RevokeFeed } from './feeds/revoke-feed';
import { ReadCalendar } from './read-calendar/read-calendar';

/** Which broadcasts are when, on the screen and in the calendars of phones. */
export const calendar: Parts = {
  controllers: [ReadCalendar, OpenFeed, ListFeeds, RevokeFeed, ReadFeed, EndFeedsOfSuspended, EndFeedsOfPost],
  providers: [FeedStore, FeedTokens, CloseFeeds],
};
