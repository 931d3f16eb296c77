import { plural } from '../names';
import { type UseCase, upOf } from './asked';

/** The class: one public method, the scope in the filter, the revision in the write. */
export function classText(useCase: UseCase, answersView: boolean): string {
  const { service, name, noun } = useCase;
  const all = plural(noun.camel);
  const { result, body } = BODY[useCase.lists ? 'list' : useCase.kind](useCase, all);
  const viewOf = (state: string) =>
    answersView ? `${noun.camel}View(${state})` : `{ id: ${state}._id, revision: ${state}.revision }`;
  return `import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { ${name.camel} } from '@nuanxin/contracts/${service}';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ${useCase.permission ? 'scopeFilter' : 'ownFilter'} } from '@nuanxin/platform/store';
import { ${noun.pascal}Store } from '${upOf(useCase)}/store/${noun.kebab}-store';
${answersView ? `import { ${noun.camel}View } from '${upOf(useCase)}/store/${noun.kebab}-view';\n` : ''}
@Controller()
export class ${name.pascal} {
  constructor(private readonly ${all}: ${noun.pascal}Store) {}

  @Answers(${name.camel})
  async run(request: RequestOf<typeof ${name.camel}>, call: Call): Promise<ReplyOf<typeof ${name.camel}>> {
    const scope = ${useCase.permission ? `scopeFilter(call, '${useCase.permission}')` : 'ownFilter(call)'};
${body}
    return ${result(viewOf)};
  }
}
`;
}

type ViewOf = (state: string) => string;
interface Body {
  readonly body: string;
  readonly result: (viewOf: ViewOf) => string;
}

const BODY: Record<'command' | 'query' | 'list', (useCase: UseCase, all: string) => Body> = {
  command: ({ noun }, all) => ({
    body: `    const { requestId, id, revision } = request;
    const ${noun.camel} = await this.${all}.change(id, scope, { requestId, revision, body: request }, (state) => ({
      next: { ...state },
      events: [],
    }));`,
    result: (viewOf) => viewOf(noun.camel),
  }),
  query: ({ noun }, all) => ({
    body: `    const ${noun.camel} = await this.${all}.read(request.id, scope);`,
    result: (viewOf) => viewOf(noun.camel),
  }),
  list: ({ noun }, all) => ({
    body: `    const order = { by: '_id', direction: 'descending' } as const;
    const page = await this.${all}.page({ ...request, scope, order });`,
    result: (viewOf) => `{ ...page, items: page.items.map((${noun.camel}) => (${viewOf(noun.camel)})) }`,
  }),
};
