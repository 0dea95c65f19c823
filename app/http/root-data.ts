import type { Brand, TextSize, Theme } from '#app/kernel/appearance.ts';
import { env } from '#app/kernel/env.ts';
import type { Language } from '#app/kernel/languages.ts';
import { brandOf } from './brand-of.ts';
import { domainErrorOf, errorResponse } from './error-response.ts';
import { type Flash, takeFlash } from './flash.ts';
import { detectLanguage } from './i18n.ts';
import { readPreferences } from './preferences.ts';
import { optionalContext, requestHost } from './request-context.ts';

/** What every page knows. `now` is the server's clock, so that "3 minutes ago" is the same text on both sides. */
export type RootData = {
  language: Language;
  theme: Theme;
  textSize: TextSize;
  /** Null on the public site. */
  brand: Brand | null;
  /** The company may be read but not changed. */
  suspended: boolean;
  timeZone: string;
  now: string;
  flash: Flash | null;
  csrf?: string;
};

/** The body of the 404 that answers at the address of a company that does not exist. */
export type NoSuchCompany = { code: 'no_such_company'; slug: string; publicOrigin: string };

/** Throws a 404 with `NoSuchCompany` where the address belongs to nobody. */
export async function rootData(request: Request): Promise<{ data: RootData; headers: Headers }> {
  try {
    return await readRootData(request);
  } catch (error) {
    const known = domainErrorOf(error);
    throw known ? errorResponse(known) : error;
  }
}

async function readRootData(request: Request): Promise<{ data: RootData; headers: Headers }> {
  const host = await requestHost(request);
  if (host.kind === 'no_company' || host.kind === 'foreign') throw noSuchCompany(host);
  const [ctx, preferences, { flash, clear }] = await Promise.all([
    optionalContext(request),
    readPreferences(request),
    takeFlash(request),
  ]);
  const headers = new Headers({ Vary: 'Cookie, Accept-Language' });
  if (clear) headers.append('Set-Cookie', clear);
  return {
    data: {
      language: ctx?.language ?? (await detectLanguage(request, 'zh-CN')),
      ...preferences,
      brand: ctx ? brandOf(ctx.tenant) : null,
      suspended: ctx?.tenant.status === 'suspended',
      timeZone: ctx?.tenant.timeZone ?? 'Asia/Shanghai',
      now: new Date().toISOString(),
      flash,
    },
    headers,
  };
}

function noSuchCompany(host: { kind: 'no_company'; slug: string } | { kind: 'foreign' }): Response {
  const body: NoSuchCompany = {
    code: 'no_such_company',
    slug: host.kind === 'no_company' ? host.slug : '',
    publicOrigin: new URL(env().APP_ORIGIN).origin,
  };
  return Response.json(body, { status: 404 });
}
