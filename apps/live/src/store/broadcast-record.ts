import type { Ulid } from '@nuanxin/contracts/kernel';
import type { BroadcastState, Segment } from '@nuanxin/contracts/live';
import type { Picture, ShowingMark, Span } from '@nuanxin/live/domain';
import type { AggregateWithin, CollectionDefinition } from '@nuanxin/platform/store';
import { byOrganization } from './rename-organization';

/** A product as a plan sells it; what viewers read of it is copied when planned. */
export interface PlannedOffer {
  readonly productId: Ulid;
  readonly priceFen: number;
  readonly quantity: number;
  readonly limitPerBuyer: number;
  readonly name: string;
  readonly unit: string;
  readonly pictureId?: Ulid | undefined;
  readonly supplier: string;
  readonly ruralAid: boolean;
}

/** Where it takes place: name and place are copied, and follow when the room is called otherwise. */
export interface PlannedRoom {
  readonly id: Ulid;
  readonly name: string;
  readonly place: string;
}

/** A streamer, copied when planned. */
export interface CrewMember {
  readonly id: Ulid;
  readonly accountId: Ulid;
  readonly name: string;
}

/** What people decide before a broadcast. */
export interface Plan {
  readonly title: string;
  readonly room: PlannedRoom;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly goalFen: number;
  readonly costFen: number;
  readonly streamer?: CrewMember | undefined;
  readonly mentor?: CrewMember | undefined;
  readonly juniors: readonly CrewMember[];
  readonly pickUpPoint?: string | undefined;
  readonly offers: readonly PlannedOffer[];
  readonly segments: readonly Segment[];
}

/** Rooms, people and products that may hold something for the broadcast which its document does not say. */
export interface Unsettled {
  /** Of the change that left it: whoever finds another one has been overtaken. */
  readonly token: string;
  readonly since: Date;
  /** Rooms and people, by their ids. */
  readonly rooms: readonly string[];
  readonly products: readonly Ulid[];
}

/** What media has recorded of it, until it is removed. */
export interface Recording {
  readonly spans: readonly Span[];
  readonly seconds: number;
  readonly until: Date;
  /** From the public, by an official. */
  readonly hidden?: boolean | undefined;
}

export interface BroadcastRecord extends AggregateWithin, Plan {
  readonly organization: { readonly id: Ulid; readonly name: string };
  readonly state: BroadcastState;
  /** Its room and pieces are not secured yet; nobody sees it. */
  readonly tentative: boolean;
  /** Counts the changes made by people, and is the revision they name: pictures come and go without disturbing them. */
  readonly edition: number;
  readonly showing?: Ulid | undefined;
  readonly segment?: { readonly id: Ulid; readonly startedAt: Date } | undefined;
  readonly keyDigest?: string | undefined;
  readonly picture?: Picture | undefined;
  readonly wentOnAirAt?: Date | undefined;
  readonly endedAt?: Date | undefined;
  readonly unsettled?: Unsettled | undefined;
  readonly recording?: Recording | undefined;
  /** How much was said in it, from when on it is deleted; `at` once it is. */
  readonly forgotten?:
    { readonly comments: number; readonly notes: number; readonly at?: Date | undefined } | undefined;
  /** Kept by the store: the public may watch it again. */
  readonly replayed?: true | undefined;
  /** Kept by the store: what was shown when, from going on air on; absent in broadcasts from before it was kept. */
  readonly showings?: readonly ShowingMark[] | undefined;
  /** Kept by the store: what a search finds it by. */
  readonly grams: readonly string[];
  /** Kept by the store: streamer, mentor and juniors. */
  readonly crew: readonly Ulid[];
  /** Kept by the store: on air, or with a picture before that; ticks are made for it. */
  readonly running?: true | undefined;
}

const plannedOffer = {
  _id: false,
  productId: String,
  priceFen: Number,
  quantity: Number,
  limitPerBuyer: Number,
  name: String,
  unit: String,
  pictureId: String,
  supplier: String,
  ruralAid: Boolean,
};

const crewMember = { _id: false, id: String, accountId: String, name: String };

const segment = {
  _id: false,
  id: String,
  title: String,
  productId: String,
  minutes: Number,
  script: String,
  priceFen: Number,
  limitPerBuyer: Number,
};

/** All that is taken for the time of a plan and can be in one place only: the room, and each of the crew. */
export function slotsOf({
  room,
  streamer,
  mentor,
  juniors,
}: Pick<Plan, 'room' | 'streamer' | 'mentor' | 'juniors'>): Ulid[] {
  const crew = [streamer, mentor, ...juniors].flatMap((member) => member?.id ?? []);
  return [...new Set([room.id, ...crew])];
}

export const broadcastCollection: CollectionDefinition = {
  name: 'broadcasts',
  schema: {
    within: { type: [String], required: true },
    organization: { id: String, name: String },
    title: { type: String, required: true },
    grams: { type: [String], required: true },
    room: { id: { type: String, required: true }, name: String, place: String },
    startsAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    goalFen: { type: Number, required: true },
    costFen: { type: Number, required: true },
    streamer: { type: crewMember },
    mentor: { type: crewMember },
    juniors: { type: [crewMember], required: true },
    crew: { type: [String], required: true },
    segments: { type: [segment], required: true },
    segment: { type: { _id: false, id: String, startedAt: Date } },
    pickUpPoint: String,
    offers: { type: [plannedOffer], required: true },
    state: { type: String, required: true },
    tentative: { type: Boolean, required: true },
    edition: { type: Number, required: true },
    showing: String,
    keyDigest: String,
    picture: { type: { _id: false, streamId: String, arriving: Boolean, at: Date } },
    wentOnAirAt: Date,
    endedAt: Date,
    recording: {
      type: {
        _id: false,
        spans: [{ _id: false, startedAt: Date, seconds: Number }],
        seconds: Number,
        until: Date,
        hidden: Boolean,
      },
    },
    forgotten: { type: { _id: false, comments: Number, notes: Number, at: Date } },
    replayed: Boolean,
    showings: { type: [{ _id: false, at: Date, segmentId: String, productId: String }], default: undefined },
    running: Boolean,
    unsettled: { type: { _id: false, token: String, since: Date, rooms: [String], products: [String] } },
  },
  indexes: [
    { fields: { within: 1, tentative: 1, startsAt: -1, _id: -1 }, screen: 'broadcasts: list' },
    { fields: { within: 1, state: 1, startsAt: -1, _id: -1 }, screen: 'broadcasts: list by state' },
    { fields: { grams: 1, startsAt: -1, _id: -1 }, screen: 'broadcasts: search' },
    { fields: { crew: 1, startsAt: 1, _id: 1 }, screen: 'streamers: workload and progress; own calendar' },
    { fields: { 'room.id': 1, startsAt: 1, _id: 1 }, screen: 'plan: when a room is taken' },
    { fields: { state: 1, startsAt: 1, _id: 1 }, screen: 'portal: on air and coming up' },
    { fields: { wentOnAirAt: 1, _id: 1 }, sparse: true, screen: 'outside sales: which broadcast sold it' },
    { fields: { running: 1 }, sparse: true, screen: 'ticker: what runs' },
    { fields: { replayed: 1, wentOnAirAt: -1, _id: -1 }, screen: 'portal: replays' },
    { fields: { keyDigest: 1 }, sparse: true, unique: true, screen: 'media: whose key it is' },
    { fields: { 'unsettled.since': 1 }, sparse: true, screen: 'sweep: half-done changes' },
    { fields: { 'forgotten.at': 1, endsAt: 1, _id: 1 }, screen: 'sweep: comments whose days are over' },
    byOrganization,
  ],
};
