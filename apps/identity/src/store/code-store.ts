import { Injectable } from '@nestjs/common';
import type { EventEnvelope } from '@nuanxin/contracts/kernel';
import { ONE_TIME_CODE, waitBeforeCode } from '@nuanxin/identity/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { Database, isDuplicate, other, OutboxSink } from '@nuanxin/platform/store';
import type { Model } from 'mongoose';
import { absent, after, present } from './operators';
import { outboxField, outboxIndex } from './outbox-field';

interface CodeDocument {
  /** Blind index of the phone. */
  readonly _id: string;
  readonly codeHash: string;
  readonly expiresAt: Date;
  /** The request that asked for the code; repeated, it sends nothing again. */
  readonly requestId: string;
  /** When codes were sent to this phone, oldest first, at most as many as a day allows. */
  readonly sent: readonly Date[];
  /** One entry for each try at this code; a repeated request is the same try. */
  readonly tries: readonly string[];
  /** The request that signed in with it. */
  readonly redeemedBy?: string;
  readonly removeAt: Date;
  readonly outbox: readonly EventEnvelope[];
}

export type Placed = 'placed' | 'placed-before' | { readonly waitMs: number };

const DAY = 24 * 60 * 60_000;

@Injectable()
export class CodeStore {
  private readonly all: Model<CodeDocument>;

  constructor(
    database: Database,
    private readonly outbox: OutboxSink,
    private readonly clock: Clock,
  ) {
    this.all = database.collection<CodeDocument>({
      name: 'phone-codes',
      schema: {
        codeHash: { type: String, required: true },
        expiresAt: { type: Date, required: true },
        requestId: { type: String, required: true },
        sent: { type: [Date], required: true },
        tries: { type: [String], required: true },
        redeemedBy: String,
        removeAt: { type: Date, required: true },
        outbox: outboxField,
      },
      indexes: [{ fields: { removeAt: 1 }, expireAfterSeconds: 0, screen: 'clean-up' }, outboxIndex],
    });
    outbox.attach(this.all);
  }

  /** Keeps a new code for the phone in place of the one before, unless it is too soon or too many for a day. */
  async place(phone: string, requestId: string, codeHash: string): Promise<Placed> {
    const now = this.clock.now();
    const allowed = {
      _id: phone,
      requestId: other(requestId),
      $nor: [
        { sent: after(this.clock.after(-ONE_TIME_CODE.resendAfterMs)) },
        {
          [`sent.${ONE_TIME_CODE.perDay - 1}`]: present(),
          'sent.0': after(this.clock.after(-ONE_TIME_CODE.dayMs)),
        },
      ],
    };
    const expiresAt = this.clock.after(ONE_TIME_CODE.lifeMs);
    const placed = {
      $set: { codeHash, requestId, expiresAt, tries: [], removeAt: this.clock.after(2 * DAY) },
      $push: { sent: { $each: [now], $slice: -ONE_TIME_CODE.perDay } },
      $unset: { redeemedBy: 1 },
      $setOnInsert: { outbox: [] },
    };
    try {
      await this.all.updateOne(allowed, placed, { upsert: true }).exec();
      return 'placed';
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const found = await this.all.findOne({ _id: phone }).lean<CodeDocument>().exec();
      if (found?.requestId === requestId) return 'placed-before';
      return { waitMs: Math.max(waitBeforeCode(found?.sent ?? [], now), 1_000) };
    }
  }

  /** Takes back a code that could not be sent, so that its owner may ask again at once. */
  async withdraw(phone: string, requestId: string): Promise<void> {
    const gone = { $set: { expiresAt: this.clock.now(), requestId: '' }, $pop: { sent: 1 as const } };
    await this.all.updateOne({ _id: phone, requestId }, gone).exec();
  }

  /**
   * Spends one of the five tries. True when the code is right and lives, and this request is the one that used it up: of many
   * requests with the right code one wins, and wins again when repeated.
   */
  async redeem(phone: string, requestId: string, codeHash: string, slot: string): Promise<boolean> {
    const living = { _id: phone, expiresAt: after(this.clock.now()) };
    const triesLeft = [{ [`tries.${ONE_TIME_CODE.tries - 1}`]: absent() }, { tries: slot }];
    const tried = await this.all
      .findOneAndUpdate(
        { ...living, $or: triesLeft },
        { $addToSet: { tries: slot } },
        { returnDocument: 'after' },
      )
      .exec();
    if (!tried) return false;
    const unused = [{ redeemedBy: absent() }, { redeemedBy: requestId }];
    const used = await this.all
      .findOneAndUpdate({ ...living, codeHash, $or: unused }, { $set: { redeemedBy: requestId } })
      .exec();
    return used !== null;
  }

  /** Leaves the refusal to be published; nothing when no code was ever asked for. */
  async refuse(phone: string, event: EventEnvelope): Promise<void> {
    const left = { $push: { outbox: event } };
    const found = await this.all
      .findOneAndUpdate({ _id: phone }, left, { returnDocument: 'after' })
      .lean<CodeDocument>()
      .exec();
    if (found) this.outbox.wake(this.all.collection.name, found);
  }
}
