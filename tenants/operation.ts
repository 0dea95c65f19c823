import { createHash } from 'node:crypto';
import { ForbiddenError } from '@casl/ability';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { fieldIssues } from '#app/kernel/field-issues.ts';
import { newId } from '#app/kernel/ids.ts';
import { fromStoredJson, type StoredJson, toStoredJson } from '#app/kernel/json.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantContext } from './context.ts';
import { isTransient, translateDatabaseError } from './database/translate-error.ts';
import { type Outbox, outboxOf } from './outbox.ts';
import { requireWritable } from './plans/require-writable.ts';
import { type Action, type AppAbility, asSubject, type SubjectName } from './policies/ability.ts';
import { type TenantDb, withTenant } from './with-tenant.ts';

/** What an operation works with: one transaction of the caller's company and the caller's rights. */
export type OperationScope = {
  db: TenantDb;
  ctx: TenantContext;
  tenantId: string;
  ability: AppAbility;
  /** Checks a right on one row. @throws DomainError `forbidden` */
  authorize(action: Action, subject: SubjectName, row: Record<string, unknown>): void;
  outbox: Outbox;
  /** Names the record that this write is about, and what is worth keeping of it. Never secrets. */
  audit(subject: SubjectName, subjectId: string, detail?: Record<string, unknown>): void;
  now: Date;
};

export type OperationDefinition<S extends z.ZodType, R> = {
  /** `<noun>.<verb>`, as it stands in the audit log. */
  name: string;
  kind: 'read' | 'write';
  input: S;
  /** The right that the caller needs at all; rows are narrowed by `accessible` and `authorize`. `anyone` needs none. */
  can: readonly [Action, SubjectName] | 'anyone';
  /** A write that goes on while the company's subscription lets everyone only look: signing in, subscribing, owners paying. */
  whileReadOnly?: boolean;
  /** Longest time of its transaction, milliseconds; 10,000 when left out. */
  timeoutMs?: number;
  run(scope: OperationScope, input: z.output<S>): Promise<R>;
};

export type Operation<S extends z.ZodType, R> = ((ctx: TenantContext, input: z.input<S>) => Promise<R>) & {
  definition: OperationDefinition<S, R>;
};

const tracer = trace.getTracer('linli');
const maxAttempts = 3;

/**
 * The only shape of a read or write of a company's data. It checks the input, then the right, opens the company's transaction, runs,
 * writes the audit row of a write, and turns database errors into the errors of `app/kernel/errors`.
 *
 * With `ctx.idempotencyKey`, a write that is repeated with the same input answers as it did the first time.
 *
 * @throws DomainError
 */
