import { Injectable } from '@nestjs/common';
import { DomainError, type EventEnvelope } from '@nuanxin/contracts/kernel';
import { LOCK_OUT, lockedUntil } from '@nuanxin/identity/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { Database, isDuplicate, other, OutboxSink } from '@nuanxin/platform/store';
import type { Model } from 'mongoose';
import { absent, upTo } from './operators';
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

/** Whether an attempt may be made; `locks`: should it fail, it is the one that locks. */
export type Taken =
  { readonly allowed: true; readonly locks: boolean } | { readonly allowed: false; readonly until: Date };

/** A claim fails for a reason that is gone a moment later only when others sign in with the same name side by side. */
const ROUNDS = 20;
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
    for (let round = 0; round < ROUNDS; round++) {
      const found = await this.all.findOne({ _id: name }).lean<AttemptDocument>().exec();
      if (found?.failures.some((failure) => failure.slot === slot)) return { allowed: true, locks: false };
      const until = found && this.closedUntil(found);
      if (until) return { allowed: false, until };
      const claimed = await this.claim(name, slot);
      if (claimed) return this.counted(name, claimed);
    }
    throw new DomainError('service.unavailable', { retryAfterSeconds: 1 });
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

  /** The fifth failure in the window locks; it is counted before anybody knows that it is one. */
  private async counted(name: string, { failures }: AttemptDocument): Promise<Taken> {
    const until = lockedUntil(failures.map(({ at }) => at));
    if (until) await this.all.updateOne({ _id: name }, { $max: { lockedUntil: until } }).exec();
    return { allowed: true, locks: until !== undefined };
  }

  /** Until when nobody may try, or undefined when somebody may by now. */
  private closedUntil({ failures, lockedUntil: locked }: AttemptDocument): Date | undefined {
    const until = locked ?? lockedUntil(failures.map(({ at }) => at));
    return until && this.clock.until(until) > 0 ? until : undefined;
  }

  /** Null when it is locked, when the slot is taken already, or when another was faster to make the document. */
  private async claim(name: string, slot: string): Promise<AttemptDocument | null> {
    const now = this.clock.now();
    const forgotten = this.clock.after(-LOCK_OUT.windowMs);
    const open = {
      _id: name,
      'failures.slot': other(slot),
      $and: [
        { $or: [{ lockedUntil: absent() }, { lockedUntil: upTo(now) }] },
        {
          $or: [{ [`failures.${LOCK_OUT.failures - 1}`]: absent() }, { 'failures.0.at': upTo(forgotten) }],
        },
      ],
    };
    const attempt = {
      $push: { failures: { $each: [{ at: now, slot }], $slice: -LOCK_OUT.failures } },
      $set: { removeAt: this.clock.after(DAY) },
      $setOnInsert: { outbox: [] },
    };
    try {
      return await this.all
        .findOneAndUpdate(open, attempt, { upsert: true, returnDocument: 'after' })
        .lean<AttemptDocument>()
        .exec();
    } catch (error) {
      if (isDuplicate(error)) return null;
      throw error;
    }
  }
}
