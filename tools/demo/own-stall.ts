import type { Ulid } from '@nuanxin/contracts/kernel';
import { addRoom, addStreamer, listRooms, listStreamers } from '@nuanxin/contracts/live';
import type { Ids } from '@nuanxin/platform/kernel';
import type { Api } from './api';

/** Somebody to stand before the camera, and a room to stand in. */
export interface Stall {
  readonly roomId: Ulid;
  readonly streamerId: Ulid;
}

/** A room of this name, and the official as the streamer, who is handed the key; entered where they are missing. */
export async function ownStall(
  official: Api,
  ids: Ids,
  about: { readonly organizationId: Ulid; readonly accountId: Ulid; readonly room: string },
): Promise<Stall> {
  const { organizationId, accountId, room: name } = about;
  const { items: rooms } = await official.ask(listRooms, { limit: 200 });
  const { items: streamers } = await official.ask(listStreamers, { limit: 200 });
  const fresh = () => ({ requestId: ids.ulid(), organizationId });
  const room =
    rooms.find((each) => each.name === name) ??
    (await official.ask(addRoom, { ...fresh(), name, place: '县融媒体中心' }));
  const streamer =
    streamers.find((each) => each.accountId === accountId) ??
    (await official.ask(addStreamer, { ...fresh(), accountId, stage: 'signed', since: '2026-01-01' }));
  return { roomId: room.id, streamerId: streamer.id };
}
