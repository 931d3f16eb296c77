import type { Locale } from '@nuanxin/contracts/kernel';

/** The first language of `Accept-Language` that the platform speaks; Chinese where none is. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  for (const part of acceptLanguage?.split(',') ?? []) {
    const language = part.trim().toLowerCase();
    if (language.startsWith('zh')) return 'zh-CN';
    if (language.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}
