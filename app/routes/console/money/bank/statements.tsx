import { useLoaderData } from '@remix-run/react';
import { FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listStatements } from '#app/domain/bank/list-statements.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { BankTabs } from './bank-tabs.tsx';
import { StatementsTable } from './statements-table.tsx';

export const meta = pageTitle((t) => t('bank:statements.label'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const after = url.searchParams.get('after');
  const { statements, next } = await listStatements(ctx, { before: after && isId(after) ? after : null });
  return { statements, next, canImport: ctx.ability.can('create', 'BankStatement') };
});

/** The files of the bank that have been imported. */
export default function Statements() {
  const { statements, next, canImport } = useLoaderData<typeof loader>();
  const { t } = useTranslation('bank');
  const upload = canImport && (
    <LinkButton to="/console/money/bank/upload" variant="primary">
      <FileUp aria-hidden />
      {t('upload.action')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={upload} />
      <div className="space-y-6">
        <BankTabs />
        <StatementsTable statements={statements} next={next} first={upload} />
      </div>
    </>
  );
}