export function operation<S extends z.ZodType, R>(definition: OperationDefinition<S, R>): Operation<S, R> {
  const call = (ctx: TenantContext, rawInput: z.input<S>): Promise<R> =>
    tracer.startActiveSpan(
      definition.name,
      { attributes: { 'linli.tenant': ctx.tenant.slug } },
      async (span) => {
        try {
          return await attempt(definition, ctx, rawInput);
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      },
    );
  return Object.assign(call, { definition });
}

async function attempt<S extends z.ZodType, R>(
  definition: OperationDefinition<S, R>,
  ctx: TenantContext,
  rawInput: z.input<S>,
): Promise<R> {
  if (ctx.tenant.status === 'suspended' && definition.kind === 'write')
    throw new DomainError('tenant_suspended');
  if (definition.can !== 'anyone' && !ctx.ability.can(...definition.can)) {
    throw new DomainError(ctx.actor.kind === 'guest' ? 'not_signed_in' : 'forbidden');
  }
  const parsed = definition.input.safeParse(rawInput);
  if (!parsed.success) throw new DomainError('invalid_input', { fields: fieldIssues(parsed.error) });
  for (let left = maxAttempts - 1; ; left -= 1) {
    try {
      return await withTenant(ctx.tenant.id, (db) => inTransaction(definition, ctx, db, parsed.data), {
        timeoutMs: definition.timeoutMs,
      });
    } catch (error) {
      if (left > 0 && isTransient(error)) continue;
      if (error instanceof ForbiddenError) throw new DomainError('forbidden', { cause: error });
      throw translateDatabaseError(error);
    }
  }
}

async function inTransaction<S extends z.ZodType, R>(
  definition: OperationDefinition<S, R>,
  ctx: TenantContext,
  db: TenantDb,
  input: z.output<S>,
): Promise<R> {
  const tenantId = ctx.tenant.id;
  // What the system does itself goes on: money that came in is money that came in.
  const mayWait = definition.kind === 'write' && !definition.whileReadOnly && ctx.actor.kind !== 'system';
  if (mayWait) await requireWritable(db, tenantId);
  const repeated =
    definition.kind === 'write' && ctx.idempotencyKey
      ? await claimKey(definition.name, ctx, db, input)
      : undefined;
  if (repeated) return repeated.result as R;
  let about: { subject?: SubjectName; subjectId?: string; detail: Record<string, unknown> } = { detail: {} };
  const result = await definition.run(
    {
      db,
      ctx,
      tenantId,
      ability: ctx.ability,
      authorize(action, subject, row) {
        if (!ctx.ability.can(action, asSubject(subject, row))) throw new DomainError('forbidden');
      },
      outbox: outboxOf(db, tenantId),
      audit(subject, subjectId, detail = {}) {
        about = { subject, subjectId, detail };
      },
      now: ctx.now(),
    },
    input,
  );
  if (definition.kind === 'write') {
    await writeAudit(definition.name, ctx, db, about);
    if (ctx.idempotencyKey) await keepResult(definition.name, ctx, db, result);
  }
  return result;
}

/** Null when this is the first call with the key; the first call's result when it is a repetition. */
async function claimKey(
  operationName: string,
  ctx: TenantContext,
  db: TenantDb,
  input: unknown,
): Promise<{ result: unknown } | undefined> {
  const key = ctx.idempotencyKey as string;
  const inputHash = createHash('sha256')
    .update(JSON.stringify(toStoredJson(input)))
    .digest('hex');
  const where = { tenantId: ctx.tenant.id, operation: operationName, key };
  // Waits here while the first call is still running.
  const claimed = await db.$executeRaw`
    insert into idempotency_record (tenant_id, operation, key, input_hash)
    values (${where.tenantId}::uuid, ${where.operation}, ${key}, ${inputHash}) on conflict do nothing`;
  if (claimed) return undefined;
  const first = await db.idempotencyRecord.findUniqueOrThrow({ where: { tenantId_operation_key: where } });
  if (first.inputHash !== inputHash) throw new DomainError('idempotency_mismatch');
  return { result: fromStoredJson(first.result as StoredJson) };
}

async function keepResult(
  operationName: string,
  ctx: TenantContext,
  db: TenantDb,
  result: unknown,
): Promise<void> {
  await db.idempotencyRecord.update({
    where: {
      tenantId_operation_key: {
        tenantId: ctx.tenant.id,
        operation: operationName,
        key: ctx.idempotencyKey as string,
      },
    },
    data: { result: toStoredJson(result) ?? Prisma.JsonNull },
  });
}

async function writeAudit(
  operationName: string,
  ctx: TenantContext,
  db: TenantDb,
  about: { subject?: SubjectName; subjectId?: string; detail: Record<string, unknown> },
): Promise<void> {
  const { actor } = ctx;
  await db.auditEntry.create({
    data: {
      tenantId: ctx.tenant.id,
      id: newId(),
      actorKind: actor.kind,
      actorId: actor.kind === 'member' ? actor.membershipId : null,
      actorName: actor.kind === 'guest' ? '' : actor.name,
      operation: operationName,
      subject: about.subject ?? null,
      subjectId: about.subjectId ?? null,
      detail: toStoredJson(about.detail) ?? {},
      ipAddress: ctx.ipAddress,
      requestId: ctx.requestId,
    },
  });
}
