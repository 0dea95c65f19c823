import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { brandOf } from '#app/http/brand-of.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { updateBranding } from '#tenants/branding/update-branding.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { BrandForm } from './brand-form.tsx';
import { CompanyFacts } from './company-facts.tsx';
import { companyFormSchema, maxLogoBytes } from './company-form-schema.ts';

export const meta = pageTitle((t) => t('settings:company.title'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  const { tenant } = ctx;
  if (!ctx.ability.can('update', 'Tenant')) throw new DomainError('forbidden');
  return {
    name: tenant.name,
    color: tenant.brandColor,
    phone: tenant.contactPhone,
    logoUrl: brandOf(tenant).logoUrl,
    email: tenant.contactEmail,
    address: tenantOrigin(tenant.slug),
    currency: tenant.currency,
    timeZone: tenant.timeZone,
    tenantLanguage: tenant.language,
  };
});

/** A logo that is replaced, taken away or refused leaves the storage. */
export const action = uploadFor(
  'staff',
  { maxBytes: maxLogoBytes, folder: 'brand', field: 'logo' },
  async ({ ctx, form, file }) => {
    const answer = await submitForm(form, companyFormSchema, async ({ removeLogo, name, color, phone }) => {
      const logo = file ?? (removeLogo ? null : undefined);
      const unused = await updateBranding(ctx, { name, color, phone, logo });
      if (unused) await deleteFile(ctx.tenant.id, unused);
      const text = translator(ctx.language, 'settings')('company.saved');
      return redirectWithFlash('/console/settings/company', { kind: 'success', text });
    });
    if (file && !(answer instanceof Response)) await deleteFile(ctx.tenant.id, file.key);
    return answer;
  },
);

export default function Company() {
  const { name, color, phone, logoUrl, ...facts } = useLoaderData<typeof loader>();
  const { t } = useTranslation('settings');
  return (
    <>
      <PageHeader title={t('company.title')} description={t('company.description')} />
      <div className="max-w-5xl space-y-5">
        <BrandForm
          key={`${name}${color}${phone}${logoUrl}`}
          brand={{ name, color, phone: phone ?? '', logoUrl }}
          currency={facts.currency}
        />
        <CompanyFacts {...facts} />
      </div>
    </>
  );
}
