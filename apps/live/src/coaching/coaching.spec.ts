import type { Caller, Ulid } from '@nuanxin/contracts/kernel';
import {
  type Broadcast,
  checkBroadcast,
  coachNoteWritten,
  issueStreamKey,
  markNoteRead,
  notesTicked,
  placeOrder,
  readAudienceSnapshot,
  readNotes,
  readStudioSnapshot,
  showProduct,
  startBroadcast,
  startSegment,
  writeNote,
} from '@nuanxin/contracts/live';
import { Ticks } from '@nuanxin/platform/messaging';
import { eventually, officialAt, publicCaller, worker } from '@nuanxin/platform/testing';
import {
  pictureArrives,
  someOnAir,
  somePlanned,
  someProduct,
  someStreamer,
  streamerOf,
} from '../testing/broadcasts';
import { TickRounds } from '../on-air/make-ticks/tick-rounds';
import { type LiveUnderTest, startLive } from '../testing/live-under-test';
import { someOrder } from '../testing/orders';
import { COUNTY, TOWNSHIP } from '../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => (live = await startLive()));
afterAll(() => live.close());

const MINUTE = 60_000;
const about = (id: Ulid) => ({ requestId: live.id(), id });
const mentor = () => officialAt(COUNTY, 'mentor');
const studio = (id: Ulid) => live.ask(readStudioSnapshot, { id });
const onAir = async () => someOnAir(live, [{ productId: (await someProduct(live)).id }]);

describe('a mentor’s note', () => {
  const hint = { text: '慢一点，先说产地', tone: 'hint' as const };

  const notesOf = async (id: Ulid, as?: Caller) => (await live.ask(readNotes, { id }, as)).notes;

  it('is seen by the streamer until it is read, and never by viewers', async () => {
    const broadcast = await onAir();
    const { id } = broadcast;
    const note = await live.ask(writeNote, { ...about(id), ...hint }, mentor());
    const streamer = await streamerOf(live, broadcast);
    expect(await notesOf(id, streamer)).toEqual([note]);
    const audience = await live.ask(readAudienceSnapshot, { id }, publicCaller());
    expect(JSON.stringify([audience, await studio(id)])).not.toContain(hint.text);
    await live.ask(markNoteRead, about(note.id), streamer);
    const { readAt } = await live.ask(markNoteRead, about(note.id), streamer);
    expect(await notesOf(id, streamer)).toMatchObject([{ readAt }]);
    await eventually(() =>
      expect(live.service.events().filter(({ type }) => type === coachNoteWritten.type)).toHaveLength(1),
    );
    expect(JSON.stringify(live.service.events())).not.toContain(hint.text);
  });

  it('is between the streamer and the mentor of the broadcast, and whoever supervises them', async () => {
    const coach = await someStreamer(live, { stage: 'red' });
    const planned = await somePlanned(live, [], { mentorId: coach.id });
    const { id } = planned;
    const ownMentor = officialAt(COUNTY, 'mentor', coach.accountId);
    const note = await live.ask(writeNote, { ...about(id), ...hint }, ownMentor);
    const streamer = await streamerOf(live, planned);
    for (const few of [ownMentor, streamer, officialAt(COUNTY, 'county-official')])
      expect(await notesOf(id, few)).toEqual([note]);
    const others = ['mentor', 'streamer', 'finance'] as const;
    for (const role of others)
      expect(await live.refusal(readNotes, { id }, officialAt(COUNTY, role))).toBe('record.absent');
    const request = { ...about(id), ...hint };
    expect(await live.refusal(writeNote, request, mentor())).toBe('record.absent');
    const another = officialAt(COUNTY, 'streamer');
    expect(await live.refusal(markNoteRead, about(note.id), another)).toBe('record.absent');
  });

  it('is told live on a line of its own', async () => {
    const { id } = await onAir();
    const told: string[] = [];
    live.service
      .get(Ticks)
      .watch(notesTicked, id, ({ notes }) => told.push(...notes.map(({ text }) => text)));
    await live.ask(writeNote, { ...about(id), ...hint }, mentor());
    await live.service.get(TickRounds).run();
    await eventually(() => expect(told).toEqual([hint.text]));
  });

  it('is written by a mentor within reach, while there is somebody to read it', async () => {
    const { id } = await onAir();
    const request = { ...about(id), ...hint };
    expect(await live.refusal(writeNote, request, officialAt(COUNTY, 'streamer'))).toBe('access.denied');
    expect(await live.refusal(writeNote, request, officialAt(TOWNSHIP, 'mentor'))).toBe('record.absent');
    const note = await live.ask(writeNote, request, mentor());
    expect(await live.refusal(markNoteRead, about(note.id), mentor())).toBe('access.denied');
    const away = officialAt(TOWNSHIP, 'streamer');
    expect(await live.refusal(markNoteRead, about(note.id), away)).toBe('record.absent');
  });
});

