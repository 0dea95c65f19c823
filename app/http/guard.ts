import { redirect } from '@remix-run/node';
import { DomainError } from '#app/kernel/errors.ts';
import type { Actor, TenantContext } from '#tenants/context.ts';
import { optionalContext, requestContext } from './request-context.ts';

/** A context of someone who has signed in and is an active member of the company. */
export type MemberContext = TenantContext & { actor: Extract<Actor, { kind: 'member' }> };

/**
 * Who may come to a page. `staff`: a member with any role besides owner. `owner`: a member who is linked to a person of the register.
 * `member`: both. `company`: everyone at a company's address. `public`: the public site alone. `any`: every address of ours.
 */
export type Audience = 'staff' | 'owner' | 'member' | 'company' | 'public' | 'any';

export type ContextOf<A extends Audience> = A extends 'staff' | 'owner' | 'member'
  ? MemberContext
  : A extends 'company'
    ? TenantContext
    : A extends 'public'
      ? null
      : TenantContext | null;

/** Lets through who belongs, sends who has not signed in to do so. Throws a redirect, or DomainError `forbidden` or `not_found`. */
export async function guard<A extends Audience>(audience: A, request: Request): Promise<ContextOf<A>> {
  return (await guards[audience](request)) as ContextOf<A>;
}

const guards: Record<Audience, (request: Request) => Promise<TenantContext | null>> = {
  staff: requireStaff,
  owner: requireOwner,
  member: requireMember,
  company: requestContext,
  any: optionalContext,
  public: async (request) => {
    if (await optionalContext(request)) throw new DomainError('not_found');
    return null;
  },
};

export async function requireMember(request: Request): Promise<MemberContext> {
  const ctx = await requestContext(request);
  if (ctx.actor.kind !== 'member') throw signInFirst(request);
  return ctx as MemberContext;
}

export async function requireStaff(request: Request): Promise<MemberContext> {
  const ctx = await requireMember(request);
  if (!isStaff(ctx)) throw new DomainError('forbidden');
  return ctx;
}

export async function requireOwner(request: Request): Promise<MemberContext> {
  const ctx = await requireMember(request);
  if (ctx.actor.personId === null) throw new DomainError('forbidden');
  return ctx;
}

export function isStaff(ctx: TenantContext): boolean {
  return ctx.actor.kind === 'member' && ctx.actor.roles.some((role) => role !== 'owner');
}

/** A page that was asked for is shown after signing in; what was being sent is not sent again. */
function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const returnTo = request.method === 'GET' && pathname !== '/' ? pathname + search : '';
  return redirect(returnTo ? `/sign-in?${new URLSearchParams({ returnTo })}` : '/sign-in');
}
