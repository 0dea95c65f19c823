import { operation } from '#tenants/operation.ts';
import { wordsKey } from './words-fields.ts';

/** Puts the product's words of a reminder back in place of the company's own. */
export const resetReminderWords = operation({
  name: 'reminder-words.reset',
  kind: 'write',
  input: wordsKey,
  can: ['update', 'NotificationTemplate'],
  async run({ db, tenantId, audit }, key): Promise<void> {
    await db.notificationTemplate.deleteMany({ where: { tenantId, ...key } });
    audit('NotificationTemplate', tenantId, key);
  },
});
