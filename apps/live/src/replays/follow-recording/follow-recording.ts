import { Controller } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { recordingKept, recordingRemoved } from '@nuanxin/contracts/media';
import { Hears } from '@nuanxin/platform/messaging';
import type { Recording } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';

type Heard = EventEnvelope<DataOf<typeof recordingKept> | DataOf<typeof recordingRemoved>>;

/** Follows what media says of the recording of an ended broadcast. Heard twice, it changes nothing more. */
@Controller()
export class FollowRecording {
  constructor(private readonly broadcasts: BroadcastStore) {}

  @Hears([recordingKept, recordingRemoved], { as: 'live.follow-recording' })
  async run({ id, data }: Heard): Promise<void> {
    const recording = 'spans' in data ? recordingOf(data) : undefined;
    const request = { requestId: id, body: data };
    await this.broadcasts.changeOwn(
      data.broadcastId,
      (state) => ({ next: { ...state, recording }, events: [] }),
      request,
    );
  }
}

function recordingOf({ spans, until }: DataOf<typeof recordingKept>): Recording {
  return {
    spans: spans.map(({ startedAt, seconds }) => ({ startedAt: new Date(startedAt), seconds })),
    seconds: spans.reduce((sum, { seconds }) => sum + seconds, 0),
    until: new Date(until),
  };
}
