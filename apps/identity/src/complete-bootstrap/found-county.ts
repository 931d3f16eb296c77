import { Injectable } from '@nestjs/common';
import { accountOpened, bootstrapCompleted, type completeBootstrap } from '@nuanxin/contracts/identity';
import type { RequestOf, Ulid } from '@nuanxin/contracts/kernel';
import { foundCounty } from '@nuanxin/contracts/organization';
import { type Call, callOf } from '@nuanxin/platform/kernel';
import { Rpc } from '@nuanxin/platform/messaging';
import { Appointments } from '../posts/appointments';
import { Passwords } from '../secrets/passwords';
import { type AccountRecord, AccountStore } from '../store/account-store';
import { Facts } from '../telling/facts';

type Request = RequestOf<typeof completeBootstrap>;

/** Has the root of the tree made, and makes the first administrator; again for the same request, it finds them. */
@Injectable()
export class FoundCounty {
  constructor(
    private readonly rpc: Rpc,
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly appointments: Appointments,
    private readonly facts: Facts,
  ) {}

  /** @param made the account, when the same request made it before */
  async run(
    countyId: Ulid,
    made: AccountRecord | undefined,
    request: Request,
    call: Call,
  ): Promise<AccountRecord> {
    const { requestId: accountId, county: name, login } = request;
    const county = await this.rpc.ask(
      foundCounty,
      { requestId: accountId, id: countyId, name },
      callOf('identity', call),
    );
    const post = this.appointments.make('system-administrator', county);
    const events = [
      this.facts.of(bootstrapCompleted, accountId, { accountId, county: name, node: county.id }, call),
      this.facts.of(accountOpened, accountId, { accountId, login }, call),
    ];
    const account = {
      _id: accountId,
      kind: 'official',
      name: request.name,
      locale: call.locale,
      login,
      passwordHash: made?.passwordHash ?? (await this.passwords.hash(request.password)),
      mustChangePassword: false,
      posts: [post],
    } as const;
    // Token and password are no part of what is remembered of the request.
    const body = { county: name, name: request.name, login };
    return this.accounts.open(account, { requestId: accountId, body, events });
  }
}
