import { Controller, Inject } from '@nestjs/common';
import { DomainError, reach, type ReplyOf, type RequestOf, type Ulid } from '@nuanxin/contracts/kernel';
import { issueStreamKey, streamKeyIssued } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { StreamKeys } from '../check-stream-key/stream-keys';
import { liveConfig, type LiveSettings } from '../../config';
import { withoutKey } from '../revoke-stream-key/without-key';
import { EditBroadcast } from '../../planning/settle-broadcast/edit-broadcast';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { Facts } from '../../store/facts';

@Controller()
export class IssueStreamKey {
  constructor(
    @Inject(liveConfig.token) private readonly settings: LiveSettings,
    private readonly edit: EditBroadcast,
    private readonly keys: StreamKeys,
    private readonly facts: Facts,
  ) {}

  @Answers(issueStreamKey)
  async run(request: RequestOf<typeof issueStreamKey>, call: Call): Promise<ReplyOf<typeof issueStreamKey>> {
    const { id, requestId } = request;
    const key = this.keys.make(id, requestId, accountOf(call));
    const keyDigest = this.keys.digest(key);
    const issued = await this.edit.make(request, 'broadcast.run', call, (state) => {
      if (state.state === 'ended' || state.state === 'cancelled') throw new DomainError('live.move');
      if (!mayHold(state, call)) throw new DomainError('access.denied');
      const { next, events } = withoutKey(state, this.facts, call);
      const event = this.facts.entry(streamKeyIssued, id, { broadcastId: id }, call);
      return { next: { ...next, keyDigest }, events: [...events, event] };
    });
    // A repetition of a request whose key has been replaced or revoked since shows nothing.
    if (issued.keyDigest !== keyDigest) throw new DomainError('live.move');
    return { server: this.settings.RTMP_PUBLIC_URL, key, revision: issued.edition };
  }
}

function accountOf({ caller }: Call): Ulid {
  if (caller.kind !== 'official') throw new DomainError('access.denied');
  return caller.accountId;
}

/** The streamer and their juniors; while nobody is named, whoever may plan the broadcast. */
function mayHold({ streamer, juniors, within }: BroadcastRecord, call: Call): boolean {
  const accountId = accountOf(call);
  if ([streamer, ...juniors].some((member) => member?.accountId === accountId)) return true;
  return !streamer && reach(call.caller, 'broadcast.plan').some((node) => within.includes(node));
}
