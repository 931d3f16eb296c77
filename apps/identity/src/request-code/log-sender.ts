import { Log } from '@nuanxin/platform/kernel';
import { maskPhone } from '@nuanxin/platform/privacy';
import { type CodeMessage, CodeSender } from './code-sender';

/** For development: the code stands in the log, the number does not. */
export class LogSender extends CodeSender {
  constructor(private readonly log: Log) {
    super();
  }

  async send({ phone, code }: CodeMessage): Promise<void> {
    this.log.event('code.sent', { to: maskPhone(phone), code });
  }
}
