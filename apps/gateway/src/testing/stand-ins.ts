import { Controller, Injectable, Module } from '@nestjs/common';
import {
  changePassword,
  closeSession,
  openSession,
  type Profile,
  readAccount,
  readProfile,
  resolveSession,
} from '@nuanxin/contracts/identity';
import { readAudienceSnapshot, readStudioSnapshot } from '@nuanxin/contracts/live';
import { type Caller, DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { addOrganization, type OrganizationNode } from '@nuanxin/contracts/organization';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';

export const COUNTY = '01JZ0000000000000000000001';
export const BROADCAST = '01JZ0000000000000000000002';
export const PASSWORD = 'a long pass phrase';

/** What the services behind the gateway would know; specs write it, the stand-ins read it. */
@Injectable()
export class World {
  readonly sessions = new Map<string, { caller: Caller; mustChangePassword?: boolean; expiresAt?: string }>();
  readonly heard: { subject: string; call: Call; request: unknown }[] = [];

  note(subject: string, request: unknown, call: Call): void {
    this.heard.push({ subject, request, call });
  }
}

const profile: Profile = {
  accountId: COUNTY,
  kind: 'official',
  name: '王芳',
  locale: 'zh-CN',
  mustChangePassword: false,
  posts: [],
  permissions: [],
  revision: 4,
};

@Controller()
class Resolve {
  constructor(private readonly world: World) {}

  @Answers(resolveSession)
  async run({ token }: RequestOf<typeof resolveSession>) {
    const session = this.world.sessions.get(token);
    if (!session) throw new DomainError('access.sign-in');
    return { mustChangePassword: false, expiresAt: '2082-11-24T08:00:00.000Z', ...session };
  }
}

@Controller()
class SignIn {
  constructor(private readonly world: World) {}

  @Answers(openSession)
  async run(request: RequestOf<typeof openSession>, call: Call) {
    this.world.note(openSession.subject, request, call);
    if (request.password !== PASSWORD) throw new DomainError('identity.credentials');
    return { token: 'token-of-a-new-session', expiresAt: '2082-11-24T08:00:00.000Z', profile };
  }
}

@Controller()
class SignOut {
  constructor(private readonly world: World) {}

  @Answers(closeSession)
  async run(request: RequestOf<typeof closeSession>, call: Call) {
    this.world.note(closeSession.subject, request, call);
    return { id: COUNTY };
  }
}

@Controller()
class Profiles {
  constructor(private readonly world: World) {}

  @Answers(readProfile)
  async run(request: RequestOf<typeof readProfile>, call: Call) {
    this.world.note(readProfile.subject, request, call);
    return profile;
  }
}

@Controller()
class Passwords {
  @Answers(changePassword)
  async run() {
    return { changedAt: '2082-11-23T08:00:00.000Z' };
  }
}

@Controller()
class Organizations {
  constructor(private readonly world: World) {}

  @Answers(addOrganization)
  async run(request: RequestOf<typeof addOrganization>, call: Call): Promise<OrganizationNode> {
    this.world.note(addOrganization.subject, request, call);
    const { name, kind, parent } = request;
    return { id: COUNTY, name, kind, parent, open: true, establishedOn: '2082-11-23', revision: 1 };
  }
}

@Controller()
class Accounts {
  @Answers(readAccount)
  async run(): Promise<never> {
    throw new Error('connect ECONNREFUSED 10.0.0.7:27017');
  }
}

const picture = {
  broadcastId: BROADCAST,
  seq: 7,
  at: '2082-11-23T08:00:00.000Z',
  state: 'on-air' as const,
  viewers: 3,
  stock: {},
  comments: [],
  showings: [],
};

@Controller()
class Audience {
  @Answers(readAudienceSnapshot)
  async run({ id }: RequestOf<typeof readAudienceSnapshot>) {
    if (id !== BROADCAST) throw new DomainError('record.absent');
    return picture;
  }
}

@Controller()
class Studio {
  @Answers(readStudioSnapshot)
  async run({ id }: RequestOf<typeof readStudioSnapshot>) {
    if (id !== BROADCAST) throw new DomainError('record.absent');
    const totals = { orders: 0, pieces: 0, salesFen: 0, cancelledFen: 0, refundedFen: 0 };
    const lists = { orders: [], questions: [], prompts: [] };
    return { ...picture, picture: 'arriving' as const, goalFen: 0, totals, ...lists };
  }
}

/** Speaks a few contracts of identity and live over the wire, so that the gateway has somebody to talk to. */
@Module({
  controllers: [Resolve, SignIn, SignOut, Profiles, Passwords, Organizations, Accounts, Audience, Studio],
  providers: [World],
})
export class StandIns {}
