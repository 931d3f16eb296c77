import { listAccounts } from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  addRoom,
  addStreamer,
  addTraining,
  assignMentor,
  listRooms,
  listStreamers,
  type Room,
  type Streamer,
} from '@nuanxin/contracts/live';
import type { Ids } from '@nuanxin/platform/kernel';
import type { Api } from './api';
import { ROOMS, STREAMERS } from './demo-county';

export interface DemoCrew {
  readonly rooms: readonly Room[];
  /** By login. */
  readonly streamers: ReadonlyMap<string, Streamer>;
}

/** Enters rooms and streamers before anything is planned with them; what is there already is left as it is. */
export class SeedCrew {
  constructor(
    /** Signed in as the county official. */
    private readonly official: Api,
    private readonly ids: Ids,
  ) {}

  async run(county: Ulid): Promise<DemoCrew> {
    const { items: rooms } = await this.official.ask(listRooms, {});
    for (const room of ROOMS.filter(({ name }) => !rooms.some((each) => each.name === name)))
      rooms.push(await this.official.ask(addRoom, { ...this.fresh(county), ...room }));
    return { rooms, streamers: await this.streamers(county) };
  }

  private async streamers(county: Ulid): Promise<ReadonlyMap<string, Streamer>> {
    const { items: accounts } = await this.official.ask(listAccounts, { limit: 200 });
    const { items: known } = await this.official.ask(listStreamers, { limit: 200 });
    const entered = new Map<string, Streamer>();
    for (const { login, stage, since, ...about } of STREAMERS) {
      const account = accounts.find((each) => each.login === login);
      if (!account) throw new Error(`there is no account ${login}`);
      const there = known.find(({ accountId }) => accountId === account.id);
      const asked = { ...this.fresh(county), accountId: account.id, stage, since };
      const streamer = there ?? (await this.official.ask(addStreamer, asked));
      const mentor = 'mentor' in about ? entered.get(about.mentor) : undefined;
      entered.set(login, there ? there : await this.taught(streamer, mentor));
    }
    return entered;
  }

  private async taught({ id, revision }: Streamer, mentor: Streamer | undefined): Promise<Streamer> {
    const training = { at: '2026-10-12', topic: '网络直播法规与广告用语', hours: 8 };
    const trained = await this.official.ask(addTraining, { ...this.on(id, revision), ...training });
    if (!mentor) return trained;
    return this.official.ask(assignMentor, { ...this.on(id, trained.revision), mentorId: mentor.id });
  }

  private fresh(organizationId: Ulid) {
    return { requestId: this.ids.ulid(), organizationId };
  }

  private on(id: Ulid, revision: number) {
    return { requestId: this.ids.ulid(), id, revision };
  }
}
