import { Injectable } from '@nestjs/common';
import { type FieldProblem, reach, type Ulid } from '@nuanxin/contracts/kernel';
import { MENTOR_STAGES } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { type Plan, type CrewMember } from '../../store/broadcast-record';
import { type StreamerState, StreamerStore } from '../../store/streamer-store';
import type { PlanRequest } from './plan-request';

type Crew = Pick<Plan, 'streamer' | 'mentor' | 'juniors'>;

/** A place in the crew: where it stands in the request, and who is wanted there. */
interface Wanted {
  readonly path: string;
  readonly id: Ulid;
}

/** Streamer, mentor and juniors of a plan: found within the official’s reach, or there already. */
@Injectable()
export class PlanCrew {
  constructor(private readonly streamers: StreamerStore) {}

  async of(
    request: PlanRequest,
    call: Call,
    before: Partial<Crew> | undefined,
  ): Promise<Crew & { problems: readonly FieldProblem[] }> {
    const wanted = wantedBy(request);
    const found = await this.streamers.several(wanted.map(({ id }) => id));
    const there = new Set(
      [before?.streamer, before?.mentor, ...(before?.juniors ?? [])].flatMap((member) => member?.id ?? []),
    );
    const nodes = reach(call.caller, 'streamer.read');
    const known = (id: Ulid): StreamerState | undefined => {
      const streamer = found.get(id);
      const reached = streamer?.within.some((node) => nodes.includes(node));
      return reached || there.has(id) ? streamer : undefined;
    };
    const problems = wanted.flatMap((each, place) => {
      const rule = faultOf(each, known(each.id), there.has(each.id));
      if (rule) return [{ path: each.path, rule }];
      const first = wanted.findIndex(({ id }) => id === each.id);
      return first < place ? [{ path: each.path, rule: 'repeated' }] : [];
    });
    const member = (id: Ulid | undefined) => (id === undefined ? undefined : memberOf(known(id)));
    return {
      streamer: member(request.streamerId),
      mentor: member(request.mentorId),
      juniors: request.juniorIds.flatMap((id) => member(id) ?? []),
      problems,
    };
  }
}

function wantedBy({ streamerId, mentorId, juniorIds }: PlanRequest): Wanted[] {
  return [
    ...(streamerId === undefined ? [] : [{ path: 'streamerId', id: streamerId }]),
    ...(mentorId === undefined ? [] : [{ path: 'mentorId', id: mentorId }]),
    ...juniorIds.map((id, place) => ({ path: `juniorIds.${place}`, id })),
  ];
}

/** Who was named before keeps the place, whatever has become of them since: the check list tells. */
function faultOf({ path }: Wanted, streamer: StreamerState | undefined, kept: boolean): string | undefined {
  if (!streamer) return 'absent';
  if (kept) return undefined;
  if (streamer.stage === 'left') return 'left';
  return path === 'mentorId' && !MENTOR_STAGES.includes(streamer.stage) ? 'not-a-mentor' : undefined;
}

function memberOf(streamer: StreamerState | undefined): CrewMember | undefined {
  return streamer && { id: streamer._id, accountId: streamer.accountId, name: streamer.name };
}
