import { command, event, line, page, PageRequest, query, Revision, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { ProductCategory, ProductFact, ProductFacts } from './goods';

/** `word`: must not be said of goods. `fact`: must be told of goods of a category. `comment-word`: holds a viewer's comment back. */
export const ClaimRuleKind = z.enum(['word', 'fact', 'comment-word']);
export type ClaimRuleKind = z.infer<typeof ClaimRuleKind>;

/** `forbidden`: must not go on air like this. `warning`: somebody should look at it. */
export const ClaimSeverity = z.enum(['forbidden', 'warning']);
export type ClaimSeverity = z.infer<typeof ClaimSeverity>;

/** The platform's own rules are called by words (`best`), those that a county added by the id of the request. */
const RuleId = z.union([Ulid, z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'rule-id')]);

const said = {
  /** The law it rests on: 《广告法》第九条第三项. */
  article: line(80, 2),
  advice: z.object({ zh: line(200, 2), en: line(300, 2) }),
  severity: ClaimSeverity,
};

export const ClaimRule = z
  .object({
    ...said,
    id: RuleId,
    kind: ClaimRuleKind,
    word: z.string().optional(),
    fact: ProductFact.optional(),
    /** Left out: for goods of every kind. */
    category: ProductCategory.optional(),
    active: z.boolean(),
    /** Added by the county, not one of the platform's own. */
    custom: z.boolean(),
    /** 1 while nobody has changed it. */
    revision: Revision,
  })
  .meta({ id: 'ClaimRule' });
export type ClaimRule = z.infer<typeof ClaimRule>;

/** What a text, or the lack of a fact, breaks. */
export const ClaimFinding = z
  .object({
    ruleId: RuleId,
    kind: ClaimRuleKind,
    severity: ClaimSeverity,
    /** Which of the texts; for a missing fact its path: `facts.licence`. */
    field: z.string(),
    /** As it is written there, with what was put between its letters. */
    word: z.string().optional(),
    /** Where the word begins, in UTF-16 units. */
    index: z.int().min(0).optional(),
    fact: ProductFact.optional(),
    article: z.string(),
    advice: z.object({ zh: z.string(), en: z.string() }),
  })
  .meta({ id: 'ClaimFinding' });
export type ClaimFinding = z.infer<typeof ClaimFinding>;

/** What of a plan breaks a rule. `about` is the title, the part or the product, by the name that people gave it. */
export const PlannedClaim = ClaimFinding.pick({ word: true, fact: true, article: true, advice: true })
  .extend({ about: z.string() })
  .meta({ id: 'PlannedClaim' });
export type PlannedClaim = z.infer<typeof PlannedClaim>;

/** How many rules a county may add. */
export const CUSTOM_RULES_AT_MOST = 100;

/** The platform's own and all that a county may add fit on one page: a form that checks while somebody types wants them all. */
export const RULES_ON_A_PAGE = 400;

/** The platform's own in the order of their table, then the county's. The same for everybody: a county has one set. */
export const listClaimRules = query({
  subject: 'live.claim-rule.list',
  summary: { zh: '宣传用语规则列表', en: 'Rules about what may be said of goods' },
  request: z.strictObject({
    ...PageRequest,
    limit: z.coerce.number().int().min(1).max(RULES_ON_A_PAGE).default(50),
    search: z.string().trim().max(40).optional(),
    kind: ClaimRuleKind.optional(),
    active: z.stringbool().or(z.boolean()).optional(),
  }),
  reply: page(ClaimRule),
  errors: [],
  access: { audience: 'official', permission: 'product.read', scope: 'none' },
  http: 'GET /live/claim-rules',
});

/** A word of the county's own. */
export const addClaimRule = command({
  subject: 'live.claim-rule.add',
  summary: { zh: '新增用语规则', en: 'Add a word that must not be said' },
  request: z.strictObject({
    requestId: Ulid,
    ...said,
    kind: ClaimRuleKind.exclude(['fact']),
    word: line(20).regex(/[\p{L}\p{N}%]/u, 'word'),
    category: ProductCategory.optional(),
  }),
  reply: ClaimRule,
  errors: ['live.rule-known', 'live.rules-full'],
  access: { audience: 'official', permission: 'rule.manage', scope: 'none' },
  http: 'POST /live/claim-rules',
});

export const changeClaimRule = command({
  subject: 'live.claim-rule.change',
  summary: { zh: '修改用语规则', en: 'Change the article, advice or severity of a rule' },
  request: z.strictObject({ requestId: Ulid, id: RuleId, revision: Revision, ...said }),
  reply: ClaimRule,
  errors: [],
  access: { audience: 'official', permission: 'rule.manage', scope: 'none' },
  http: 'PUT /live/claim-rules/:id',
});

export const switchClaimRule = command({
  subject: 'live.claim-rule.switch',
  summary: { zh: '启用或停用用语规则', en: 'Switch a rule on or off' },
  request: z.strictObject({ requestId: Ulid, id: RuleId, revision: Revision, active: z.boolean() }),
  reply: ClaimRule,
  errors: [],
  access: { audience: 'official', permission: 'rule.manage', scope: 'none' },
  http: 'POST /live/claim-rules/:id/switch',
});

/** Asked with a body, since texts are long; nothing is kept. Words are looked for in the texts, facts only for a category. */
export const checkClaims = query({
  subject: 'live.claim.check',
  summary: { zh: '检查宣传用语', en: 'What texts about goods break' },
  request: z.strictObject({
    texts: z.array(z.strictObject({ field: line(60), text: z.string().max(4_000) })).max(60),
    category: ProductCategory.optional(),
    facts: ProductFacts.optional(),
  }),
  reply: z.object({ findings: z.array(ClaimFinding) }),
  errors: [],
  access: { audience: 'official', permission: 'product.read', scope: 'none' },
  http: 'POST /live/claim-checks',
});

const ruleFact = z.object({
  ruleId: RuleId,
  kind: ClaimRuleKind,
  word: z.string().optional(),
  article: z.string(),
  severity: ClaimSeverity,
  active: z.boolean(),
});

export const claimRuleAdded = event({
  type: 'live.claim-rule.added',
  summary: { zh: '用语规则已新增', en: 'A rule about claims was added' },
  data: ruleFact,
  delivery: 'one',
});

export const claimRuleChanged = event({
  type: 'live.claim-rule.changed',
  summary: { zh: '用语规则已修改', en: 'A rule about claims was changed' },
  data: ruleFact,
  delivery: 'one',
});

export const claimRuleSwitched = event({
  type: 'live.claim-rule.switched',
  summary: { zh: '用语规则已启用或停用', en: 'A rule about claims was switched on or off' },
  data: ruleFact,
  delivery: 'one',
});
