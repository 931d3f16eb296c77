import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { among, Database } from '@nuanxin/platform/store';
import type { Model } from 'mongoose';

interface SignInDocument {
  /** The account. */
  readonly _id: Ulid;
  readonly at: Date;
}

/** When each account last signed in: beside the account, so that signing in makes no editor's revision stale. */
@Injectable()
export class SignInStore {
  private readonly all: Model<SignInDocument>;

  constructor(database: Database) {
    this.all = database.collection<SignInDocument>({
      name: 'sign-ins',
      schema: { at: { type: Date, required: true } },
      indexes: [],
    });
  }

  async note(accountId: Ulid, at: Date): Promise<void> {
    await this.all.updateOne({ _id: accountId }, { $max: { at } }, { upsert: true }).exec();
  }

  async of(accountIds: readonly Ulid[]): Promise<Map<Ulid, Date>> {
    const found = await this.all
      .find({ _id: among(accountIds) })
      .lean<SignInDocument[]>()
      .exec();
    return new Map(found.map(({ _id, at }) => [_id, at]));
  }
}
