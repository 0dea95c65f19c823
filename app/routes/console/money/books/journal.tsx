import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { documentPlace } from '#app/domain/ledger/document-place.ts';
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
  const document = { documentKind, documentId };
  const [lines, place] = await Promise.all([journalOf(ctx, document), documentPlace(ctx, document)]);
  return { documentKind, lines, place, currency: ctx.tenant.currency };
});

const records = {
  bill: '/console/money/bills',
  payment: '/console/money/payments',
  payee: '/console/money/payees',
  shift: '/console/money/shifts',
  deposit: '/console/money/deposits',
  spending: '/console/money/spending',
  payout: '/console/money/payouts',
};

/** Everything that one document did to the books. */
export default function Journal() {
  const { documentKind, lines, place, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('ledger');
  const { shownBy, property, number } = place;
  return (
    <>
      <PageHeader
        title={`${t(`journal.of.${documentKind}`)}${number === null ? '' : ` ${number}`}`}
        description={t('journal.description')}
        breadcrumbs={[
          { to: '/console/money/books', label: t('title') },
          ...(property
            ? [{ to: `/console/money/books/properties/${property.id}`, label: property.code }]
            : []),
        ]}
        actions={
          shownBy && (
            <LinkButton to={`${records[shownBy.kind]}/${shownBy.id}`}>{t('journal.openDocument')}</LinkButton>
          )
        }
      />
      <Card className="max-w-3xl">
        <JournalTable lines={lines} currency={currency} />
      </Card>
    </>
  );
}
