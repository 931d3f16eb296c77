import type { Parts } from '../parts';
import { LiveRoomStore } from '../store/live-room-store';
import { AddRoom } from './add-room/add-room';
import { ListRooms } from './browse-rooms/list-rooms';
import { ReadRoom } from './browse-rooms/read-room';
import { ReadRoomBookings } from './browse-rooms/read-room-bookings';
import { ChangeRoom } from './change-room/change-room';
import { FollowRoom } from './follow-room/follow-room';
import { RestoreRoom } from './retire-room/restore-room';
import { RetireRoom } from './retire-room/retire-room';

/** The rooms that broadcasts are made from. */
export const rooms: Parts = {
  controllers: [
    AddRoom,
    ChangeRoom,
    RetireRoom,
    RestoreRoom,
    ListRooms,
    ReadRoom,
    ReadRoomBookings,
    FollowRoom,
  ],
  providers: [LiveRoomStore],
};
