import {
  completeBootstrap,
  changePassword,
  openAccount,
  readProfile,
  type Role,
} from '@nuanxin/contracts/identity';
import { addProduct, addRoom, addStreamer, addSupplier, planBroadcast } from '@nuanxin/contracts/live';
import { addOrganization } from '@nuanxin/contracts/organization';
import { readFileSync } from 'node:fs';
import { ulid } from 'ulid';
import { Person } from './person';
import type { RunningStack } from './stack';

const PASSWORD = '遂川 spec password 2026';
const HOUR = 3_600_000;

interface Login {
  readonly login: string;
  readonly password: string;
}

export interface County {
  readonly root: string;
  readonly administrator: Login;
  readonly auditor: Login;
  readonly official: Login;
  readonly mentor: Login;
  readonly finance: Login;
  readonly streamerId: string;
  readonly broadcastId: string;
  readonly supplierId: string;
  readonly products: readonly { readonly id: string; readonly name: string; readonly priceFen: number }[];
}

/**
 * A county that has just been set up: its administrator, an auditor, an official, a mentor, a finance officer, a township, two products,
 * one broadcast in three parts.
 */
export async function foundCounty(stack: RunningStack): Promise<County> {
  const administrator = new Person(stack.httpUrl);
  const file = stack.environmentOf('identity')['BOOTSTRAP_TOKEN_FILE'] ?? '';
  const token = readFileSync(file, 'utf8').trim();
  const login = 'administrator';
  const person = { county: '遂川县', name: '系统管理员', login, password: PASSWORD, token };
  const { posts } = await administrator.ask(completeBootstrap, person);
  const root = posts[0]?.node ?? '';
  await administrator.signIn(login, PASSWORD);
  const township = await administrator.ask(addOrganization, {
    name: '汤湖镇',
    kind: 'township',
    parent: root,
  });
  const official = await account(stack, administrator, 'official', 'county-official', root);
  await account(stack, administrator, 'auditor', 'auditor', root);
  await account(stack, administrator, 'mentor', 'mentor', root);
  await account(stack, administrator, 'finance', 'finance', root);
  const room = await official.ask(addRoom, {
    organizationId: root,
    name: '一号直播间',
    place: '县融媒体中心',
  });
  // The official stands before the camera, so that one login is handed the key and runs the show.
  const { accountId } = await official.ask(readProfile, {});
  const enlist = { organizationId: root, accountId, stage: 'signed', since: '2026-01-01' } as const;
  const streamer = await official.ask(addStreamer, enlist);
  const { supplierId, products } = await addProducts(official, township.id);
  const now = Date.now();
  const { id: broadcastId } = await official.ask(planBroadcast, {
    organizationId: root,
    title: '汤湖春茶专场',
    roomId: room.id,
    startsAt: new Date(now - HOUR / 2).toISOString(),
    endsAt: new Date(now + 3 * HOUR).toISOString(),
    goalFen: 1_000_000,
    streamerId: streamer.id,
    pickUpPoint: '泉江镇红色驿站',
    offers: products.map(({ id, priceFen }) => ({
      productId: id,
      priceFen,
      quantity: 50,
      limitPerBuyer: 10,
    })),
    segments: [
      ...products.map(({ id: productId, name }) => ({ id: ulid(), title: name, productId, minutes: 30 })),
      { id: ulid(), title: '感谢与预告', minutes: 10 },
    ],
  });
  return {
    root,
    administrator: known(login),
    auditor: known('auditor'),
    official: known('official'),
    mentor: known('mentor'),
    finance: known('finance'),
    streamerId: streamer.id,
    broadcastId,
    supplierId,
    products,
  };
}

const known = (login: string): Login => ({ login, password: PASSWORD });

async function account(
  stack: RunningStack,
  by: Person,
  login: string,
  role: Role,
  node: string,
): Promise<Person> {
  const { password } = await by.ask(openAccount, { login, name: '王干部', role, node });
  const person = new Person(stack.httpUrl);
  await person.signIn(login, password);
  await person.ask(changePassword, { current: password, next: PASSWORD });
  await person.signIn(login, PASSWORD);
  return person;
}

async function addProducts(official: Person, organizationId: string) {
  const { id: supplierId } = await official.ask(addSupplier, {
    organizationId,
    name: '汤湖茶叶合作社',
    kind: 'cooperative',
    township: '汤湖镇',
    households: 86,
  });
  const label = {
    producer: '汤湖茶叶合作社',
    licence: 'SC11436082700001',
    storage: '阴凉干燥处',
    origin: '遂川县',
  };
  const tea = {
    name: '狗牯脑茶',
    unit: '250克/盒',
    priceFen: 12_800,
    stock: 200,
    category: 'tea' as const,
    facts: { ...label, netContent: '250克', shelfLife: '18个月' },
  };
  const oil = {
    name: '山茶油',
    unit: '1升/瓶',
    priceFen: 9_950,
    stock: 200,
    category: 'oil' as const,
    facts: { ...label, netContent: '1升', shelfLife: '18个月', ingredients: '油茶籽' },
  };
  const added = [];
  for (const product of [tea, oil]) {
    added.push(
      await official.ask(addProduct, {
        ...product,
        organizationId,
        supplierId,
        ruralAid: true,
      }),
    );
  }
  return { supplierId, products: added.map(({ id, name, priceFen }) => ({ id, name, priceFen })) };
}
