import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getBankLine } from '#app/domain/bank/get-bank-line.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { PanelError } from '../panel-error.tsx';
import { PanelSection } from '../panel-section.tsx';
import { CandidateList } from './candidate-list.tsx';
import { lineAction } from './line-action.ts';
import { LineFacts } from './line-facts.tsx';
import { LineStatus } from './line-status.tsx';
import { RecordForm } from './record-form.tsx';
import { ReopenLine } from './reopen-line.tsx';
import { SetAside } from './set-aside.tsx';

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  line: await getBankLine(ctx, { lineId: idParam(params.line) }),
  currency: ctx.tenant.currency,
  canMatch: ctx.ability.can('update', 'BankLine'),
  canRecord: ctx.ability.can('update', 'BankLine') && ctx.ability.can('create', 'Payment'),
}));

export const action = lineAction;

export default function Line() {
  const { line, currency, canMatch, canRecord } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('bank');
  const format = useFormat();
  const isOpen = line.status === 'open';
  return (
    <SidePanel
      key={line.id}
      title={t('line.title', { day: format.day(line.bookedOn) })}
      status={<LineStatus status={line.status} />}
      closeTo={`/console/money/bank${search}`}
      footer={canMatch && (isOpen ? <SetAside /> : <ReopenLine />)}
    >
      <LineFacts line={line} currency={currency} />
      {isOpen && (
        <PanelSection title={t('line.candidates')}>
          <CandidateList
            candidates={line.candidates}
            currency={currency}
            canMatch={canMatch}
            canRecord={canRecord}
          />
        </PanelSection>
      )}
      {isOpen && canRecord && line.amount > 0n && (
        <PanelSection title={t('record.title')}>
          <RecordForm />
        </PanelSection>
      )}
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/money/bank" />;
}
