import { createHmac, timingSafeEqual } from 'node:crypto';
import { codeValidMinutes } from '#app/kernel/code-valid-minutes.ts';
import { env } from '#app/kernel/env.ts';
import type { Tenant } from '#tenants/context.ts';

export type PendingSignIn = { userId: string; email: string };

/** A signed note to the browser that this user's password was right at this company; good as long as the code that follows. */
export function sealPendingSignIn(tenant: Tenant, userId: string, email: string): string {
  const until = Date.now() + codeValidMinutes * 60_000;
  const body = Buffer.from(JSON.stringify([tenant.id, userId, email, until])).toString('base64url');
  return `${body}.${sign(body).toString('base64url')}`;
}

/** Null for a note that is forged, too old or of another company. */
export function openPendingSignIn(tenant: Tenant, note: string): PendingSignIn | null {
  const [body = '', signature = ''] = note.split('.');
  const given = Buffer.from(signature, 'base64url');
  const wanted = sign(body);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  const [tenantId, userId, email, until] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
    string,
    string,
    string,
    number,
  ];
  return tenantId === tenant.id && until > Date.now() ? { userId, email } : null;
}

function sign(body: string): Buffer {
  return createHmac('sha256', env().SECRET).update(`pending-sign-in:${body}`).digest();
}
