import { ERRORS, type ErrorCode, statusOf } from '@nuanxin/contracts/kernel';

const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const failures = (...codes: ErrorCode[]) =>
  Object.fromEntries(
    codes.map((code) => [
      statusOf(code),
      {
        description: `\`${code}\` ${ERRORS[code].zh} / ${ERRORS[code].en}`,
        'x-codes': [code],
        content: problem,
      },
    ]),
  );

const size = { type: 'integer' };
const ulid = { type: 'string', pattern: '^[0-7][0-9A-HJKMNP-TV-Z]{25}$' };
const stored = {
  type: 'object',
  properties: { id: ulid, width: size, height: size, bytes: size },
  required: ['id', 'width', 'height', 'bytes'],
};
const form = {
  type: 'object',
  properties: { file: { type: 'string', contentMediaType: 'image/*' } },
  required: ['file'],
};

/** Pictures are no contracts: their bodies are not JSON. */
export const fileOperations = {
  '/files': {
    post: {
      operationId: 'gateway.file.upload',
      tags: ['gateway'],
      summary: '上传图片 / Upload a picture (JPEG, PNG or WebP); it is re-encoded without its metadata',
      'x-access': { audience: 'official' },
      requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } },
      responses: {
        '200': { description: 'Stored.', content: { 'application/json': { schema: stored } } },
        ...failures(
          'access.sign-in',
          'access.denied',
          'request.too-large',
          'upload.type',
          'request.too-many',
        ),
      },
    },
  },
  '/files/{id}': {
    get: {
      operationId: 'gateway.file.read',
      tags: ['gateway'],
      summary: '查看图片 / A picture; never changes',
      'x-access': { audience: 'public' },
      security: [],
      parameters: [{ name: 'id', in: 'path', required: true, schema: ulid }],
      responses: {
        '200': { description: 'The picture.', content: { 'image/webp': {} } },
        ...failures('record.absent'),
      },
    },
  },
};
