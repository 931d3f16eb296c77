import { type Account, ROLES } from '@nuanxin/contracts/identity';
import type { Locale } from '@nuanxin/contracts/kernel';
import { formatDate } from '@nuanxin/web/i18n';
import type { Column, Filter } from '@nuanxin/web/ui';
import { ACCOUNT_STATE } from './accounts.words';

const pick = (locale: Locale) => (locale === 'en' ? 'en' : 'zh');

export function postWords(post: Account['posts'][number], locale: Locale): string {
  return `${post.nodeName} · ${ROLES[post.role][pick(locale)]}`;
}

export const accountColumns = (locale: Locale): Column<Account>[] => [
  { key: 'name', label: { zh: '姓名', en: 'Name' }, heading: true, text: ({ name }) => name },
  { key: 'login', label: { zh: '登录名', en: 'Login name' }, text: ({ login }) => login },
  {
    key: 'posts',
    label: { zh: '岗位', en: 'Posts' },
    text: ({ posts }) => posts.map((post) => postWords(post, locale)).join('; '),
  },
  {
    key: 'state',
    label: { zh: '状态', en: 'State' },
    text: ({ state }) => ACCOUNT_STATE[state][pick(locale)],
  },
  {
    key: 'lastSignInAt',
    label: { zh: '最近登录', en: 'Last sign-in' },
    text: ({ lastSignInAt }) => (lastSignInAt ? formatDate(lastSignInAt, 'moment', locale) : ''),
  },
];

export const ACCOUNT_FILTERS: readonly Filter[] = [
  {
    key: 'search',
    label: { zh: '姓名或登录名', en: 'Name or login name' },
    kind: 'text',
  },
  {
    key: 'state',
    label: { zh: '状态', en: 'State' },
    kind: 'choice',
    choices: Object.entries(ACCOUNT_STATE).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'role',
    label: { zh: '岗位', en: 'Post' },
    kind: 'choice',
    choices: Object.entries(ROLES).map(([value, label]) => ({ value, label })),
  },
];
