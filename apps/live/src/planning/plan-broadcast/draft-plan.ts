import { Injectable } from '@nestjs/common';
import { DomainError, type FieldProblem } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import type { Plan } from '../../store/broadcast-record';
import { LiveRoomStore } from '../../store/live-room-store';
import { PlanCrew } from './plan-crew';
import { PlanOffers } from './plan-offers';
import type { PlanRequest } from './plan-request';

const LONGEST_MS = 24 * 3600_000;

/** Turns what an official wrote into a plan: room, crew and products found, slot and run of show made sense of. */
@Injectable()
export class DraftPlan {
  constructor(
    private readonly rooms: LiveRoomStore,
    private readonly crew: PlanCrew,
    private readonly offers: PlanOffers,
  ) {}

  /**
   * @param before what it replaces or copies: the room and the crew that may stay
   * @throws DomainError `request.invalid` with the path of each field that cannot be.
   */
  async of(request: PlanRequest, call: Call, before?: Partial<Plan>): Promise<Plan> {
    const [found, crew, sold] = await Promise.all([
      this.rooms.find(request.roomId),
      this.crew.of(request, call, before),
      this.offers.of(request, call),
    ]);
    const { title, goalFen, costFen, pickUpPoint, segments } = request;
    const [startsAt, endsAt] = [new Date(request.startsAt), new Date(request.endsAt)];
    const room = found && (!found.retired || before?.room?.id === found._id) ? found : undefined;
    const problems = [
      ...(room ? [] : [{ path: 'roomId', rule: found ? 'retired' : 'absent' }]),
      ...slotProblems(startsAt, endsAt),
      ...crew.problems,
      ...sold.problems,
      ...segmentProblems(request),
    ];
    if (!room || problems.length > 0) throw new DomainError('request.invalid', { fields: problems });
    const { streamer, mentor, juniors } = crew;
    return {
      title,
      room: { id: room._id, name: room.name, place: room.place },
      startsAt,
      endsAt,
      goalFen,
      costFen,
      streamer,
      mentor,
      juniors,
      pickUpPoint,
      offers: sold.offers,
      segments,
    };
  }
}

function slotProblems(startsAt: Date, endsAt: Date): FieldProblem[] {
  const length = endsAt.getTime() - startsAt.getTime();
  if (length <= 0) return [{ path: 'endsAt', rule: 'after-start' }];
  return length > LONGEST_MS ? [{ path: 'endsAt', rule: 'within-a-day' }] : [];
}

function segmentProblems({ segments, offers }: PlanRequest): FieldProblem[] {
  return segments.flatMap(({ id, productId }, place) => {
    const first = segments.findIndex((other) => other.id === id);
    if (first < place) return [{ path: `segments.${place}.id`, rule: 'repeated' }];
    const offered = productId === undefined || offers.some((offer) => offer.productId === productId);
    return offered ? [] : [{ path: `segments.${place}.productId`, rule: 'not-offered' }];
  });
}
