/** The states of a broadcast and the moves between them; the console shows only buttons that a move allows. */
export const BROADCAST_MOVES = {
  planned: ['ready', 'cancelled'],
  ready: ['planned', 'on-air', 'cancelled'],
  'on-air': ['interrupted', 'ended'],
  interrupted: ['on-air', 'ended'],
  ended: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;

export type BroadcastState = keyof typeof BROADCAST_MOVES;

export function mayMove(from: BroadcastState, to: BroadcastState): boolean {
  return (BROADCAST_MOVES[from] as readonly string[]).includes(to);
}

/** What the check list looks at before a planned broadcast is ready; each failing rule is named in `reasons`. */
export const READINESS_RULES = {
  'has-offer': { zh: '至少安排一个商品', en: 'At least one product is on offer' },
  'offer-in-stock': { zh: '每个商品都有可售库存', en: 'Every product has pieces to sell' },
  'has-goal': { zh: '已填写销售目标', en: 'A sales goal is set' },
  'has-streamer': { zh: '已指定主播', en: 'A streamer is named' },
  'has-key': { zh: '已生成推流密钥', en: 'A stream key has been issued' },
  'slot-ahead': { zh: '计划结束时间未过', en: 'The planned end lies ahead' },
  'segments-fit-slot': {
    zh: '串场单总时长不超过计划时长',
    en: 'The run of show fits into the planned time',
  },
  'streamer-may': {
    zh: '主播在岗，且本周时长、夜间时长未超上限',
    en: 'The streamer has not left and stays within the week’s hours and night hours',
  },
  'script-claims-clean': {
    zh: '标题、口播稿和商品介绍没有禁用语',
    en: 'Title, scripts and products say no forbidden word',
  },
  'facts-complete': { zh: '商品法定信息已填写', en: 'No fact that the law asks of a product is missing' },
  'mentor-for-trainee': { zh: '见习主播有带教导师陪同', en: 'A trainee is accompanied by a mentor' },
} as const;

export type ReadinessRule = keyof typeof READINESS_RULES;
