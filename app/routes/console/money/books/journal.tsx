import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { journalOf } from '#app/domain/ledger/journal-of.ts';
import { documentKinds } from '#app/domain/ledger/transfer.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { JournalTable } from './journal-table.tsx';

export const meta = pageTitle((t) => t('ledger:journal.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const documentKind = documentKinds.find((kind) => kind === params.kind);
  const documentId = params.document ?? '';
  if (!documentKind || !isId(documentId)) throw new DomainError('not_found');
  return {
    documentKind,
    documentId,
    lines: await journalOf(ctx, { documentKind, documentId }),
    currency: ctx.tenant.currency,
  };
});

/** Everything that one document did to the books. */
export default function Journal() {
  const { documentKind, documentId, lines, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('ledger');
  const documentTo = {
    bill: `/console/money/bills/${documentId}`,
    payment: `/console/money/payments/${documentId}`,
    refund: null,
    credit_note: null,
    payee_settlement: null,
  }[documentKind];
  return (
    <>
      <PageHeader
        title={t(`journal.of.${documentKind}`)}
        description={t('journal.description')}
        breadcrumbs={[{ to: '/console/money/books', label: t('title') }]}
        actions={documentTo && <LinkButton to={documentTo}>{t('journal.openDocument')}</LinkButton>}
      />
      <Card className="max-w-3xl">
        <JournalTable lines={lines} currency={currency} />
      </Card>
    </>
  );
}
