import { setTimeout as pause } from 'node:timers/promises';
import { requestCode } from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { type ViewerComment, writeComment } from '@nuanxin/contracts/live';
import type { Ids } from '@nuanxin/platform/kernel';
import { Api } from '../demo/api';
import { PortalCodes } from '../demo/portal-codes';
import { insist, type Reasons } from './insist';
import type { RunningStack } from './real-stack';

/** What is said under a broadcast: questions that many ask, and what nobody answers. */
const SAID = [
  '包邮吗',
  '今年的新茶吗',
  '这个茶怎么保存',
  '上次买的很好喝',
  '几天能到',
  '主播辛苦了',
  '已下单',
];
const PEOPLE = 25;

/** Viewers who write comments, one after the other and again from the first, and remember what was acknowledged. */
export class Talkers {
  readonly written: ViewerComment[] = [];
  private readonly sessions: Api[] = [];

  constructor(
    private readonly stack: RunningStack,
    private readonly ids: Ids,
    private readonly askedAgain: Reasons,
  ) {}

  async signIn(): Promise<void> {
    const codes = new PortalCodes(this.stack.home.logs);
    for (let person = 0; person < PEOPLE; person++) {
      const session = new Api(this.stack.httpUrl);
      const phone = `+861990000${3000 + person}`;
      await session.ask(requestCode, { requestId: this.ids.ulid(), phone });
      await session.signInByPhone(phone, await codes.sentTo(phone));
      this.sessions.push(session);
    }
  }

  /** So many comments a second from all of them together, until `isOver`; returns when the last one is answered. */
  async writeUntil(isOver: () => boolean, broadcastId: Ulid, perSecond: number): Promise<void> {
    const everyMs = (PEOPLE * 1_000) / perSecond;
    const talking = this.sessions.map(async (session, person) => {
      await pause((person * everyMs) / PEOPLE);
      for (let round = person; !isOver(); round++) {
        const begun = performance.now();
        const text = `${SAID[round % SAID.length]} ${round}`;
        const request = { requestId: this.ids.ulid(), id: broadcastId, text };
        this.written.push(await insist(this.askedAgain, () => session.ask(writeComment, request)));
        await pause(Math.max(0, everyMs - (performance.now() - begun)));
      }
    });
    await Promise.all(talking);
  }
}
