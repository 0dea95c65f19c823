import { z } from 'zod';
import type { EinvoiceProvider } from '#app/integrations/einvoice/einvoice-provider.ts';
import { fileProvider } from '#app/integrations/einvoice/file-provider.ts';
import { httpProvider } from '#app/integrations/einvoice/http-provider.ts';
import { env } from '#app/kernel/env.ts';
import { unseal } from '#app/kernel/seal.ts';

/** What the seal of a provider's secret is for. */
export const providerSecret = 'einvoice-secret';

/** As they are stored: the secret sealed. */
export const storedProviderSettings = z.object({
  origin: z.string().optional(),
  appKey: z.string().optional(),
  sealedSecret: z.string().optional(),
});

/**
 * The provider with which an invoice goes to be issued. Null where it was asked for with a provider that the company has no settings for any more, or at an origin that the
 * platform has taken from its list since.
 */
export function providerOf(provider: string, settings: unknown): EinvoiceProvider | null {
  if (provider === 'file') return fileProvider();
  const { origin, appKey, sealedSecret } = storedProviderSettings.parse(settings);
  if (!origin || !appKey || !sealedSecret || !env().EINVOICE_ORIGINS.includes(origin)) return null;
  return httpProvider({ origin, appKey, secret: unseal(sealedSecret, providerSecret) });
}
