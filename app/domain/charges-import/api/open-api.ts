import { z } from 'zod';
import { type ApiScope, apiScopes } from '#app/domain/api-keys/scope-names.ts';
import { billBatch, billPage, billQuery, billsTaken } from './bill-schemas.ts';
import { paymentBatch, paymentPage, paymentQuery, paymentsTaken } from './payment-schemas.ts';

/** What an error looks like (RFC 9457). */
const problem = z
  .object({
    type: z.string().meta({ example: 'urn:linli:problem:invalid_input' }),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'For programs; it does not change with the language.' }),
    detail: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

type Json = Record<string, unknown>;

type Endpoint = {
  path: string;
  method: 'get' | 'post';
  scope: ApiScope;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer: z.ZodType;
};

const endpoints: Endpoint[] = [
  {
    path: '/bills',
    method: 'get',
    scope: 'bills.read',
    summary: 'Bills in the order in which they changed',
    query: billQuery,
    answer: billPage,
  },
  {
    path: '/bills',
    method: 'post',
    scope: 'bills.write',
    summary: 'Take bills from another system, all or none',
    body: billBatch,
    answer: billsTaken,
  },
  {
    path: '/payments',
    method: 'get',
    scope: 'payments.read',
    summary: 'Payments in the order in which they changed',
    query: paymentQuery,
    answer: paymentPage,
  },
  {
    path: '/payments',
    method: 'post',
    scope: 'payments.write',
    summary: 'Take payments from another system, all or none',
    body: paymentBatch,
    answer: paymentsTaken,
  },
];

/** The description of the API, made of the schemas that check it. `origin` is the company's own. */
export function openApi(origin: string): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: describe(endpoint, schemas) };
  }
  schemaOf(problem, 'output', schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Linli',
      version: '1',
      description:
        'Bills and payments of a property company, for its other systems. Amounts are text in the major unit of the currency, days are local days of the company. Records that come in are known by the id that your system gives them, so that sending them again changes nothing; an `Idempotency-Key` makes a repeated request answer as it did the first time. Each key may ask 300 times a minute.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ key: [] }],
    tags: [{ name: 'bills' }, { name: 'payments' }],
    paths,
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: `A key from the company's settings. Scopes: ${apiScopes.join(', ')}.`,
        },
      },
      schemas,
    },
  };
}

function describe({ method, path, scope, summary, query, body, answer }: Endpoint, schemas: Json): Json {
  const content = (schema: Json) => ({ 'application/json': { schema } });
  return {
    operationId: `${method === 'get' ? 'list' : 'take'}${path.slice(1, 2).toUpperCase()}${path.slice(2)}`,
    tags: [path.slice(1)],
    summary,
    description: `Needs the scope \`${scope}\`.`,
    ...(query && { parameters: parametersOf(query) }),
    ...(body && {
      parameters: [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' },
        },
      ],
      requestBody: { required: true, content: content(schemaOf(body, 'input', schemas)) },
    }),
    responses: {
      200: { description: 'Done', content: content(schemaOf(answer, 'output', schemas)) },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function parametersOf(query: z.ZodObject): Json[] {
  const schema = z.toJSONSchema(query, { io: 'input', target: 'draft-2020-12' });
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: false,
    schema: property,
  }));
}

/** A reference to the schema, whose parts with an id of their own go to the components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const { $schema: _dialect, $defs = {}, ...own } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  const moved = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));
  for (const [id, part] of Object.entries($defs)) schemas[id] = moved(part);
  const id = (own as { id?: string }).id;
  if (!id) return moved(own) as Json;
  schemas[id] = moved(own);
  return { $ref: `#/components/schemas/${id}` };
}
