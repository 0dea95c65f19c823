import { z } from 'zod';
import { renderNotificationMail } from '#app/domain/notifications/mailing/render-notification-mail.ts';
import { notificationText } from '#app/domain/notifications/notification-text.ts';
import { addDays, addMonths, localDay } from '#app/kernel/dates.ts';
import { type Language, languages } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import {
  type ReminderChannel,
  type ReminderEvent,
  reminderChannels,
  reminderEvents,
} from './reminder-tones.ts';

export type ReminderPreview = {
  event: ReminderEvent;
  title: string;
  body: string;
  /** The company's own words as they are stored; null where the product's are used. */
  words: { subject: string; body: string } | null;
};

const input = z.object({ language: z.enum(languages), channel: z.enum(reminderChannels) });

const readWords = operation({
  name: 'reminder-words.list',
  kind: 'read',
  input,
  can: ['read', 'ReminderStep'],
  run: ({ db, tenantId }, { language, channel }) =>
    db.notificationTemplate.findMany({
      where: { tenantId, language, channel, event: { in: [...reminderEvents] } },
      select: { event: true, subject: true, body: true },
    }),
});

/** How each reminder reads in a language and channel, about a sample bill of the company's currency: what owners get, word for word. */
export async function previewReminders(
  ctx: TenantContext,
  asked: { language: Language; channel: ReminderChannel },
): Promise<ReminderPreview[]> {
  const stored = await readWords(ctx, asked);
  return Promise.all(
    reminderEvents.map(async (event) => {
      const own = stored.find((row) => row.event === event);
      const words = own ? { subject: own.subject, body: own.body } : null;
      return { event, words, ...(await render(ctx, event, asked, words)) };
    }),
  );
}

async function render(
  { tenant, now }: TenantContext,
  event: ReminderEvent,
  { language, channel }: { language: Language; channel: ReminderChannel },
  words: ReminderPreview['words'],
): Promise<{ title: string; body: string }> {
  const today = localDay(now(), tenant.timeZone);
  const days = sampleDays[event];
  const dueOn = addDays(today, event === 'reminder_before' ? days : -days);
  const params = { ...sampleParams, dueOn, days };
  if (channel === 'in_app') {
    return notificationText(event, params, language, tenant.currency, words ?? undefined);
  }
  const mail = await renderNotificationMail(
    sampleMail(tenant, { event, language, params, dueOn, words }),
    tenant,
  );
  return { title: mail?.subject ?? '', body: mail?.text ?? '' };
}

const sampleDays: Record<ReminderEvent, number> = {
  reminder_before: 3,
  reminder_after: 3,
  reminder_firm: 10,
  reminder_final: 30,
};

const sampleAmount = 36_850n;
const sampleParams = {
  properties: ['3-1-1201'],
  propertyCount: 1,
  count: 1,
  total: sampleAmount.toString(),
};

function sampleMail(
  { contactEmail }: Tenant,
  about: {
    event: ReminderEvent;
    language: Language;
    params: unknown;
    dueOn: string;
    words: ReminderPreview['words'];
  },
): Parameters<typeof renderNotificationMail>[0] {
  const { event, language, params, dueOn, words } = about;
  const t = translator(language, 'dunning');
  const month = `${dueOn.slice(0, 8)}01`;
  return {
    deliveryId: '',
    address: contactEmail,
    language,
    event,
    params,
    link: '/bills',
    personName: t('sample.person'),
    statements: [
      {
        propertyName: sampleParams.properties[0] as string,
        bills: [
          {
            feeItem: t('sample.feeItem'),
            period: { start: month, end: addMonths(month, 1) },
            dueDay: dueOn,
            amount: sampleAmount,
          },
        ],
      },
    ],
    ...(words && { words }),
  };
}
