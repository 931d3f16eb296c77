import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import {
  changePassword,
  completeBootstrap,
  openAccount,
  readProfile,
  type Role,
} from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { addOrganization } from '@nuanxin/contracts/organization';
import {
  addProduct,
  addSupplier,
  type Broadcast,
  checkBroadcast,
  endBroadcast,
  issueStreamKey,
  planBroadcast,
  readBroadcast,
  startBroadcast,
} from '@nuanxin/contracts/live';
import type { Clock, Ids } from '@nuanxin/platform/kernel';
import { Api } from '../demo/api';
import { ownStall } from '../demo/own-stall';
import { TestVideo } from '../demo/test-video';
import { insist, type Reasons } from './insist';
import type { RunningStack } from './real-stack';

const HOUR_MS = 3_600_000;
const PIECES = 100_000;
const LOOK_EVERY_MS = 500;
const PICTURE_LOOKS = 120;
const GOODS = [
  { name: '狗牯脑茶', unit: '250克/盒', priceFen: 12_800 },
  { name: '山茶油', unit: '1升/瓶', priceFen: 9_950 },
];

/** All that the check list wants to be told of packaged food. */
const FACTS = {
  producer: '汤湖茶叶合作社',
  licence: 'SC11436082700001',
  netContent: '见包装',
  shelfLife: '18个月',
  storage: '阴凉干燥处',
  ingredients: '见包装',
  origin: '遂川县汤湖镇',
};

/** A county that has just been set up, with one broadcast on air that sells more than a drill can buy. */
export class CountyStall {
  readonly official: Api;
  readonly auditor: Api;
  private readonly administrator: Api;
  private readonly password: string;
  private video: TestVideo | undefined;

  constructor(
    private readonly stack: RunningStack,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    this.administrator = new Api(stack.httpUrl);
    this.official = new Api(stack.httpUrl);
    this.auditor = new Api(stack.httpUrl);
    this.password = ids.secret(16);
  }

  /** From the first administrator to a broadcast on air, with an encoder that reconnects whenever it is cut off. */
  async open(): Promise<Broadcast> {
    const root = await this.found();
    const { id, revision } = await this.plan(root);
    const { official } = this;
    const issued = await official.ask(issueStreamKey, this.as({ id, revision }));
    const { revision: ready } = await official.ask(
      checkBroadcast,
      this.as({ id, revision: issued.revision }),
    );
    const ffmpeg = this.stack.environmentOf('media')['FFMPEG'] ?? 'ffmpeg';
    this.video = new TestVideo(ffmpeg, `${issued.server}/${issued.key}`, []);
    for (let look = 0; (await official.ask(readBroadcast, { id })).picture !== 'arriving'; look++) {
      if (look === PICTURE_LOOKS) throw new Error(`no picture arrives: ${this.video.lastWords}`);
      await pause(LOOK_EVERY_MS);
    }
    return official.ask(startBroadcast, this.as({ id, revision: ready }));
  }

  /** Ends the broadcast, whatever is being started again meanwhile. */
  async end(id: Ulid, reasons: Reasons): Promise<Broadcast> {
    const { revision } = await insist(reasons, () => this.official.ask(readBroadcast, { id }));
    const request = this.as({ id, revision });
    return insist(reasons, () => this.official.ask(endBroadcast, request));
  }

  async close(): Promise<void> {
    await this.video?.stop();
  }

  private async found(): Promise<Ulid> {
    const file = this.stack.environmentOf('identity')['BOOTSTRAP_TOKEN_FILE'] ?? '';
    const token = readFileSync(file, 'utf8').trim();
    const { administrator, password } = this;
    const person = { county: '遂川县', name: '系统管理员', login: 'administrator', password, token };
    const { posts } = await administrator.ask(completeBootstrap, this.as(person));
    await administrator.signIn('administrator', password);
    const root = posts[0]?.node ?? '';
    await this.employ(this.official, 'official', 'county-official', root);
    await this.employ(this.auditor, 'auditor', 'auditor', root);
    return root;
  }

  private async employ(session: Api, login: string, role: Role, node: Ulid): Promise<void> {
    const opened = await this.administrator.ask(openAccount, this.as({ login, name: '王干部', role, node }));
    await session.signIn(login, opened.password);
    await session.ask(changePassword, this.as({ current: opened.password, next: this.password }));
    await session.signIn(login, this.password);
  }

  private async plan(root: Ulid): Promise<Broadcast> {
    const township = this.as({ name: '汤湖镇', kind: 'township' as const, parent: root });
    const { id: organizationId } = await this.administrator.ask(addOrganization, township);
    const { accountId } = await this.official.ask(readProfile, {});
    const about = { organizationId: root, accountId, room: '一号直播间' };
    const stall = await ownStall(this.official, this.ids, about);
    const { id: supplierId } = await this.official.ask(
      addSupplier,
      this.as({
        organizationId,
        name: '汤湖茶叶合作社',
        kind: 'cooperative' as const,
        township: '汤湖镇',
        households: 86,
      }),
    );
    const category = 'packaged-food' as const;
    const offers = [];
    for (const good of GOODS) {
      const product = {
        ...good,
        organizationId,
        supplierId,
        category,
        facts: FACTS,
        ruralAid: true,
        stock: PIECES,
      };
      const { id: productId } = await this.official.ask(addProduct, this.as(product));
      offers.push({ productId, priceFen: good.priceFen, quantity: PIECES, limitPerBuyer: 999 });
    }
    const now = this.clock.now().getTime();
    return this.official.ask(
      planBroadcast,
      this.as({
        organizationId: root,
        title: '汤湖春茶专场',
        ...stall,
        startsAt: new Date(now - HOUR_MS / 2).toISOString(),
        endsAt: new Date(now + 3 * HOUR_MS).toISOString(),
        goalFen: 100_000_000,
        pickUpPoint: '泉江镇红色驿站',
        offers,
      }),
    );
  }

  private as<T extends object>(request: T): T & { requestId: Ulid } {
    return { requestId: this.ids.ulid(), ...request };
  }
}
