import { ConfigurationError } from '@nuanxin/platform/config';
import type { Clock, Log } from '@nuanxin/platform/kernel';
import type { IdentitySettings } from '../config';
import type { CodeSender } from './code-sender';
import { LogSender } from './log-sender';
import { WebhookSender } from './webhook-sender';

/** The sender that the configuration names. A start that would log codes in production, or send them nowhere, is refused. */
export function chooseSender(settings: IdentitySettings, clock: Clock, log: Log): CodeSender {
  const { DEPLOYMENT, CODE_SENDER, CODE_WEBHOOK_URL, CODE_WEBHOOK_SECRET } = settings;
  if (CODE_SENDER === 'webhook') {
    if (CODE_WEBHOOK_URL && CODE_WEBHOOK_SECRET)
      return new WebhookSender(CODE_WEBHOOK_URL, CODE_WEBHOOK_SECRET, clock, log);
    throw refusal('CODE_WEBHOOK_URL and CODE_WEBHOOK_SECRET', 'set, because codes are sent by webhook', true);
  }
  if (DEPLOYMENT === 'development') return new LogSender(log);
  throw refusal('CODE_SENDER', 'webhook in production: codes must not stand in a log', false);
}

function refusal(variable: string, right: string, missing: boolean): ConfigurationError {
  const about = 'How codes reach phones.';
  return new ConfigurationError('identity', [{ variable, about, missing, right }]);
}
