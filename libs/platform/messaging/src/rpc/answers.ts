import { MessagePattern } from '@nestjs/microservices';
import type { Contract, RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import type { z } from 'zod';
import type { HandlerExtras } from '../transport/handler';

type AnswerMethod<C extends Contract> = (request: RequestOf<C>, call: Call) => Promise<z.input<C['reply']>>;

/**
 * Marks the one public method of a `@Controller()` class that answers the contract. The request arrives validated, the
 * caller admitted; whatever the reply holds beyond its schema is dropped.
 */
export function Answers<C extends Contract>(contract: C) {
  return <Method extends AnswerMethod<C>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const extras: HandlerExtras = { kind: 'answers', contract, owner: target.constructor, method: key };
    MessagePattern(contract.subject, { ...extras })(target, key, descriptor);
  };
}
