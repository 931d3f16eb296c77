import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listAudit, readAccount, verifyAudit } from '@nuanxin/contracts/identity';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { Database } from '@nuanxin/platform/store';
import { eventually, officialAt, someId } from '@nuanxin/platform/testing';
import { County, type Person, refusal } from '../testing/county';
import { RecordAudit } from './record-audit';

jest.setTimeout(30_000);

describe('the audit log', () => {
  let county: County;
  let auditor: Person;
  beforeAll(async () => {
    county = await County.found();
    auditor = await county.person('auditor', 'auditor', county.root);
    const said = () => county.identity.events().length;
    await eventually(async () => expect((await list({ limit: 200 })).items.length).toBe(said()));
  });
  afterAll(() => county.identity.close());

  const list = (filter: object) => county.identity.ask(listAudit, filter, auditor.caller);
  const verify = (part: Partial<RequestOf<typeof verifyAudit>> = {}) =>
    county.identity.ask(verifyAudit, part, auditor.caller);
  const entries = () => county.identity.get(Database).connection.collection<{ seq: number }>('audit');

  it('holds every event, newest first, with the names of those who caused them', async () => {
    const { items } = await list({ limit: 200 });
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, at) => items.length - at));
    const opened = items.find(
      ({ type, subject }) => type === 'identity.account.opened' && subject === auditor.id,
    );
    expect(opened?.actor).toMatchObject({ accountId: county.administrator.id, name: '王芳' });
    expect(opened?.subjectName).toBe(
      (await county.identity.ask(readAccount, { id: auditor.id }, auditor.caller)).name,
    );
  });

  it('is filtered by person, kind, record and time, and pages', async () => {
    const { items } = await list({ limit: 200 });
    const ofKind = await list({ type: 'identity.session.opened' });
    expect(ofKind.items).toEqual(items.filter(({ type }) => type === 'identity.session.opened'));
    const ofNoun = await list({ type: 'identity.account', limit: 200 });
    expect(ofNoun.items).toEqual(items.filter(({ type }) => type.startsWith('identity.account.')));
    const ofPerson = await list({ actor: county.administrator.id });
    expect(ofPerson.items).toEqual(items.filter(({ actor }) => actor.accountId === county.administrator.id));
    expect((await list({ subject: auditor.id })).items).toEqual(
      items.filter(({ subject }) => subject === auditor.id),
    );
    const now = county.identity.clock.instant();
    expect((await list({ until: now })).items).toEqual([]);
    expect((await list({ from: now, limit: 200 })).items).toHaveLength(items.length);
    const first = await list({ limit: 3 });
    const second = await list({ limit: 3, after: first.next });
    expect([...first.items, ...second.items]).toEqual(items.slice(0, 6));
  });

  it('takes an event that comes twice, or fifty at once, once', async () => {
    const [event] = county.identity.events();
    if (!event) throw new Error('nothing was said');
    const recorder = county.identity.get(RecordAudit);
    const fresh = Array.from({ length: 20 }, () => ({ ...event, id: someId() }));
    await Promise.all([...fresh, ...fresh, event].map((each) => recorder.run(each)));
    const { items } = await list({ limit: 200 });
    for (const { id } of fresh) expect(items.filter(({ eventId }) => eventId === id)).toHaveLength(1);
    expect(await verify()).toMatchObject({ intact: true, entries: items.length });
  });

  it('is read page by page, also within a period, and every entry once', async () => {
    const { items } = await county.identity.ask(listAudit, {}, auditor.caller);
    const period = { from: items.at(-1)!.time, until: '2100-01-01T00:00:00.000Z' };
    const seen: number[] = [];
    for (let after: string | undefined; ;) {
      const asked = { ...period, limit: 2, ...(after === undefined ? {} : { after }) };
      const page = await county.identity.ask(listAudit, asked, auditor.caller);
      seen.push(...page.items.map(({ seq }) => seq));
      if (page.next === undefined) break;
      after = page.next;
    }
    expect(seen).toEqual(items.map(({ seq }) => seq));
  });

  it('is read by auditors of the county alone', async () => {
    expect(await refusal(county.identity.ask(listAudit, {}, county.administrator.caller))).toBe(
      'access.denied',
    );
    const township = await county.unit('泉江镇');
    const elsewhere = officialAt(township, 'auditor');
    expect(await refusal(county.identity.ask(listAudit, {}, elsewhere))).toBe('access.denied');
    expect(await refusal(county.identity.ask(verifyAudit, {}, elsewhere))).toBe('access.denied');
  });

  it('shows an altered entry, and the same chain put right again', async () => {
    const entry = await entries().findOne({ seq: 3 });
    await entries().updateOne({ seq: 3 }, { $set: { 'actor.accountId': auditor.id } });
    expect(await verify()).toMatchObject({ intact: false, broken: { seq: 3, fault: 'altered' } });
    await entries().replaceOne({ seq: 3 }, entry ?? { seq: 3 });
    expect(await verify()).toMatchObject({ intact: true });
  });

  describe('verified three entries at a time', () => {
    /** The last part, and how far each got. */
    const inParts = async () => {
      const reached: number[] = [];
      for (let part = await verify({ limit: 3 }); ; part = await verify({ limit: 3, after: part.next })) {
        reached.push(part.entries);
        if (!part.next) return { ...part, reached };
      }
    };

    it('gets as far as at once, part by part', async () => {
      const { reached, ...last } = await inParts();
      expect(reached.slice(0, 3)).toEqual([3, 6, 9]);
      expect(last).toEqual({ ...(await verify()), verifiedAt: last.verifiedAt });
      expect(last).toMatchObject({ intact: true, entries: last.total });
    });

    it.each([3, 4])('finds entry %i altered and removed beside the border', async (seq) => {
      const entry = await entries().findOne({ seq });
      if (!entry) throw new Error('no such entry');
      await entries().updateOne({ seq }, { $set: { subject: 'x' } });
      expect(await inParts()).toMatchObject({ intact: false, broken: { seq, fault: 'altered' } });
      await entries().deleteOne({ seq });
      expect(await inParts()).toMatchObject({ intact: false, broken: { seq, fault: 'removed' } });
      await entries().insertOne(entry);
      expect(await inParts()).toMatchObject({ intact: true });
    });

    it('finds an entry slipped in behind the border', async () => {
      const entry = await entries().findOne({ seq: 3 });
      const forged = { ...entry, _id: someId() as never, seq: 3.5 };
      await entries().insertOne(forged);
      expect(await inParts()).toMatchObject({ intact: false, broken: { fault: 'inserted' } });
      await entries().deleteOne({ seq: 3.5 });
    });

    it('finds that the border was removed between two parts', async () => {
      const { next } = await verify({ limit: 3 });
      const entry = await entries().findOne({ seq: 3 });
      if (!entry) throw new Error('no such entry');
      await entries().deleteOne({ seq: 3 });
      expect(await verify({ limit: 3, after: next })).toMatchObject({ broken: { seq: 3, fault: 'removed' } });
      await entries().insertOne(entry);
    });

    it('goes on from nowhere else', async () => {
      const after = `3.${'0'.repeat(64)}`;
      expect(await verify({ limit: 3, after })).toMatchObject({ intact: false, broken: { seq: 3 } });
      expect(await refusal(verify({ after: 'x' }))).toBe('request.invalid');
    });
  });

  it('shows a removed entry, and a cut end by its checkpoint', async () => {
    const { entries: count, checkpoints } = await verify();
    expect(checkpoints).toBe(Math.floor(count / 5));
    const cut = await entries()
      .find({ seq: { $gte: checkpoints * 5 } })
      .toArray();
    await entries().deleteMany({ seq: { $gte: checkpoints * 5 } });
    expect(await verify()).toMatchObject({ intact: false, broken: { fault: 'removed' } });
    await entries().insertMany(cut);
    await entries().deleteOne({ seq: 2 });
    expect(await verify()).toMatchObject({ intact: false, broken: { seq: 2, fault: 'removed' } });
  });

  it('shows a checkpoint that was not signed by it', async () => {
    const file = path.join(county.identity.folder, 'audit-checkpoints.jsonl');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"seq":5,', '"seq":6,'));
    expect(await verify()).toMatchObject({ intact: false });
  });
});
