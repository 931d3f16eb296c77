import { STREAMER_MOVES, type StreamerRequirement, type StreamerStage } from '@nuanxin/contracts/live';

/** What the requirements look at. */
export interface StreamerProgress {
  readonly trainings: readonly { readonly hours: number }[];
  readonly mentored: boolean;
  /** Broadcasts that are over, as streamer or junior. */
  readonly broadcasts: number;
  /** Broadcasts that lie ahead or are on. */
  readonly ahead: number;
  readonly juniors: number;
}

const trained = ({ trainings }: StreamerProgress) => trainings.reduce((sum, { hours }) => sum + hours, 0);

const MET: Readonly<Record<StreamerRequirement, (progress: StreamerProgress) => boolean>> = {
  trained: (progress) => trained(progress) >= 16,
  mentored: ({ mentored }) => mentored,
  practised: ({ broadcasts }) => broadcasts >= 3,
  'trained-well': (progress) => trained(progress) >= 40,
  experienced: ({ broadcasts }) => broadcasts >= 20,
  'nothing-ahead': ({ ahead }) => ahead === 0,
  'no-juniors': ({ juniors }) => juniors === 0,
};

const MOVES: Readonly<Record<StreamerStage, Partial<Record<StreamerStage, readonly StreamerRequirement[]>>>> =
  STREAMER_MOVES;

export interface StreamerMove {
  readonly stage: StreamerStage;
  readonly missing: StreamerRequirement[];
}

/** Where a stage leads, each with what is still missing. */
export function movesFrom(stage: StreamerStage, progress: StreamerProgress): StreamerMove[] {
  return Object.entries(MOVES[stage]).map(([to, requirements]) => ({
    stage: to as StreamerStage,
    missing: requirements.filter((requirement) => !MET[requirement](progress)),
  }));
}
