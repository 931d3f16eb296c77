import { Injectable } from '@nestjs/common';
import { Database } from '@nuanxin/platform/store';
import type { Model } from 'mongoose';

interface ArrivalDocument {
  /** From where the tree came. */
  readonly _id: string;
  readonly doneAt: Date;
}

const FROM = 'identity';

/** Whether the tree that identity kept has been taken over. */
@Injectable()
export class ArrivalStore {
  private readonly all: Model<ArrivalDocument>;

  constructor(database: Database) {
    this.all = database.collection<ArrivalDocument>({
      name: 'arrivals',
      schema: { doneAt: { type: Date, required: true } },
      indexes: [],
    });
  }

  async isDone(): Promise<boolean> {
    return (await this.all.exists({ _id: FROM }).exec()) !== null;
  }

  async finish(at: Date): Promise<void> {
    await this.all.updateOne({ _id: FROM }, { $set: { doneAt: at } }, { upsert: true }).exec();
  }
}