describe('the streamer is prompted', () => {
  const rules = async (id: Ulid) => (await studio(id)).prompts.map(({ rule }) => rule);

  async function withPart(script: string): Promise<{ broadcast: Broadcast; tea: Ulid; part: Ulid }> {
    const { id: tea } = await someProduct(live, { shelfPriceFen: 12_000 });
    const part = live.id();
    const segments = [{ id: part, title: '讲茶', minutes: 10, productId: tea, script }];
    const planned = await somePlanned(live, [{ productId: tea, priceFen: 9_900 }], { segments });
    const { id, revision } = planned;
    const issued = await live.ask(
      issueStreamKey,
      { ...about(id), revision },
      await streamerOf(live, planned),
    );
    const ready = await live.ask(checkBroadcast, { ...about(id), revision: issued.revision });
    await pictureArrives(live, id);
    const broadcast = await live.ask(startBroadcast, { ...about(id), revision: ready.revision });
    return { broadcast, tea, part };
  }

  it('when a part runs over and its product is priced otherwise than in the shop', async () => {
    const { broadcast, tea, part } = await withPart('今年的春茶');
    const { id } = broadcast;
    expect(await rules(id)).toEqual([]);
    await live.ask(startSegment, { ...about(id), segmentId: part });
    expect((await studio(id)).prompts).toEqual([
      { rule: 'shelf-price-differs', productId: tea, value: 9_900 - 12_000 },
    ]);
    live.clock.advance(12 * MINUTE);
    expect((await studio(id)).prompts).toContainEqual({ rule: 'segment-overrun', segmentId: part, value: 2 });
    expect(await rules(id)).toContain('product-unsold');
    await live.ask(placeOrder, someOrder(live, id, tea), worker());
    expect(await rules(id)).not.toContain('product-unsold');
  });

  it('when few pieces are left', async () => {
    const { id: productId } = await someProduct(live);
    const { id } = await someOnAir(live, [{ productId, quantity: 12 }]);
    await live.ask(showProduct, { ...about(id), productId });
    expect(await rules(id)).toEqual([]);
    await live.ask(placeOrder, someOrder(live, id, productId, { quantity: 3 }), worker());
    expect((await studio(id)).prompts).toEqual([{ rule: 'stock-low', productId, value: 9 }]);
  });
});

it('viewers are told what was shown when, so that a card follows the picture', async () => {
  const { id: tea } = await someProduct(live);
  const { id: oil } = await someProduct(live, { name: '山茶油' });
  const { id } = await someOnAir(live, [{ productId: tea }, { productId: oil }]);
  const times = [];
  for (const productId of [tea, oil]) {
    live.clock.advance(5_000);
    times.push(live.clock.instant());
    await live.ask(showProduct, { ...about(id), productId });
  }
  const { showings } = await live.ask(readAudienceSnapshot, { id }, publicCaller());
  expect(showings.slice(-2)).toEqual([
    { productId: tea, at: times[0] },
    { productId: oil, at: times[1] },
  ]);
});
