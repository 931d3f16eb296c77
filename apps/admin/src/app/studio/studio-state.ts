import { computed, effect, linkedSignal, untracked } from '@angular/core';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import {
  type Broadcast,
  notesTicked,
  type Offer,
  readBroadcast,
  readPreview,
  type StudioTick,
  studioTicked,
} from '@nuanxin/contracts/live';
import { streamMeasured } from '@nuanxin/contracts/media';
import { liveTick, read } from '@nuanxin/web/data-access';

export interface ShelfItem extends Offer {
  readonly onAir: boolean;
}
export type TickerOrder = StudioTick['orders'][number];

type Preview = ReplyOf<typeof readPreview> | undefined;

const TICKER_LENGTH = 60;
/** A signed path is replaced when it has less than this left. */
const PATH_MARGIN_MS = 60_000;

/** What the studio of one broadcast shows: the record, what ticks since, the way to the picture. */
export function studioState(id: () => string) {
  const broadcast = read(readBroadcast, () => ({ id: id() }));
  const tick = liveTick(studioTicked, id);
  const stream = liveTick(streamMeasured, id);
  const noted = liveTick(notesTicked, id);
  const preview = read(readPreview, () => ({ id: id() }));

  const state = computed(() => tick.value()?.state ?? broadcast.value()?.state);
  const picture = computed(() => tick.value()?.picture ?? broadcast.value()?.picture ?? 'none');
  const totals = computed(() => tick.value()?.totals ?? broadcast.value()?.totals);
  const segment = computed(() => (tick.value() ? tick.value()?.segment : broadcast.value()?.segment));
  const shelf = computed(() => shelfOf(broadcast.value(), tick.value()));

  // Newest first, each order once however often it is told.
  const orders = linkedSignal<readonly TickerOrder[], readonly TickerOrder[]>({
    source: () => tick.value()?.orders ?? [],
    computation: (fresh, before) => {
      const known = new Map([...(before?.value ?? []), ...fresh].map((order) => [order.orderId, order]));
      return [...known.values()].sort((a, b) => b.at.localeCompare(a.at)).slice(0, TICKER_LENGTH);
    },
  });

  // A path in use stays in use while it is good, however often the preview is read again.
  const path = linkedSignal<Preview, Preview>({
    source: preview.value,
    computation: (fresh, before) =>
      before?.value?.playback && !runsOut(before.value.playbackExpiresAt) ? before.value : fresh,
  });

  // A move of the state changes the record (revision, times); a picture that begins makes the preview playable.
  effect(() => {
    if (state() !== untracked(() => broadcast.value()?.state)) untracked(() => broadcast.reload());
  });
  effect(() => {
    if (picture() === 'arriving') untracked(() => preview.reload());
  });

  return {
    broadcast,
    tick,
    stream,
    state,
    picture,
    totals,
    segment,
    shelf,
    orders,
    comments: computed(() => tick.value()?.comments ?? []),
    questions: computed(() => tick.value()?.questions ?? []),
    prompts: computed(() => tick.value()?.prompts ?? []),
    notes: computed(() => noted.value()?.notes ?? []),
    /** Notes are for the few: to others the broadcast has none. */
    mayNote: computed(() => noted.state() !== 'refused'),
    /** Of products and parts, by their ids. */
    names: computed(() => namesIn(broadcast.value())),
    source: computed(() => (state() === 'ended' || state() === 'cancelled' ? undefined : path()?.playback)),
    /** The playlist stopped answering: a path that runs out soon is asked for anew. */
    pictureGone: () => {
      if (runsOut(path()?.playbackExpiresAt)) preview.reload();
    },
  };
}

function namesIn(broadcast: Broadcast | undefined): ReadonlyMap<string, string> {
  const { offers = [], segments = [] } = broadcast ?? {};
  return new Map([
    ...offers.map(({ productId, name }) => [productId, name] as const),
    ...segments.map(({ id, title }) => [id, title] as const),
  ]);
}

function runsOut(expiresAt: string | undefined): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) - new Date().getTime() < PATH_MARGIN_MS;
}

function shelfOf(broadcast: Broadcast | undefined, tick: StudioTick | undefined): ShelfItem[] {
  const showing = tick ? tick.showing : broadcast?.showing;
  return (broadcast?.offers ?? []).map((offer) => ({
    ...offer,
    ...tick?.stock[offer.productId],
    onAir: offer.productId === showing,
  }));
}
