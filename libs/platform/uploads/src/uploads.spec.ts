import { buffer } from 'node:stream/consumers';
import { DomainError } from '@nuanxin/contracts/kernel';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { someId, testDatabase } from '@nuanxin/platform/testing';
import sharp from 'sharp';
import { acceptPicture } from './accept-picture';
import { PictureStore } from './picture-store';

const drawing = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#c8161d' } });

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

describe('an uploaded picture', () => {
  it('is typed by its content and encoded anew', async () => {
    for (const bytes of [await drawing().jpeg().toBuffer(), await drawing().png().toBuffer()]) {
      const picture = await acceptPicture(bytes);
      expect(picture).toMatchObject({ type: 'image/webp', width: 60, height: 40 });
      expect((await sharp(picture.bytes).metadata()).format).toBe('webp');
    }
  });

  it('loses place, device and author, and is turned upright first', async () => {
    const exif = { IFD0: { Artist: 'canary-artist' }, IFD3: { GPSLatitude: '26/1 20/1 0/1' } };
    const photo = await drawing().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const picture = await acceptPicture(photo);
    const left = await sharp(picture.bytes).metadata();
    expect([left.exif, left.xmp, left.icc, left.iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(picture).toMatchObject({ width: 40, height: 60 });
  });

  it('is scaled down to what a screen shows', async () => {
    const limits = { maxBytes: 1e6, maxPixels: 1e6, maxSide: 30 };
    expect(await acceptPicture(await drawing().png().toBuffer(), limits)).toMatchObject({
      width: 30,
      height: 20,
    });
  });

  it('with too many bytes or pixels is refused before it is decoded', async () => {
    const bytes = await drawing(3000, 3000).png().toBuffer();
    const few = { maxBytes: 1e6, maxPixels: 1e6, maxSide: 100 };
    expect(await codeOf(acceptPicture(bytes, few))).toBe('request.too-large');
    expect(await codeOf(acceptPicture(Buffer.alloc(2e6), few))).toBe('request.too-large');
  });

  it('that is none, or only half of one, is refused', async () => {
    const whole = await drawing(400, 400).jpeg().toBuffer();
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const disguised = Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.from('<?php echo 1 ?>')]);
    for (const bytes of [script, disguised, whole.subarray(0, 500), Buffer.alloc(0)])
      expect(await codeOf(acceptPicture(bytes))).toBe('upload.type');
  });
});

describe('kept pictures', () => {
  const test = testDatabase();
  const store = new PictureStore(test.database, new SystemIds(new SystemClock()));
  beforeAll(() => test.open());
  afterAll(() => test.drop());
  const picture = async (width = 60) => acceptPicture(await drawing(width).png().toBuffer());

  it('come back as they were kept', async () => {
    const [id, owner, drawn] = [someId(), someId(), await picture()];
    const kept = await store.keep(id, drawn, owner);
    expect(kept).toMatchObject({ id, owner, width: 60, height: 40, bytes: drawn.bytes.length });
    const read = await store.read(id);
    expect(read.picture).toEqual(kept);
    expect(await buffer(read.content)).toEqual(drawn.bytes);
  });

  it('sent again, also side by side, are kept once', async () => {
    const [id, owner, drawn] = [someId(), someId(), await picture()];
    const kept = await Promise.all(Array.from({ length: 8 }, () => store.keep(id, drawn, owner)));
    expect(new Set(kept.map((one) => JSON.stringify(one))).size).toBe(1);
    const { db } = test.database.connection;
    const known = await db!.collection('pictures.files').distinct('_id');
    const parts = await db!.collection('pictures.chunks').distinct('files_id');
    expect(parts.sort()).toEqual(known.sort());
  });

  it('of somebody else under the same id are refused', async () => {
    const [id, drawn] = [someId(), await picture()];
    await store.keep(id, drawn, someId());
    expect(await codeOf(store.keep(id, drawn, someId()))).toBe('request.key-reused');
    expect(await codeOf(store.read(someId()))).toBe('record.absent');
  });
});
