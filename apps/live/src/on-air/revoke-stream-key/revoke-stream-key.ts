import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { revokeStreamKey } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { EditBroadcast } from '../../planning/settle-broadcast/edit-broadcast';
import { Facts } from '../../store/facts';
import { withoutKey } from './without-key';

@Controller()
export class RevokeStreamKey {
  constructor(
    private readonly edit: EditBroadcast,
    private readonly facts: Facts,
  ) {}

  @Answers(revokeStreamKey)
  async run(
    request: RequestOf<typeof revokeStreamKey>,
    call: Call,
  ): Promise<ReplyOf<typeof revokeStreamKey>> {
    const revoked = await this.edit.make(request, 'broadcast.run', call, (state) =>
      withoutKey(state, this.facts, call),
    );
    return { id: revoked._id, revision: revoked.edition };
  }
}
