import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { addStreamer, type StreamerDetails, streamerAdded } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Facts, streamerFact } from '../../store/facts';
import { Organizations } from '../../store/organizations';
import { People } from '../../store/people';
import { StreamerStore } from '../../store/streamer-store';
import { StreamerView } from '../browse-streamers/streamer-view';

/** The name is that of the account. */
@Controller()
export class AddStreamer {
  constructor(
    private readonly organizations: Organizations,
    private readonly people: People,
    private readonly streamers: StreamerStore,
    private readonly facts: Facts,
    private readonly view: StreamerView,
  ) {}

  @Answers(addStreamer)
  async run(request: RequestOf<typeof addStreamer>, call: Call): Promise<StreamerDetails> {
    const { requestId, organizationId, ...fields } = request;
    const belonging = await this.organizations.belonging(organizationId, 'streamer.manage', call);
    const name = await this.nameOf(fields.accountId, call);
    const fresh = { _id: requestId, ...belonging, ...fields, name, places: [], trainings: [] };
    const event = this.facts.entry(streamerAdded, requestId, streamerFact(fresh), call);
    const added = await this.streamers.insert(fresh, { requestId, body: request, events: [event] });
    return this.view.of(added);
  }

  private async nameOf(accountId: string, call: Call): Promise<string> {
    try {
      return (await this.people.find(accountId, call)).name;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'record.absent') throw error;
      const fields = [{ path: 'accountId', rule: 'absent' }];
      throw new DomainError('request.invalid', { fields }, { cause: error });
    }
  }
}
