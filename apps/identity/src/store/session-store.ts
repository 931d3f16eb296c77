import { Injectable } from '@nestjs/common';
import type { EventEnvelope, Ulid } from '@nuanxin/contracts/kernel';
import { DomainError } from '@nuanxin/contracts/kernel';
import { expiryOf, SESSION_LIFE, type SessionKind } from '@nuanxin/identity/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { Database, isDuplicate, OutboxSink } from '@nuanxin/platform/store';
import type { Model } from 'mongoose';
import { absent } from './operators';
import { outboxField, outboxIndex } from './outbox-field';

export interface SessionRecord {
  readonly _id: Ulid;
  readonly accountId: Ulid;
  readonly kind: SessionKind;
  /** The account's epoch when the session was opened, or last renewed by a change of the own password. */
  readonly epoch: number;
  readonly tokenHash: string;
  readonly salt: string;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
  readonly address: string;
  readonly agent: string;
  readonly endedAt?: Date;
}

interface SessionDocument extends SessionRecord {
  /** When the database drops it: long after it ended, so that a repeated sign-in still finds it. */
  readonly removeAt: Date;
  readonly outbox: readonly EventEnvelope[];
}

const DAY = 24 * 60 * 60_000;
const SEEN_EVERY = 60_000;
const PLAIN = { outbox: 0, removeAt: 0 } as const;

@Injectable()
export class SessionStore {
  private readonly all: Model<SessionDocument>;

  constructor(
    database: Database,
    private readonly outbox: OutboxSink,
    private readonly clock: Clock,
  ) {
    this.all = database.collection<SessionDocument>({
      name: 'sessions',
      schema: {
        accountId: { type: String, required: true },
        kind: { type: String, enum: Object.keys(SESSION_LIFE), required: true },
        epoch: { type: Number, required: true },
        tokenHash: { type: String, required: true },
        salt: { type: String, required: true },
        openedAt: { type: Date, required: true },
        lastSeenAt: { type: Date, required: true },
        address: String,
        agent: String,
        endedAt: Date,
        removeAt: { type: Date, required: true },
        outbox: outboxField,
      },
      indexes: [
        { fields: { tokenHash: 1 }, unique: true, screen: 'every request' },
        { fields: { accountId: 1, _id: -1 }, screen: 'own sessions' },
        { fields: { removeAt: 1 }, expireAfterSeconds: 0, screen: 'clean-up' },
        outboxIndex,
      ],
    });
    outbox.attach(this.all);
  }

  /**
   * Opens a session, or finds the one that the same request opened before.
   * @throws DomainError `request.key-reused` when the request id belongs to another account's session.
   */
  async open(
    fresh: Omit<SessionRecord, 'openedAt' | 'lastSeenAt' | 'endedAt'>,
    event: EventEnvelope,
  ): Promise<SessionRecord> {
    const now = this.clock.now();
    const session = { ...fresh, openedAt: now, lastSeenAt: now };
    const removeAt = this.clock.after(SESSION_LIFE[session.kind].absoluteMs + DAY);
    const document = { ...session, removeAt, outbox: [event] };
    try {
      await this.all.create(document);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return this.openedBefore(session, error);
    }
    this.outbox.wake(this.all.collection.name, document);
    return session;
  }

  byToken(hash: string): Promise<SessionRecord | null> {
    return this.all.findOne({ tokenHash: hash }, PLAIN).lean<SessionRecord>().exec();
  }

  /** Notes that the session is used; at most once a minute, because it is a write for every request otherwise. */
  async seen({ _id, lastSeenAt }: SessionRecord): Promise<void> {
    if (this.clock.until(lastSeenAt) > -SEEN_EVERY) return;
    await this.all.updateOne({ _id }, { $set: { lastSeenAt: this.clock.now() } }).exec();
  }

  /** Those of an account that still live, newest first. */
  async living(accountId: Ulid, epoch: number): Promise<SessionRecord[]> {
    const found = await this.all
      .find({ accountId, epoch, endedAt: absent() }, PLAIN)
      .sort({ _id: -1 })
      .limit(1_000)
      .lean<SessionRecord[]>()
      .exec();
    return found.filter((each) => this.clock.until(expiryOf(each.kind, each.openedAt, each.lastSeenAt)) > 0);
  }

  /** Ends a session once; false when it was not there, not the account's, or ended before. */
  async end(accountId: Ulid, id: Ulid, event: EventEnvelope): Promise<boolean> {
    const living = { _id: id, accountId, endedAt: absent() };
    const ended = { $set: { endedAt: this.clock.now() }, $push: { outbox: event } };
    const found = await this.all
      .findOneAndUpdate(living, ended, { returnDocument: 'after' })
      .lean<SessionDocument>()
      .exec();
    if (found) this.outbox.wake(this.all.collection.name, found);
    return found !== null;
  }

  /** Whether the account has, or had, this session. */
  async belongs(accountId: Ulid, id: Ulid): Promise<boolean> {
    return (await this.all.exists({ _id: id, accountId }).exec()) !== null;
  }

  /** Lets the session live on under the account's new epoch: its owner has just given a new password in it. */
  async renew(accountId: Ulid, id: Ulid, epoch: number): Promise<void> {
    await this.all.updateOne({ _id: id, accountId }, { $set: { epoch } }).exec();
  }

  private async openedBefore(session: SessionRecord, cause: unknown): Promise<SessionRecord> {
    const { _id, accountId } = session;
    const found = await this.all.findOne({ _id, accountId }, PLAIN).lean<SessionRecord>().exec();
    if (!found) throw new DomainError('request.key-reused', {}, { cause });
    return found;
  }
}
