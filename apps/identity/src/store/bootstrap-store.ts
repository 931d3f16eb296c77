import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { Clock } from '@nuanxin/platform/kernel';
import { below, Database, isDuplicate } from '@nuanxin/platform/store';
import type { Model } from 'mongoose';
import { absent } from './operators';

/** The one document that says how far the set-up of this platform is. */
interface BootstrapDocument {
  readonly _id: string;
  readonly tokenHash: string;
  readonly madeAt: Date;
  /** The id that the county gets, whoever makes it. */
  readonly county: Ulid;
  /** The request that is setting up, or has set up. */
  readonly claimedBy?: Ulid;
  readonly claimedAt?: Date;
  readonly doneAt?: Date;
}
export type Bootstrap = BootstrapDocument;

const ONLY = 'bootstrap';
/** Replicas that start together must not each print a token. */
const TOGETHER_MS = 60_000;
/** A set-up that has not ended by then was killed; another request may finish it. */
const ABANDONED_MS = 60_000;

@Injectable()
export class BootstrapStore {
  private readonly all: Model<BootstrapDocument>;

  constructor(
    database: Database,
    private readonly clock: Clock,
  ) {
    this.all = database.collection<BootstrapDocument>({
      name: 'bootstrap',
      schema: {
        tokenHash: { type: String, required: true },
        madeAt: { type: Date, required: true },
        county: { type: String, required: true },
        claimedBy: String,
        claimedAt: Date,
        doneAt: Date,
      },
      indexes: [],
    });
  }

  read(): Promise<Bootstrap | null> {
    return this.all.findOne({ _id: ONLY }).lean<BootstrapDocument>().exec();
  }

  /**
   * Puts a new token in the place of one that a former start printed. False when it is done, or another replica just did.
   * @param county the id that the county will have; the first one offered stays
   */
  async offer(tokenHash: string, county: Ulid): Promise<boolean> {
    const replaceable = {
      _id: ONLY,
      doneAt: absent(),
      madeAt: below(this.clock.after(-TOGETHER_MS)),
    };
    try {
      const offered = { $set: { tokenHash, madeAt: this.clock.now() }, $setOnInsert: { county } };
      await this.all.updateOne(replaceable, offered, { upsert: true }).exec();
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Gives the set-up to one request, which may come back; null when another one has it. */
  claim(tokenHash: string, requestId: Ulid): Promise<Bootstrap | null> {
    const free = {
      _id: ONLY,
      tokenHash,
      $or: [
        { claimedBy: requestId },
        { doneAt: absent(), claimedBy: absent() },
        { doneAt: absent(), claimedAt: below(this.clock.after(-ABANDONED_MS)) },
      ],
    };
    const claimed = { $set: { claimedBy: requestId, claimedAt: this.clock.now() } };
    return this.all
      .findOneAndUpdate(free, claimed, { returnDocument: 'after' })
      .lean<BootstrapDocument>()
      .exec();
  }

  async finish(): Promise<void> {
    await this.all.updateOne({ _id: ONLY }, { $set: { doneAt: this.clock.now() } }).exec();
  }
}
