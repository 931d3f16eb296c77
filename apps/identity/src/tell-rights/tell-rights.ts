import { Controller } from '@nestjs/common';
import {
  accountReinstated,
  accountSuspended,
  passwordChanged,
  postAssigned,
  postEnded,
  profileChanged,
  sessionEnded,
} from '@nuanxin/contracts/identity';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { Hears } from '@nuanxin/platform/messaging';
import { RightsNotice } from '../telling/rights-notice';

const CHANGES = [
  accountSuspended,
  accountReinstated,
  passwordChanged,
  postAssigned,
  postEnded,
  profileChanged,
  sessionEnded,
] as const;

/** Tells the gateways a second time, from the kept event: the first tick may have been lost with the process that sent it. */
@Controller()
export class TellRights {
  constructor(private readonly rights: RightsNotice) {}

  @Hears(CHANGES, { as: 'identity.tell-rights' })
  async run({ data }: EventEnvelope<DataOf<(typeof CHANGES)[number]>>): Promise<void> {
    if ('sessionId' in data) this.rights.tell(data.accountId, data.sessionId);
    else this.rights.tell(data.accountId);
  }
}
