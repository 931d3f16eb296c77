import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { effectMeasured } from '@nuanxin/contracts/live';
import { nextLook } from '@nuanxin/live/domain';
import type { AssessedSales } from '@nuanxin/live/uplift';
import { callOf, Clock, Ids } from '@nuanxin/platform/kernel';
import { BroadcastStore } from '../../store/broadcast-store';
import type { EffectRecord, MeasuredEffect } from '../../store/effect-record';
import { EffectStore } from '../../store/effect-store';
import { Facts } from '../../store/facts';
import { Assessments } from './assessments';
import { figuresOf } from './effect-figures';
import { type Gathered, GatherSales } from './gather-sales';

/** Another number makes all effects anew: for a change of the engine or of the rules. */
const METHOD = 3;
const WITHIN_MS = 10_000;

/** Looks at the sales behind one effect and measures it anew when they are other ones than before. */
@Injectable()
export class LookAtEffect {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly effects: EffectStore,
    private readonly gather: GatherSales,
    private readonly assessments: Assessments,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(held: EffectRecord, signal: AbortSignal): Promise<void> {
    const gathered = await this.gather.of(await this.broadcasts.find(held._id), held);
    const digest = digestOf(gathered);
    const due = nextLook(held.days.last, this.clock.now());
    if (digest === held.measured?.digest) return this.effects.looked(held, { due });
    const measured = await this.measure(gathered, digest, signal);
    await this.effects.looked(held, { due, measured, event: this.told(held, measured) });
  }

  private async measure(gathered: Gathered, digest: string, signal: AbortSignal): Promise<MeasuredEffect> {
    const { products, total, names } = gathered;
    // Of a single product all products together are the same sales.
    const all = total && products.length > 1 ? [total, ...products] : products;
    const assessed = await this.assessments.of(
      all.map(({ sales }) => sales),
      signal,
    );
    const figures = all.map((each, at) => figuresOf(each, assessed[at] as AssessedSales, names));
    const own = figures.slice(-products.length);
    return {
      at: this.clock.now(),
      digest,
      products: products.flatMap(({ productId, name }, at) => {
        const found = own[at];
        return found ? [{ ...found, productId, name }] : [];
      }),
      ...(figures[0] ? { total: figures[0] } : {}),
    };
  }

  private told({ _id, organizationId }: EffectRecord, { total }: MeasuredEffect) {
    const call = callOf('live', { requestId: this.ids.ulid(), deadline: this.clock.after(WITHIN_MS) });
    const { verdict = 'unmeasured', effect } = total ?? {};
    const fact = { broadcastId: _id, organizationId, verdict, ...(effect ? { effectFen: effect } : {}) };
    return this.facts.entry(effectMeasured, _id, fact, call);
  }
}

function digestOf({ products, total, names }: Gathered): string {
  const input = [METHOD, products, total, [...names]];
  return createHash('sha256').update(JSON.stringify(input)).digest('hex');
}
