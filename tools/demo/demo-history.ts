import type { Day } from '@nuanxin/contracts/kernel';
import { PRODUCTS } from './demo-products';

/** Two years that the demo county has behind it: what sold from day to day, and the broadcasts in between. All figures are made up. */
const DAYS = 730;
const WEEKS_APART = 3;
const PRODUCTS_AT_ONCE = 3;
const ORDERS_PER_PRODUCT = 40;
/** What all broadcasts together take in is made to be about this: the county's figure. */
const TAKEN_FEN = 1_212_000_000;
/** Shelf sales of a product on a quiet day, in fen: dear things sell fewer pieces. */
const QUIET_DAY_FEN = 60_000;
/** On the days after a broadcast the shelf sells more, less so each day. */
const AFTERGLOW = [0.6, 0.45, 0.3, 0.2, 0.12, 0.06, 0.03];
const WEEKDAYS = [1.15, 0.9, 0.88, 0.92, 0.98, 1.12, 1.25];
const [EVENING, LONG] = ['T11:30:00.000Z', 'T13:30:00.000Z'];

export interface PastBroadcast {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** By name. */
  readonly products: readonly string[];
  readonly orders: readonly PastOrder[];
}

export interface PastOrder {
  readonly orderNo: string;
  readonly product: string;
  readonly quantity: number;
  readonly amountFen: number;
  readonly at: string;
  /** Some are given back in part, some days later. */
  readonly refund?: { readonly at: string; readonly amountFen: number; readonly quantity: number };
}

export interface ShelfDay {
  readonly day: Day;
  readonly pieces: number;
  readonly salesFen: number;
}

const DAY_MS = 24 * 3600_000;
const dayBefore = (today: number, days: number): Day =>
  new Date(today - days * DAY_MS).toISOString().slice(0, 10);

/** From 0 to below 1, the same for the same words. */
function chance(...words: readonly (string | number)[]): number {
  let state = 2_166_136_261;
  for (const letter of words.join(' ')) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  state = Math.imul(state ^ (state >>> 15), 2_246_822_519);
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
}

/** How many days before `today` each broadcast was: the youngest nine days ago, so that days after it are known. */
function broadcastDays(): number[] {
  const days: number[] = [];
  for (let ago = DAYS - 30; ago >= 9; ago -= 7 * WEEKS_APART) days.push(ago);
  return days;
}

function soldIn(nth: number): string[] {
  return Array.from(
    { length: PRODUCTS_AT_ONCE },
    (_, place) => PRODUCTS[(nth * PRODUCTS_AT_ONCE + place * 5) % PRODUCTS.length]?.name ?? '',
  ).filter((name, place, all) => all.indexOf(name) === place);
}

const THEMES = ['助农专场', '山货上云端', '乡村振兴专场', '暖新好货节', '产地直采专场'];

/** The broadcasts before the moment `today`, the oldest first. */
export function pastBroadcasts(today: number): PastBroadcast[] {
  const days = broadcastDays();
  return days.map((ago, nth) => {
    const day = dayBefore(today, ago);
    const products = soldIn(nth);
    const share = TAKEN_FEN / days.length / products.length;
    // Later broadcasts sold more than the first ones.
    const growth = 0.6 + (0.8 * nth) / (days.length - 1);
    return {
      title: `${day.slice(0, 7).replace('-', '年')}月${THEMES[nth % THEMES.length]}`,
      startsAt: `${day}${EVENING}`,
      endsAt: `${day}${LONG}`,
      products,
      orders: products.flatMap((product, place) => ordersOf(product, day, share * growth, place)),
    };
  });
}

/** Group orders of canteens, shops and unions, spread over the two hours. */
function ordersOf(product: string, day: Day, takenFen: number, place: number): PastOrder[] {
  const priceFen = Math.round((PRODUCTS.find(({ name }) => name === product)?.priceFen ?? 1) * 0.9);
  const start = Date.parse(`${day}${EVENING}`);
  return Array.from({ length: ORDERS_PER_PRODUCT }, (_, nth) => {
    const size = 0.4 + 1.2 * chance(product, day, nth);
    const quantity = Math.max(1, Math.round((takenFen * size) / ORDERS_PER_PRODUCT / priceFen));
    const minute = Math.floor(118 * chance('minute', product, day, nth));
    const at = start + minute * 60_000;
    const isReturned = chance('refund', product, day, nth) < 0.05;
    const returned = Math.max(1, Math.round(quantity * 0.1));
    return {
      orderNo: `DY${day.replaceAll('-', '')}${place}${String(nth).padStart(3, '0')}`,
      product,
      quantity,
      amountFen: quantity * priceFen,
      at: new Date(at).toISOString(),
      ...(isReturned
        ? {
            refund: {
              at: new Date(at + 4 * DAY_MS).toISOString(),
              amountFen: returned * priceFen,
              quantity: returned,
            },
          }
        : {}),
    };
  });
}

/** What a product sold on the shelf, day by day up to the day before `today`: seasons, weekdays, chance, and the glow after a broadcast. */
export function shelfDays(product: string, today: number): ShelfDay[] {
  const priceFen = PRODUCTS.find(({ name }) => name === product)?.priceFen ?? 1;
  const airings = broadcastDays().filter((_, nth) => soldIn(nth).includes(product));
  return Array.from({ length: DAYS }, (_, place) => {
    const ago = DAYS - place;
    const day = dayBefore(today, ago);
    const date = new Date(`${day}T00:00:00.000Z`);
    const season = 1 + 0.18 * Math.cos(((date.getUTCMonth() - 0.5) * Math.PI) / 6);
    const weekday = WEEKDAYS[date.getUTCDay()] ?? 1;
    const since = airings.map((aired) => aired - ago).filter((days) => days > 0);
    const glow = AFTERGLOW[Math.min(...since, AFTERGLOW.length + 1) - 1] ?? 0;
    const noise = 0.85 + 0.3 * chance(product, day);
    const pieces = Math.round(
      (QUIET_DAY_FEN / priceFen) * season * weekday * (1 + glow) * noise * (1 + place / 2_000),
    );
    return { day, pieces, salesFen: pieces * priceFen };
  });
}
