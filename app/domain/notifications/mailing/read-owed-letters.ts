import { readLetters, type WrittenLetter } from '#app/domain/dunning/read-letters.ts';
import type { Language } from '#app/kernel/languages.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import type { Tenant } from '#tenants/context.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { notificationParams } from '../notification-events.ts';

type Delivery = { id: string; language: string; notification: { event: string; params: unknown } };

/** The dunning letters that mails of a batch bring, by delivery; those of which everything has been paid or taken back since are left out. */
export async function readOwedLetters(
  db: TenantDb,
  { id: tenantId, timeZone, language: companyLanguage }: Tenant,
  deliveries: readonly Delivery[],
): Promise<Map<string, WrittenLetter>> {
  const wanted = new Map<string, { deliveryId: string; language: Language }>();
  for (const { id, language, notification } of deliveries) {
    if (notification.event !== 'dunning_letter') continue;
    const letterId = notificationParams.dunning_letter.safeParse(notification.params).data?.letterId;
    if (letterId) {
      wanted.set(letterId, { deliveryId: id, language: isLanguage(language) ? language : companyLanguage });
    }
  }
  const found = new Map<string, WrittenLetter>();
  if (wanted.size === 0) return found;
  const owed = await db.$queryRaw<{ id: string }[]>`
    select l.id from dunning_letter l
    where l.tenant_id = ${tenantId}::uuid and l.id = any(${[...wanted.keys()]}::uuid[]) and exists (
      select from jsonb_array_elements(l.lines) line
      join bill b on b.tenant_id = l.tenant_id and b.id = (line->>'billId')::uuid
      where b.status = 'open')`;
  const ids = new Set(owed.map(({ id }) => id));
  for (const language of new Set([...wanted.values()].map((entry) => entry.language))) {
    const of = [...wanted].filter(([id, entry]) => ids.has(id) && entry.language === language);
    if (of.length === 0) continue;
    const where = { tenantId, id: { in: of.map(([id]) => id) } };
    for (const letter of await readLetters(db, where, { language, timeZone })) {
      const entry = wanted.get(letter.id);
      if (entry) found.set(entry.deliveryId, letter);
    }
  }
  return found;
}
