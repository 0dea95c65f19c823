import type { Language } from '#app/kernel/languages.ts';
import type { AppAbility } from './policies/ability.ts';

/** What everyone may know of a company: its name, brand and conventions. */
export type Tenant = {
  id: string;
  slug: string;
  name: string;
  status: 'active' | 'suspended';
  language: Language;
  /** ISO 4217; one per company, for good. */
  currency: string;
  /** IANA name. */
  timeZone: string;
  /** `#rrggbb` */
  brandColor: string;
  logoFileId: string | null;
  contactEmail: string;
  contactPhone: string | null;
};

/** Who acts: a signed-in member of the company, the system itself (a job), or a visitor who has not signed in. */
export type Actor =
  | {
      kind: 'member';
      userId: string;
      membershipId: string;
      personId: string | null;
      name: string;
      email: string;
      roles: string[];
    }
  | { kind: 'system'; name: string }
  | { kind: 'guest' };

/** Everything an operation knows of its caller. Made once per request (or job), never kept. */
export type TenantContext = {
  tenant: Tenant;
  actor: Actor;
  ability: AppAbility;
  /** Language of the reader. */
  language: Language;
  requestId: string;
  ipAddress: string | null;
  /** Makes a repeated write answer as it did the first time. */
  idempotencyKey?: string;
  now: () => Date;
};
