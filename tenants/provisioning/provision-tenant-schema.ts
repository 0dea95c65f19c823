import { z } from 'zod';
import { defaultBrandColor } from '#app/kernel/brand-variables.ts';
import { isTimeZone } from '#app/kernel/dates.ts';
import { languages } from '#app/kernel/languages.ts';

/** Addresses that the platform keeps for itself. */
const reservedSlugs = new Set([
  'www',
  'api',
  'app',
  'admin',
  'platform',
  'mail',
  'static',
  'assets',
  'status',
  'help',
  'support',
  'docs',
  'cdn',
  'linli',
  'sandbox',
]);

/** Currencies that a company may keep its books in (ISO 4217). */
export const tenantCurrencies = [
  'CNY',
  'HKD',
  'MOP',
  'TWD',
  'SGD',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'AUD',
  'CAD',
  'MYR',
  'THB',
] as const;

/** The first part of a company's host name. */
export const slugSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(40)
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])$/, 'invalid_slug')
  // `xn--` begins a name in another script, which looks like something else in a browser.
  .refine((slug) => !reservedSlugs.has(slug) && !slug.startsWith('xn--'), 'slug_reserved');

export const provisionTenantSchema = z.object({
  name: z.string().trim().min(1).max(80),
  slug: slugSchema,
  language: z.enum(languages),
  currency: z.enum(tenantCurrencies),
  timeZone: z.string().refine(isTimeZone, 'invalid_time_zone'),
  brandColor: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'invalid_color')
    .default(defaultBrandColor),
  /** Whether it gets fee items, ticket categories, words of mails and reminder days to begin with. */
  starters: z.boolean().default(true),
  /** Days for which it may try the platform out, after which it has to subscribe. None: it pays nothing and has no limits. */
  trialDays: z.number().int().min(1).max(365).nullable().default(null),
  administrator: z.object({ userId: z.uuid(), name: z.string().trim().min(1).max(80), email: z.email() }),
});
