import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { maxDocumentBytes } from '#app/domain/documents/document-file.ts';
import { bookEntry } from '#app/domain/public-accounts/book-entry.ts';
import { getPublicAccount } from '#app/domain/public-accounts/get-public-account.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { addDays, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { entrySchema } from './account-schema.ts';
import { EntryForm } from './entry-form.tsx';

export const meta = pageTitle((t) => t('accounts:entry.new'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  if (!ctx.ability.can('update', 'PublicAccount')) throw new DomainError('forbidden');
  const account = await getPublicAccount(ctx, { accountId: idParam(params.account) });
  if (account.status === 'closed') throw new DomainError('account_closed');
  return {
    account: { id: account.id, name: account.name, categories: account.categories },
    first: account.publishedThrough ? addDays(account.publishedThrough, 1) : account.openedOn,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    currency: ctx.tenant.currency,
    /** One entry however often the form is sent. */
    key: newId(),
  };
});

export const action = uploadFor(
  'staff',
  { maxBytes: maxDocumentBytes, folder: 'public-accounts' },
  async ({ ctx, params, form, file }) => {
    const accountId = idParam(params.account);
    const { currency } = ctx.tenant;
    let kept = false;
    const answer = await submitForm(form, entrySchema(currency), async (value) => {
      await bookEntry(ctx, { accountId, ...value, documents: file ? [file] : [] });
      kept = true;
      const amount = formatMoney(value.amount, currency, ctx.language);
      const text = translator(ctx.language, 'accounts')('entry.booked', { amount });
      return redirectWithFlash(`/console/public-accounts/${accountId}`, { kind: 'success', text });
    });
    if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
    return answer;
  },
);

export default function NewEntry() {
  const { account, first, today, currency, key } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const list = '/console/public-accounts';
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t('entry.new')}
        breadcrumbs={[
          { to: list, label: t('title') },
          { to: `${list}/${account.id}`, label: account.name },
        ]}
      />
      <EntryForm
        categories={account.categories}
        first={first}
        today={today}
        currency={currency}
        cancelTo={`${list}/${account.id}`}
        idempotencyKey={key}
      />
    </div>
  );
}
