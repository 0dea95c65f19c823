import { env } from '#app/kernel/env.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { seal } from '#app/kernel/seal.ts';
import { operation } from '#tenants/operation.ts';
import { invoicePolicyFields } from './invoice-policy-fields.ts';
import { providerSecret, storedProviderSettings } from './provider-settings.ts';

/**
 * Decides as whom and through whom the company issues invoices from now on. Invoices that wait go with the new settings of the provider that they were asked for with.
 *
 * @throws DomainError `provider_not_allowed`; `invalid_input` where a provider has no secret
 */
export const updateInvoicePolicy = operation({
  name: 'invoice-policy.update',
  kind: 'write',
  input: invoicePolicyFields,
  can: ['update', 'InvoicePolicy'],
  async run({ db, tenantId, audit }, { origin, appKey, secret, ...policy }): Promise<void> {
    const before = await db.invoicePolicy.findUnique({ where: { tenantId } });
    const { sealedSecret } = storedProviderSettings.parse(before?.settings ?? {});
    if (policy.provider === 'http') {
      if (!origin || !env().EINVOICE_ORIGINS.includes(origin)) throw new DomainError('provider_not_allowed');
      if (!secret && !sealedSecret) {
        throw new DomainError('invalid_input', { fields: [{ path: 'secret', code: 'required' }] });
      }
    }
    const data = {
      ...policy,
      settings: {
        ...(origin && { origin }),
        ...(appKey && { appKey }),
        ...((secret || sealedSecret) && {
          sealedSecret: secret ? seal(secret, providerSecret) : sealedSecret,
        }),
      },
    };
    await db.invoicePolicy.upsert({ where: { tenantId }, create: { tenantId, ...data }, update: data });
    audit('InvoicePolicy', tenantId, { ...policy, origin, secretChanged: Boolean(secret) });
  },
});
