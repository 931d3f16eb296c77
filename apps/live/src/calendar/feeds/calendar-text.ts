import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { BroadcastRecord } from '../../store/broadcast-record';

const REFRESH_SECONDS = 3_600;

/** Broadcasts as iCalendar (RFC 5545); a cancelled one is told as cancelled, so that it leaves the phone. */
export function calendarText(broadcasts: readonly BroadcastRecord[], now: Date): string {
  const calendar = ical({
    name: '暖新 · 直播场次',
    prodId: { company: 'NuanXin', product: 'live', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const broadcast of broadcasts) {
    const { _id, title, startsAt, endsAt, room, streamer, state, edition } = broadcast;
    calendar.createEvent({
      id: `${_id}@nuanxin`,
      sequence: edition,
      stamp: now,
      start: startsAt,
      end: endsAt,
      summary: title,
      location: `${room.name} · ${room.place}`,
      description: streamer ? `主播：${streamer.name}` : null,
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
