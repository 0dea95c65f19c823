import { AsyncLocalStorage } from 'node:async_hooks';
import type { Prisma } from '#prisma/generated/client.ts';

/** A transaction of one company: every statement in it sees that company's rows only. */
export type TenantDb = Prisma.TransactionClient;

type CurrentTenant = { tenantId: string; timeoutMs: number; db?: TenantDb };

/** Which company the running transaction belongs to; read by the connection when it begins. */
export const currentTenant = new AsyncLocalStorage<CurrentTenant>();
