import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  addProduct,
  addSupplier,
  type Broadcast,
  checkBroadcast,
  issueStreamKey,
  listBroadcasts,
  listProducts,
  listSuppliers,
  planBroadcast,
  type Product,
  type Supplier,
} from '@nuanxin/contracts/live';
import type { Clock, Ids } from '@nuanxin/platform/kernel';
import type { Api } from './api';
import { COUNTY_OFFICIAL, STREAMER } from './demo-county';
import { type DemoProduct, PRODUCTS } from './demo-products';
import { SUPPLIERS } from './demo-suppliers';
import { type DemoCrew, SeedCrew } from './seed-crew';
import type { DemoCounty } from './seed-identity';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
/** 19:30 in Shanghai. */
const EVENING_MS = 11.5 * HOUR_MS;
const PIECES = 200;
const PART_MINUTES = 20;

interface DemoBroadcast {
  readonly title: string;
  /** By its place among the rooms. */
  readonly room: number;
  /** By login. */
  readonly streamer: string;
  readonly startsAt: number;
  readonly products: readonly string[];
}

/** What the demo county has to broadcast with. */
export interface Entered {
  readonly products: readonly Product[];
  readonly crew: DemoCrew;
}

/**
 * Adds suppliers, products, rooms and streamers, a broadcast of the official's planned for today and one, checked, for tomorrow evening;
 * repeatable.
 */
export class SeedLive {
  constructor(
    /** Signed in as the county official, and as the streamer. */
    private readonly official: Api,
    private readonly streamer: Api,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async run(demo: DemoCounty): Promise<Entered> {
    const crew = await new SeedCrew(this.official, this.ids).run(demo.county);
    const entered = { crew, products: await this.products(demo) };
    const now = this.clock.now().getTime();
    const today = {
      title: '狗牯脑茶产地直播',
      room: 0,
      streamer: COUNTY_OFFICIAL,
      products: ['狗牯脑', '金桔', '山茶油'],
    };
    const tomorrow = {
      title: '冬日年货助农专场',
      room: 1,
      streamer: STREAMER,
      products: ['板鸭', '冬酒', '笋干', '红薯干'],
    };
    await this.plan({ ...today, startsAt: Math.ceil(now / HOUR_MS) * HOUR_MS }, demo, entered);
    const evening = Math.floor(now / DAY_MS) * DAY_MS + DAY_MS + EVENING_MS;
    const planned = await this.plan({ ...tomorrow, startsAt: evening }, demo, entered);
    if (planned?.state === 'planned') await this.check(planned);
    return entered;
  }

  private async products(demo: DemoCounty): Promise<Product[]> {
    const suppliers = await this.suppliers(demo);
    const { items } = await this.official.ask(listProducts, { limit: 200 });
    for (const product of PRODUCTS.filter(({ name }) => !items.some((item) => item.name === name))) {
      const supplier = suppliers.find(({ name }) => name === product.supplier);
      if (!supplier) throw new Error(`there is no ${product.supplier}`);
      items.push(await this.official.ask(addProduct, this.fields(product, supplier)));
    }
    return items;
  }

  private async suppliers({ units }: DemoCounty): Promise<Supplier[]> {
    const { items } = await this.official.ask(listSuppliers, { limit: 200 });
    for (const supplier of SUPPLIERS.filter(({ name }) => !items.some((item) => item.name === name))) {
      const organizationId = units.get(supplier.township);
      if (!organizationId) throw new Error(`the tree has no ${supplier.township}`);
      const adding = { ...supplier, requestId: this.ids.ulid(), organizationId };
      items.push(await this.official.ask(addSupplier, adding));
    }
    return items;
  }

  private fields({ supplier: _supplier, ...product }: DemoProduct, { id, organization }: Supplier) {
    const requestId = this.ids.ulid();
    return { ...product, requestId, organizationId: organization.id, ruralAid: true, supplierId: id };
  }

  /** Undefined when a broadcast of this title is still ahead or on. */
  private async plan(
    { title, room, streamer: login, startsAt, products: wanted }: DemoBroadcast,
    { county }: DemoCounty,
    { products, crew }: Entered,
  ): Promise<Broadcast | undefined> {
    const { items } = await this.official.ask(listBroadcasts, { limit: 200 });
    const known = items.find((each) => each.title === title);
    if (known && known.state !== 'ended' && known.state !== 'cancelled') return undefined;
    const offered = products.filter(({ name }) => wanted.some((part) => name.includes(part)));
    const streamer = crew.streamers.get(login);
    return this.official.ask(planBroadcast, {
      requestId: this.ids.ulid(),
      organizationId: county,
      title,
      roomId: crew.rooms[room]?.id ?? '',
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + 2 * HOUR_MS).toISOString(),
      goalFen: 5_000_000,
      costFen: 120_000,
      ...(streamer ? { streamerId: streamer.id } : {}),
      ...(streamer?.mentor ? { mentorId: streamer.mentor.id } : {}),
      pickUpPoint: '遂川县新业态暖新驿站（泉江镇工农兵大道）',
      offers: offered.map(({ id, priceFen }) => ({
        productId: id,
        priceFen: Math.round(priceFen * 0.9),
        quantity: PIECES,
        limitPerBuyer: 10,
      })),
      segments: [
        this.part({ title: '开场', minutes: 10, script: '乡亲们好，今天带大家看看遂川的好山货。' }),
        ...offered.map(({ id, name, description }) =>
          this.part({ title: name.slice(0, 60), productId: id, minutes: PART_MINUTES, script: description }),
        ),
      ],
    });
  }

  private part(about: { title: string; minutes: number; script: string; productId?: Ulid }) {
    return { id: this.ids.ulid(), ...about };
  }

  private async check({ id, revision }: Broadcast): Promise<void> {
    const about = { requestId: this.ids.ulid(), id };
    const issued = await this.streamer.ask(issueStreamKey, { ...about, revision });
    const check = { requestId: this.ids.ulid(), id, revision: issued.revision };
    await this.official.ask(checkBroadcast, check);
  }
}
