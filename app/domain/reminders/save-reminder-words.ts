import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { wordsFields } from './words-fields.ts';

/** Words of the company's own for a reminder, in place of the product's. @throws DomainError `invalid_input`, also for a placeholder that is none */
export const saveReminderWords = operation({
  name: 'reminder-words.save',
  kind: 'write',
  input: wordsFields,
  can: ['update', 'NotificationTemplate'],
  async run({ db, tenantId, audit }, { event, channel, language, subject, body }): Promise<void> {
    const key = { tenantId, event, channel, language };
    await db.notificationTemplate.upsert({
      where: { tenantId_event_channel_language: key },
      create: { ...key, id: newId(), subject, body },
      update: { subject, body },
    });
    audit('NotificationTemplate', tenantId, { event, channel, language });
  },
});
