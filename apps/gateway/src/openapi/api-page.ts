import type { JsonSchema, OpenApiDocument } from '@nuanxin/contracts/documents';
import { ERRORS } from '@nuanxin/contracts/kernel';
import { html, joined, type Markup } from './html';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly 'x-access'?: JsonSchema;
  readonly parameters?: readonly { name: string; in: string; required: boolean; schema: JsonSchema }[];
  readonly requestBody?: { content: Readonly<Record<string, { schema: JsonSchema }>> };
  readonly responses: Readonly<
    Record<string, { description: string; content?: Readonly<Record<string, { schema?: JsonSchema }>> }>
  >;
}

/** The API for people: every route with who may use it, what it takes and answers, and every error by its code. */
export function apiPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method,
      operation: operation as unknown as Operation,
    })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))].sort();
  const schemas = (document['components'] as { schemas: Record<string, JsonSchema> }).schemas;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>暖新 API</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <main>
          <h1>暖新 NuanXin API</h1>
          <p>接口由契约生成 / Made from the contracts. <a href="/api/v1/openapi.json">openapi.json</a></p>
          ${joined(
            tags.map(
              (tag) =>
                html`<h2>${tag}</h2>
                  ${joined(operations.filter(({ operation }) => operation.tags.includes(tag)).map(section))}`,
            ),
          )}
          <h2>数据结构 / Schemas</h2>
          ${joined(
            Object.entries(schemas).map(
              ([name, schema]) =>
                html`<details id="schema-${name}">
                  <summary>${name}</summary>
                  ${code(schema)}
                </details>`,
            ),
          )}
          <h2>错误代码 / Error codes</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">code</th>
                <th scope="col">HTTP</th>
                <th scope="col">说明 / meaning</th>
              </tr>
            </thead>
            <tbody>
              ${joined(
                Object.entries(ERRORS).map(
                  ([name, { status, zh, en }]) =>
                    html`<tr id="${name}">
                      <td><code>${name}</code></td>
                      <td>${String(status)}</td>
                      <td>${zh}<br /><span lang="en">${en}</span></td>
                    </tr>`,
                ),
              )}
            </tbody>
          </table>
        </main>
      </body>
    </html>`.text;
}

function section({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Operation;
}): Markup {
  const { operationId, summary, parameters = [], requestBody, responses } = operation;
  const { 200: done, ...failures } = responses;
  const access = JSON.stringify(operation['x-access'] ?? {});
  return html`<details id="${operationId}">
    <summary>
      <code class="method ${method}">${method.toUpperCase()}</code> <code>${path}</code> ${summary}
    </summary>
    <p>使用者 / who: <code>${access}</code></p>
    ${joined(parameters.map((each) => html`<p><code>${each.name}</code> (${each.in}${each.required ? ', 必填 / required' : ''}) <code>${JSON.stringify(each.schema)}</code></p>`))}
    ${joined(
      Object.entries(requestBody?.content ?? {}).map(
        ([type, { schema }]) =>
          html`<h3>请求 / request <small>${type}</small></h3>
            ${code(schema)}`,
      ),
    )}
    ${joined(
      Object.entries(done?.content ?? {}).map(
        ([type, { schema }]) =>
          html`<h3>回复 / reply <small>${type}</small></h3>
            ${schema ? code(schema) : ''}`,
      ),
    )}
    <h3>错误 / failures</h3>
    <ul>
      ${joined(Object.entries(failures).map(([status, { description }]) => html`<li>${status}: ${description}</li>`))}
    </ul>
  </details>`;
}

function code(schema: JsonSchema): Markup {
  return html`<pre><code>${JSON.stringify(schema, null, 2)}</code></pre>`;
}
