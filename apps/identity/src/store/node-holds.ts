import { Injectable } from '@nestjs/common';
import { DomainError, type Ulid } from '@nuanxin/contracts/kernel';
import { Clock, Ids } from '@nuanxin/platform/kernel';
import { below, Database, isDuplicate } from '@nuanxin/platform/store';
import { type Model, trusted } from 'mongoose';
import { absent } from './operators';

interface HoldDocument {
  /** The node. */
  readonly _id: Ulid;
  /** Who is hanging something on it at this moment. */
  readonly holders: readonly { readonly by: Ulid; readonly at: Date }[];
  readonly removing?: Date;
}

/** Longer than any request lives: what is older was left by a process that was killed. */
const ABANDONED_MS = 60_000;

/** Keeps a node from being removed while a child or a post is being hung on it, and the other way round. */
@Injectable()
export class NodeHolds {
  private readonly all: Model<HoldDocument>;

  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    this.all = database.collection<HoldDocument>({
      name: 'organization-holds',
      schema: { holders: { type: [{ _id: false, by: String, at: Date }], required: true }, removing: Date },
      indexes: [],
    });
  }

  /** Runs `work` while the node cannot go; it has to look whether the node is still there. */
  async holding<T>(node: Ulid, work: () => Promise<T>): Promise<T> {
    const by = this.ids.ulid();
    const stays = [{ removing: absent() }, { removing: below(this.abandoned()) }];
    const hold = { $push: { holders: { by, at: this.clock.now() } } };
    await this.take({ _id: node, $or: stays }, hold, 'record.absent');
    try {
      return await work();
    } finally {
      await this.all.updateOne({ _id: node }, { $pull: { holders: { by } } }).exec();
    }
  }

  /** Runs `work` while nothing can be hung on the node. */
  async removing<T>(node: Ulid, work: () => Promise<T>): Promise<T> {
    const unheld = trusted({ $not: { $elemMatch: { at: { $gt: this.abandoned() } } } });
    const remove = { $set: { removing: this.clock.now(), holders: [] } };
    await this.take({ _id: node, holders: unheld }, remove, 'identity.node-in-use');
    try {
      return await work();
    } finally {
      await this.all.updateOne({ _id: node }, { $unset: { removing: 1 } }).exec();
    }
  }

  private async take(free: object, taken: object, otherwise: 'record.absent' | 'identity.node-in-use') {
    try {
      await this.all.updateOne(free, taken, { upsert: true }).exec();
    } catch (error) {
      if (isDuplicate(error)) throw new DomainError(otherwise, {}, { cause: error });
      throw error;
    }
  }

  private abandoned(): Date {
    return this.clock.after(-ABANDONED_MS);
  }
}
