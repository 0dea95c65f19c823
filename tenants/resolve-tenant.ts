import { env } from '#app/kernel/env.ts';
import type { Tenant } from './context.ts';
import { findTenantBySlug } from './system.ts';
import { toTenant } from './tenant-context.ts';

/** What an address means to us: the public site, a company, a company that does not exist, or a name that is not ours at all. */
export type ResolvedHost =
  | { kind: 'public' }
  | { kind: 'company'; tenant: Tenant }
  | { kind: 'no_company'; slug: string }
  | { kind: 'foreign' };

/** Long enough that a page asks once, short enough that a new logo or a suspension shows at the next click. */
const knownForMs = 3_000;
/** A company that signs up must be found within 2 s, also by the other processes. */
const unknownForMs = 1_000;
const maxEntries = 10_000;
const slugForm = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

type Entry = { until: number; tenant: Promise<Tenant | null> };
const cache = new Map<string, Entry>();

/** Whether the name is the public site's or could be a company's. */
export function isOwnHost(host: string): boolean {
  const hostname = hostnameOf(host);
  const base = new URL(env().APP_ORIGIN).hostname;
  return hostname === base || hostname.endsWith(`.${base}`);
}

/** `host` as a browser sends it, with or without a port. */
export async function resolveHost(host: string): Promise<ResolvedHost> {
  const hostname = hostnameOf(host);
  const base = new URL(env().APP_ORIGIN).hostname;
  if (hostname === base || hostname === `www.${base}`) return { kind: 'public' };
  if (!isOwnHost(host)) return { kind: 'foreign' };
  const slug = hostname.slice(0, -base.length - 1);
  if (!slugForm.test(slug)) return { kind: 'no_company', slug };
  const tenant = await cachedTenant(slug);
  return tenant ? { kind: 'company', tenant } : { kind: 'no_company', slug };
}

/** The host without its port, as sessions are bound to it. */
export function hostnameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}

/** `http://<slug>.localhost:3000`: where a company lives. */
export function tenantOrigin(slug: string): string {
  const origin = new URL(env().APP_ORIGIN);
  origin.hostname = `${slug}.${origin.hostname}`;
  return origin.origin;
}

/** What this process remembers of a company is read again; the others follow within seconds. */
export function forgetTenant(slug: string): void {
  cache.delete(slug);
}

async function cachedTenant(slug: string): Promise<Tenant | null> {
  const known = cache.get(slug);
  if (known && known.until > Date.now()) return known.tenant;
  const tenant = findTenantBySlug(slug).then((row) => (row ? toTenant(row) : null));
  const entry: Entry = { until: Date.now() + knownForMs, tenant };
  if (cache.size >= maxEntries) cache.clear();
  cache.set(slug, entry);
  try {
    const found = await tenant;
    if (!found) entry.until = Date.now() + unknownForMs;
    return found;
  } catch (error) {
    cache.delete(slug);
    throw error;
  }
}
