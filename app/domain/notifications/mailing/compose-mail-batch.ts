import { letterFile } from '#app/domain/dunning/letter-file.ts';
import { letterSender } from '#app/domain/dunning/render-letters.ts';
import type { StatementSender } from '#app/domain/statements/pdf/statement-sheet.ts';
import type { Mail } from '#app/integrations/resend/mail.ts';
import { senderAddress } from '#app/integrations/resend/sender-address.ts';
import { env } from '#app/kernel/env.ts';
import { log } from '#app/kernel/log.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import type { ComposedMail } from './mail-batch.ts';
import { type MailMaterial, readMailBatch } from './read-mail-batch.ts';
import { renderNotificationMail } from './render-notification-mail.ts';
import { storeMailBatch } from './store-mail-batch.ts';

/**
 * Writes the mails of a batch and stores them. Null when another worker had stored its own before: then the batch is that worker's. One mail that
 * cannot be written stops no other.
 */
export async function composeMailBatch(ctx: TenantContext, batchId: string): Promise<ComposedMail[] | null> {
  const mails: ComposedMail[] = [];
  const left: { deliveryId: string; reason: 'nothing_due' | 'not_renderable' }[] = [];
  const materials = await readMailBatch(ctx, { batchId });
  const head = materials.some(({ letter }) => letter) ? await letterSender(ctx) : null;
  for (const material of materials) {
    const { deliveryId } = material;
    try {
      const mail = await compose(material, ctx.tenant, head);
      if (mail) mails.push({ deliveryId, mail });
      else left.push({ deliveryId, reason: 'nothing_due' });
    } catch (error) {
      log.error({ err: error, tenant: ctx.tenant.slug, delivery: deliveryId }, 'a mail could not be written');
      left.push({ deliveryId, reason: 'not_renderable' });
    }
  }
  return (await storeMailBatch(ctx, { batchId, mails, left })) ? mails : null;
}

async function compose(
  material: MailMaterial,
  tenant: Tenant,
  head: StatementSender | null,
): Promise<Mail | null> {
  const rendered = await renderNotificationMail(material, tenant);
  if (!rendered) return null;
  return {
    from: senderAddress(tenant.name, tenant.slug, env().MAIL_DOMAIN),
    to: material.address,
    replyTo: tenant.contactEmail,
    ...rendered,
    // The webhook of the mail service says nothing of companies: these tags find the delivery again.
    tags: { tenant: tenant.id, delivery: material.deliveryId },
    ...(material.letter &&
      head && { attachments: [await letterFile(head, material.letter, material.language)] }),
  };
}
