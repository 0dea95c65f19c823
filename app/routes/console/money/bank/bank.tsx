import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { bankLineStatuses } from '#app/domain/bank/bank-line-status.ts';
import { getBankFigures } from '#app/domain/bank/get-bank-figures.ts';
import { listBankLines } from '#app/domain/bank/list-bank-lines.ts';
import { matchCertain } from '#app/domain/bank/matching/match-certain.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { BankFigures } from './bank-figures.tsx';
import { BankTabs } from './bank-tabs.tsx';
import { ConfirmCertain } from './confirm-certain.tsx';
import { LinesTable } from './lines-table.tsx';

export const meta = pageTitle((t) => t('bank:title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['booked'], defaultSort: '-booked' });
  const statement = params.filter('statement');
  const [list, figures] = await Promise.all([
    listBankLines(ctx, {
      q: params.q.slice(0, 100) || null,
      status: params.filter('status', bankLineStatuses),
      direction: params.filter<'in' | 'out'>('direction', ['in', 'out']),
      statementId: statement && isId(statement) ? statement : null,
      after: params.after,
      before: params.before,
      limit: params.size,
    }),
    getBankFigures(ctx, {}),
  ]);
  return {
    ...list,
    figures,
    currency: ctx.tenant.currency,
    canImport: ctx.ability.can('create', 'BankStatement'),
    canMatch: ctx.ability.can('update', 'BankLine'),
  };
});

/** Matches every line of which it is certain what it is. */
export const action = actionFor('staff', async ({ ctx, url }) => {
  const { matched, more } = await matchCertain(ctx);
  const t = translator(ctx.language, 'bank');
  const text =
    matched === 0 ? t('certain.none') : t(more ? 'certain.more' : 'certain.done', { count: matched });
  return redirectWithFlash(url.pathname + url.search, { kind: matched === 0 ? 'info' : 'success', text });
});

export default function Bank() {
  const { lines, next, previous, figures, currency, canImport, canMatch } = useLoaderData<typeof loader>();
  const { line } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('bank');
  const upload = canImport && (
    <LinkButton to="/console/money/bank/upload" variant="primary">
      <FileUp aria-hidden />
      {t('upload.action')}
    </LinkButton>
  );
  const hasOpen = figures.open.in.count + figures.open.out.count > 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {canMatch && hasOpen && <ConfirmCertain />}
            {upload}
          </>
        }
      />
      <div className="space-y-6">
        <BankTabs />
        <BankFigures figures={figures} currency={currency} />
        <ListWithPanel panel={line ? <Outlet /> : null}>
          <LinesTable
            lines={lines}
            page={{ next, previous }}
            openLine={line}
            search={search}
            currency={currency}
            first={upload}
          />
        </ListWithPanel>
      </div>
    </>
  );
}
