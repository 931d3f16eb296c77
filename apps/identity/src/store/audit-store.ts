import { Injectable } from '@nestjs/common';
import {
  type Actor,
  DomainError,
  type EventEnvelope,
  type Instant,
  type Ulid,
} from '@nuanxin/contracts/kernel';
import { BEGINNING, type Head, link, type Link } from '@nuanxin/platform/audit';
import {
  atLeast,
  beginning,
  below,
  between,
  Database,
  type Filter,
  isDuplicate,
} from '@nuanxin/platform/store';
import type { Model } from 'mongoose';
import { upTo } from './operators';

/** What is bound into the chain of an event. */
export interface AuditFact {
  readonly eventId: Ulid;
  readonly time: Instant;
  readonly type: string;
  readonly subject: string;
  readonly actor: Actor;
  readonly data: unknown;
}

interface AuditDocument extends Omit<AuditFact, 'eventId'> {
  /** The event's id: an event that comes twice is one entry. */
  readonly _id: Ulid;
  readonly seq: number;
  readonly hash: string;
}

export interface AuditFilter {
  readonly actor?: Ulid | undefined;
  readonly type?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
}

const ROUNDS = 100;
const OLDEST_FIRST = { seq: 1 } as const;
const HIGHEST_FIRST = { seq: -1 } as const;
/** A period is then a range of the order itself: no search walks through what is newer. */
const NEWEST_FIRST = { time: -1, seq: -1 } as const;

@Injectable()
export class AuditStore {
  private readonly all: Model<AuditDocument>;

  constructor(database: Database) {
    this.all = database.collection<AuditDocument>({
      name: 'audit',
      schema: {
        seq: { type: Number, required: true },
        hash: { type: String, required: true },
        time: { type: String, required: true },
        type: { type: String, required: true },
        subject: { type: String, required: true },
        actor: { type: Object, required: true },
        data: { type: Object },
      },
      indexes: [
        { fields: HIGHEST_FIRST, unique: true, screen: 'the next entry; where a page of the audit begins' },
        { fields: NEWEST_FIRST, screen: 'audit; audit of a period' },
        { fields: { 'actor.accountId': 1, ...NEWEST_FIRST }, screen: 'audit: of one person' },
        { fields: { type: 1, ...NEWEST_FIRST }, screen: 'audit: of one kind' },
        { fields: { subject: 1, ...NEWEST_FIRST }, screen: 'audit: of one record' },
      ],
    });
  }

  /**
   * Binds an event to the end of the chain, once; of replicas that try at the same time one gets the number. Undefined when the
   * event was there before.
   */
  async append(event: EventEnvelope): Promise<Head | undefined> {
    for (let round = 0; round < ROUNDS; round++) {
      if (await this.all.exists({ _id: event.id }).exec()) return undefined;
      const { seq, hash, entry } = link(await this.head(), factOf(event));
      const { eventId, ...rest } = entry;
      try {
        await this.all.create({ _id: eventId, seq, hash, ...rest });
        return { seq, hash };
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    }
    throw new DomainError('service.unavailable', { retryAfterSeconds: 1 });
  }

  async head(): Promise<Head> {
    const last = await this.all.findOne({}, { seq: 1, hash: 1 }).sort(HIGHEST_FIRST).lean<Head>().exec();
    return last ?? BEGINNING;
  }

  /**
   * The latest that happened first; `after` is the number of the last entry seen.
   * @throws DomainError `request.invalid` when there is no such entry.
   */
  async page(wanted: AuditFilter, after: number | undefined, limit: number): Promise<Link<AuditFact>[]> {
    const filter: Filter = {
      ...(wanted.actor ? { 'actor.accountId': wanted.actor } : {}),
      ...(wanted.type ? { type: kindOf(wanted.type) } : {}),
      ...(wanted.subject ? { subject: wanted.subject } : {}),
      ...period(wanted),
    };
    const found = await this.all
      .find(after === undefined ? filter : { $and: [filter, await this.beyond(after)] })
      .sort(NEWEST_FIRST)
      .limit(limit)
      .lean<AuditDocument[]>()
      .exec();
    return found.map(linkOf);
  }

  private async beyond(seq: number): Promise<object> {
    const last = await this.all.findOne({ seq }, { time: 1 }).lean<Pick<AuditDocument, 'time'>>().exec();
    if (!last) throw new DomainError('request.invalid', { fields: [{ path: 'after', rule: 'cursor' }] });
    return { time: upTo(last.time), $or: [{ time: below(last.time) }, { seq: below(seq) }] };
  }

  /** Oldest first, from the entry with this number on; without one from the very beginning, whatever its number. */
  async part(first: number | undefined, limit: number): Promise<Link<AuditFact>[]> {
    const filter: Filter = first === undefined ? {} : { seq: atLeast(first) };
    const found = await this.all.find(filter).sort(OLDEST_FIRST).limit(limit).lean<AuditDocument[]>().exec();
    return found.map(linkOf);
  }
}

function factOf({ id, time, type, subject, actor, data }: EventEnvelope): AuditFact {
  return { eventId: id, time, type, subject, actor, data };
}

function linkOf({ _id, seq, hash, time, type, subject, actor, data }: AuditDocument): Link<AuditFact> {
  return { seq, hash, entry: { eventId: _id, time, type, subject, actor, data } };
}

/** `live.order.placed` is one kind of event, `live.order` is all that happens to orders. */
function kindOf(type: string) {
  return type.split('.').length > 2 ? type : beginning(`${type}.`);
}

function period({ from, until }: AuditFilter): Filter {
  if (from && until) return { time: between(from, until) };
  if (from) return { time: atLeast(from) };
  return until ? { time: below(until) } : {};
}
