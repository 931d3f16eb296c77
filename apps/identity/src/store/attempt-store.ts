import { Injectable } from '@nestjs/common';
import type { EventEnvelope } from '@nuanxin/contracts/kernel';
import { LOCK_OUT, lockedUntil } from '@nuanxin/identity/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { Database, isDuplicate, OutboxSink } from '@nuanxin/platform/store';
import { type Model, trusted } from 'mongoose';
import { outboxField, outboxIndex } from './outbox-field';

interface Failure {
  readonly at: Date;
  /** Tells attempts apart, so that a repeated request is not counted twice. */
  readonly slot: string;
}

interface AttemptDocument {
  /** Digest of the login name as it was typed: people type passwords there. */
  readonly _id: string;
  readonly failures: readonly Failure[];
  readonly lockedUntil?: Date;
  readonly removeAt: Date;
  readonly outbox: readonly EventEnvelope[];
}

export type Taken = { readonly allowed: true } | { readonly allowed: false; readonly until: Date };

const DAY = 24 * 60 * 60_000;

/**
 * Counts attempts for each login name, existing or not, so that being locked tells nobody that a name exists. An attempt is
 * counted as failed before the password is looked at and forgiven when it was right: of a hundred guesses sent side by
 * side, five are looked at.
 */
@Injectable()
export class AttemptStore {
  private readonly all: Model<AttemptDocument>;

  constructor(
    database: Database,
    private readonly outbox: OutboxSink,
    private readonly clock: Clock,
  ) {
    this.all = database.collection<AttemptDocument>({
      name: 'sign-in-attempts',
      schema: {
        failures: { type: [{ _id: false, at: Date, slot: String }], required: true },
        lockedUntil: Date,
        removeAt: { type: Date, required: true },
        outbox: outboxField,
      },
      indexes: [{ fields: { removeAt: 1 }, expireAfterSeconds: 0, screen: 'clean-up' }, outboxIndex],
    });
    outbox.attach(this.all);
  }

  /** Takes one of the five attempts; the same slot again is the same attempt. */
  async take(name: string, slot: string): Promise<Taken> {
    const document = (await this.claim(name, slot, true)) ?? (await this.claim(name, slot, false));
    if (!document) return this.refused(name, slot);
    const until = lockedUntil(document.failures.map(({ at }) => at));
    if (until) await this.all.updateOne({ _id: name }, { $max: { lockedUntil: until } }).exec();
    return { allowed: true };
  }

  /** Forgets the failures: the right password was given. */
  async forgive(name: string): Promise<void> {
    await this.all.updateOne({ _id: name }, { $set: { failures: [] }, $unset: { lockedUntil: 1 } }).exec();
  }

  /** Leaves the refusal to be published, with the attempt that it is about. */
  async refuse(name: string, event: EventEnvelope): Promise<void> {
    const left = { $push: { outbox: event } };
    const found = await this.all
      .findOneAndUpdate({ _id: name }, left, { returnDocument: 'after' })
      .lean<AttemptDocument>()
      .exec();
    if (found) this.outbox.wake(this.all.collection.name, found);
  }

  /** Null when it is locked or the slot is taken already; a first attempt makes the document. */
  private async claim(name: string, slot: string, upsert: boolean): Promise<AttemptDocument | null> {
    const now = this.clock.now();
    const forgotten = this.clock.after(-LOCK_OUT.windowMs);
    const open = {
      _id: name,
      'failures.slot': trusted({ $ne: slot }),
      $and: trusted([
        { $or: [{ lockedUntil: { $exists: false } }, { lockedUntil: { $lte: now } }] },
        {
          $or: [
            { [`failures.${LOCK_OUT.failures - 1}`]: { $exists: false } },
            { 'failures.0.at': { $lte: forgotten } },
          ],
        },
      ]),
    };
    const attempt = {
      $push: { failures: { $each: [{ at: now, slot }], $slice: -LOCK_OUT.failures } },
      $set: { removeAt: this.clock.after(DAY) },
      $setOnInsert: { outbox: [] },
    };
    try {
      return await this.all
        .findOneAndUpdate(open, attempt, { upsert, returnDocument: 'after' })
        .lean<AttemptDocument>()
        .exec();
    } catch (error) {
      if (isDuplicate(error)) return null;
      throw error;
    }
  }

  private async refused(name: string, slot: string): Promise<Taken> {
    const found = await this.all.findOne({ _id: name }).lean<AttemptDocument>().exec();
    if (found?.failures.some((failure) => failure.slot === slot)) return { allowed: true };
    const first = found?.failures[0]?.at ?? this.clock.now();
    return { allowed: false, until: found?.lockedUntil ?? new Date(first.getTime() + LOCK_OUT.windowMs) };
  }
}
