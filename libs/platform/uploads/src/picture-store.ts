import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError, type Ulid } from '@nuanxin/contracts/kernel';
import type { Ids } from '@nuanxin/platform/kernel';
import { asStoreError, type Database, isDuplicate } from '@nuanxin/platform/store';
import { type Model, mongo } from 'mongoose';
import type { Picture } from './accept-picture';

export interface KeptPicture {
  readonly id: Ulid;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** SHA-256 of the bytes in base64url: an entity tag that never lies. */
  readonly digest: string;
  /** The account that sent it. */
  readonly owner: Ulid;
}

/** A file as GridFS keeps it; `filename` is our id, `_id` belongs to one attempt to write it. */
interface FileDocument {
  readonly _id: string;
  readonly length: number;
  readonly filename: Ulid;
  readonly metadata: Omit<KeptPicture, 'id' | 'bytes'>;
}

const BUCKET = 'pictures';

const files = {
  name: `${BUCKET}.files`,
  schema: {
    length: Number,
    chunkSize: Number,
    uploadDate: Date,
    filename: { type: String, required: true },
    metadata: { type: String, width: Number, height: Number, digest: String, owner: String },
  },
  indexes: [{ fields: { filename: 1 }, unique: true, screen: 'wherever a picture is shown' }],
} as const;

/** Pictures in GridFS, in the database of the service that took them. */
export class PictureStore {
  private readonly files: Model<FileDocument>;

  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {
    this.files = database.collection<FileDocument>(files);
  }

  /**
   * Keeps a picture under the id of the request that brought it. The same request again is answered with what was kept; it
   * counts as the same when the picture and its owner are.
   * @throws DomainError `request.key-reused`.
   */
  async keep(id: Ulid, picture: Picture, owner: Ulid): Promise<KeptPicture> {
    const digest = createHash('sha256').update(picture.bytes).digest('base64url');
    const attempt = this.ids.ulid();
    try {
      await this.write(attempt, id, picture, { digest, owner });
    } catch (error) {
      await this.forget(attempt);
      if (!isDuplicate(error)) throw asStoreError(error);
    }
    const kept = await this.find(id);
    if (kept.digest !== digest || kept.owner !== owner) throw new DomainError('request.key-reused');
    return kept;
  }

  /** @throws DomainError `record.absent`. */
  async find(id: Ulid): Promise<KeptPicture> {
    return keptOf(await this.document(id));
  }

  /** The bytes of a picture, as they come. @throws DomainError `record.absent`. */
  async read(id: Ulid): Promise<{ picture: KeptPicture; content: Readable }> {
    const document = await this.document(id);
    return { picture: keptOf(document), content: this.bucket.openDownloadStream(asBucketId(document._id)) };
  }

  private async document(id: Ulid): Promise<FileDocument> {
    const found = await this.files.findOne({ filename: id }).lean<FileDocument>().exec();
    if (!found) throw new DomainError('record.absent');
    return found;
  }

  private write(
    attempt: string,
    id: Ulid,
    { bytes, type, width, height }: Picture,
    about: Pick<KeptPicture, 'digest' | 'owner'>,
  ): Promise<void> {
    const metadata = { type, width, height, ...about };
    return pipeline([bytes], this.bucket.openUploadStreamWithId(asBucketId(attempt), id, { metadata }));
  }

  /** What a failed attempt has written; a second failure leaves parts that nobody ever reads. */
  private async forget(attempt: string): Promise<void> {
    await this.bucket.delete(asBucketId(attempt)).catch((error: unknown) => {
      if (!(error instanceof mongo.MongoRuntimeError)) throw asStoreError(error);
    });
  }

  private get bucket(): mongo.GridFSBucket {
    const { db } = this.database.connection;
    if (!db) throw new DomainError('service.unavailable');
    return new mongo.GridFSBucket(db, { bucketName: BUCKET });
  }
}

function keptOf({ filename, length, metadata }: FileDocument): KeptPicture {
  return { id: filename, bytes: length, ...metadata };
}

/** GridFS takes ids of any kind, its types only the driver's own. */
function asBucketId(id: string): mongo.ObjectId {
  return id as unknown as mongo.ObjectId;
}
