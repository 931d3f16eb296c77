import { type Rule, SHOWN } from './policy';
import { MAY } from './roles';
import { type Actor, reaches, type Thing } from './world';

/** How the platform meets a request, as far as rights are concerned. */
export type Outcome =
  /** Taken; whether it then works is another matter. */
  | 'open'
  /** Like something that does not exist. */
  | 'hidden'
  | 'barred'
  | 'sign-in';

/** What the policy says. `thing` is what the request is about, when it is about one. */
export function expected(rule: Rule, actor: Actor, thing?: Thing): Outcome {
  return mayAsk(rule, actor) ?? (thing === undefined || maySee(rule, actor, thing) ? 'open' : 'hidden');
}

/** Why the actor may not ask at all; undefined when they may. */
export function mayAsk(rule: Rule, actor: Actor): Outcome | undefined {
  if (rule.who === 'anybody') return undefined;
  if (actor.kind === 'public' || (actor.token !== 'live' && actor.token !== 'password-due')) return 'sign-in';
  if (actor.token === 'password-due') return rule.beforePassword ? undefined : 'barred';
  if (rule.who === 'signed-in') return undefined;
  if (rule.who === 'worker') return actor.kind === 'worker' ? undefined : 'barred';
  const holding = actor.posts.filter(({ role }) => MAY[role].includes(rule.who));
  if (holding.length === 0) return 'barred';
  return rule.atRoot && !holding.some(({ node }) => node === 'county') ? 'barred' : undefined;
}

/** Whether the actor meets the thing, in a list or by its id. */
export function maySee(rule: Rule, actor: Actor, thing: Thing): boolean {
  if (rule.about === 'showing') return SHOWN.includes(thing.state);
  if (rule.about === 'own-order' || rule.about === 'own-session') return thing.owner === actor.accountId;
  const has = (permission: string) =>
    actor.posts.some(
      ({ role, node }) =>
        (permission === 'signed-in' || MAY[role].includes(permission)) &&
        thing.at.some((place) => reaches(node, place)),
    );
  return has(rule.who) && (!rule.crewOnly || isOfCrew(actor, thing, has));
}

/** The streamer and the mentor, whoever supervises them, and where no mentor is named whoever coaches there. */
function isOfCrew({ accountId }: Actor, { crew }: Thing, has: (permission: string) => boolean): boolean {
  if (has('coach-note.read') || (has('broadcast.coach') && crew?.mentor === undefined)) return true;
  return accountId !== undefined && (accountId === crew?.streamer || accountId === crew?.mentor);
}
