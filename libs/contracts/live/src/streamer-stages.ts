/** Where a streamer stands. */
export const STREAMER_STAGES = {
  trainee: { zh: '见习主播', en: 'Trainee' },
  signed: { zh: '签约主播', en: 'Signed' },
  red: { zh: '红色主播', en: 'Red streamer' },
  left: { zh: '已离岗', en: 'Left' },
} as const;
export type StreamerStage = keyof typeof STREAMER_STAGES;

/** What a move may ask for; each that fails is named. The county’s own measures, to be changed here. */
export const STREAMER_REQUIREMENTS = {
  trained: { zh: '培训累计不少于 16 学时', en: 'At least 16 hours of training' },
  mentored: { zh: '已有带教导师', en: 'Looked after by a mentor' },
  practised: { zh: '已完成不少于 3 场直播', en: 'At least 3 broadcasts made' },
  'trained-well': { zh: '培训累计不少于 40 学时', en: 'At least 40 hours of training' },
  experienced: { zh: '已完成不少于 20 场直播', en: 'At least 20 broadcasts made' },
  'nothing-ahead': { zh: '没有未结束的场次', en: 'No broadcast ahead' },
  'no-juniors': { zh: '没有正在带教的主播', en: 'No juniors to look after' },
} as const;
export type StreamerRequirement = keyof typeof STREAMER_REQUIREMENTS;

/** From which stage to which, and on what conditions; the console shows only these moves. */
export const STREAMER_MOVES = {
  trainee: { signed: ['trained', 'mentored', 'practised'], left: ['nothing-ahead'] },
  signed: { red: ['trained-well', 'experienced'], left: ['nothing-ahead', 'no-juniors'] },
  red: { left: ['nothing-ahead', 'no-juniors'] },
  left: { trainee: [] },
} as const satisfies Record<StreamerStage, Partial<Record<StreamerStage, readonly StreamerRequirement[]>>>;

/** Who may look after others. */
export const MENTOR_STAGES: readonly StreamerStage[] = ['signed', 'red'];

/** One mentor, two juniors. */
export const MOST_JUNIORS = 2;
