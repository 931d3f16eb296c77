import mongoose from 'mongoose';

const WRITES = ['save', 'updateOne', 'findOneAndUpdate'] as const;

/**
 * A database behind which the process dies. Since every step of our work is one write, dying before or after a write is dying
 * between two steps: the caller learns nothing, and what was written stays. Make it before the service starts.
 */
export class CrashingDatabase {
  private deaths: number[] = [];
  private writes = 0;
  /** How often the process has died. */
  died = 0;

  constructor() {
    const die = (moment: 'before' | 'after') => () => {
      if (this.isDue(moment)) throw new Error(`the process died ${moment} a write`);
    };
    mongoose.plugin((schema) => {
      for (const operation of WRITES) {
        schema.pre(operation, die('before'));
        schema.post(operation, die('after'));
      }
    });
  }

  /** After so many writes each, counted from the last; every second one falls between a write and its answer. */
  plan(deaths: readonly number[]): void {
    this.deaths = [...deaths];
    this.writes = 0;
  }

  private isDue(moment: 'before' | 'after'): boolean {
    const [next] = this.deaths;
    if (next === undefined) return false;
    if (moment === 'before') this.writes++;
    const wanted = this.deaths.length % 2 === 0 ? 'before' : 'after';
    if (moment !== wanted || this.writes < next) return false;
    this.deaths.shift();
    this.writes = 0;
    this.died++;
    return true;
  }
}
