import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { maxDocumentBytes } from '#app/domain/documents/document-file.ts';
import { listPropertyChoices } from '#app/domain/properties/list-property-choices.ts';
import { listSpendingCategories } from '#app/domain/spending/list-spending-categories.ts';
import { recordSpending } from '#app/domain/spending/record-spending.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { SpendingForm } from './spending-form.tsx';
import { spendingSchema } from './spending-schema.ts';

export const meta = pageTitle((t) => t('spending:new'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  const can = ctx.ability.can.bind(ctx.ability);
  if (!can('create', 'Spending')) throw new DomainError('forbidden');
  const [categories, places] = await Promise.all([
    listSpendingCategories(ctx, {}),
    can('read', 'Property') ? listPropertyChoices(ctx, {}) : { communities: [] },
  ]);
  return {
    categories: categories
      .filter(({ status }) => status === 'active')
      .map(({ id, name }) => ({ value: id, label: name })),
    communities: places.communities.map(({ id, name }) => ({ value: id, label: name })),
    currency: ctx.tenant.currency,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    /** One spending however often the form is sent. */
    key: newId(),
  };
});

export const action = uploadFor(
  'staff',
  { maxBytes: maxDocumentBytes, folder: 'spending' },
  async ({ ctx, form, file }) => {
    const { currency } = ctx.tenant;
    let kept = false;
    const answer = await submitForm(form, spendingSchema(currency), async (value) => {
      const { spendingId, number } = await recordSpending(ctx, { ...value, documents: file ? [file] : [] });
      kept = true;
      const t = translator(ctx.language, 'spending');
      const amount = formatMoney(value.amount, currency, ctx.language);
      const text =
        number === null ? t('waiting', { amount }) : t('recorded', { number: number.toString(), amount });
      return redirectWithFlash(`/console/money/spending/${spendingId}`, { kind: 'success', text });
    });
    if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
    return answer;
  },
);

export default function NewSpending() {
  const { categories, communities, currency, today, key } = useLoaderData<typeof loader>();
  const { t } = useTranslation('spending');
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t('new')}
        description={t('newDescription')}
        breadcrumbs={[{ to: '/console/money/spending', label: t('title') }]}
      />
      <SpendingForm
        categories={categories}
        communities={communities}
        currency={currency}
        today={today}
        idempotencyKey={key}
      />
    </div>
  );
}
