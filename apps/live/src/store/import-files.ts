import { Inject, Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { Clock, Ids } from '@nuanxin/platform/kernel';
import { FieldCipher, type Sealed } from '@nuanxin/platform/privacy';
import { type CollectionDefinition, Database, isDuplicate } from '@nuanxin/platform/store';
import type { Model } from 'mongoose';
import { liveConfig, type LiveSettings } from '../config';

interface Part {
  /** `<import>.<number>` */
  readonly _id: string;
  readonly importId: Ulid;
  readonly n: number;
  readonly sealed: Sealed;
  readonly removeAt: Date;
}

const parts: CollectionDefinition = {
  name: 'sales_import_parts',
  schema: {
    importId: { type: String, required: true },
    n: { type: Number, required: true },
    sealed: { type: String, required: true },
    removeAt: { type: Date, required: true },
  },
  indexes: [
    { fields: { importId: 1, n: 1 }, screen: 'imports: the file' },
    { fields: { removeAt: 1 }, expireAfterSeconds: 0, screen: 'clean-up' },
  ],
};

/** A file that nobody went on with is thrown away. */
const KEPT_MS = 7 * 24 * 3600_000;

/** Files on their way in. They hold names and addresses of buyers: sealed, and gone as soon as the rows are in. */
@Injectable()
export class ImportFiles {
  private readonly parts: Model<Part>;
  private readonly cipher: FieldCipher;

  constructor(
    database: Database,
    private readonly clock: Clock,
    @Inject(liveConfig.token) settings: Pick<LiveSettings, 'PRIVACY_KEYS'>,
    ids: Ids,
  ) {
    this.parts = database.collection<Part>(parts);
    this.cipher = new FieldCipher(settings.PRIVACY_KEYS, ids);
  }

  /** The same part again changes nothing. */
  async keep(importId: Ulid, n: number, base64: string): Promise<void> {
    const _id = `${importId}.${n}`;
    const sealed = this.cipher.seal(base64, contextOf(_id));
    try {
      await this.parts.create({ _id, importId, n, sealed, removeAt: this.clock.after(KEPT_MS) });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  /** Of a part that has arrived. */
  async part(importId: Ulid, n: number): Promise<string | undefined> {
    const found = await this.parts.findById(`${importId}.${n}`).lean<Part>().exec();
    return found ? this.cipher.open(found.sealed, contextOf(found._id)) : undefined;
  }

  /** All parts as the file that they are. */
  async whole(importId: Ulid): Promise<Buffer> {
    const found = await this.parts.find({ importId }).sort({ n: 1 }).lean<Part[]>().exec();
    return Buffer.concat(
      found.map(({ _id, sealed }) => Buffer.from(this.cipher.open(sealed, contextOf(_id)), 'base64')),
    );
  }

  async forget(importId: Ulid): Promise<void> {
    await this.parts.deleteMany({ importId }).exec();
  }
}

function contextOf(partId: string): string {
  return `sales-import.part:${partId}`;
}
