import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listNotices } from '#app/domain/arrears-notice/list-notices.ts';
import { previewNotice } from '#app/domain/arrears-notice/preview-notice.ts';
import { publishNotice } from '#app/domain/arrears-notice/publish-notice.ts';
import { withdrawNotice } from '#app/domain/arrears-notice/withdraw-notice.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { BoardLines } from './board-lines.tsx';
import { BoardNotices } from './board-notices.tsx';
import { DunningTabs } from './dunning-tabs.tsx';
import { PublishNotice } from './publish-notice.tsx';

export const meta = pageTitle((t) => t('dunning:tabs.board'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const community = url.searchParams.get('community') ?? '';
  const [preview, notices] = await Promise.all([
    previewNotice(ctx, { communityId: isId(community) ? community : null }),
    listNotices(ctx, {}),
  ]);
  return {
    ...preview,
    notices,
    currency: ctx.tenant.currency,
    canPublish: ctx.ability.can('create', 'ArrearsNotice'),
    canSet: ctx.ability.can('update', 'ReminderPolicy'),
  };
});

export const action = actionFor('staff', async ({ ctx, form }) => {
  const t = translator(ctx.language, 'dunning');
  const back = (text: string) => redirectWithFlash('/console/money/dunning/board', { kind: 'success', text });
  switch (form.get('intent')) {
    case 'publish': {
      const { rooms } = await publishNotice(ctx, {
        communityId: idParam(String(form.get('communityId') ?? '')),
        asOf: String(form.get('asOf') ?? ''),
      });
      return back(t('board.published', { count: rooms }));
    }
    case 'withdraw':
      await withdrawNotice(ctx, { noticeId: idParam(String(form.get('noticeId') ?? '')) });
      return back(t('board.withdrawn'));
    default:
      throw new DomainError('invalid_input');
  }
});

export default function Board() {
  const { communities, chosen, board, asOf, lines, notices, currency, canPublish, canSet } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('dunning');
  const format = useFormat();
  return (
    <>
      <PageHeader title={t('title')} description={t('board.description')} />
      <DunningTabs />
      <div className="space-y-5">
        {!board.enabled ? (
          <Notice title={t('board.off')}>
            {t('board.offText')}{' '}
            {canSet && <TextLink to="/console/settings/reminders">{t('board.settings')}</TextLink>}
          </Notice>
        ) : (
          <>
            <FilterBar
              filters={[
                {
                  kind: 'select',
                  name: 'community',
                  label: t('debtors.community'),
                  options: communities.map(({ id, name }) => ({ value: id, label: name })),
                },
              ]}
            />
            {chosen && (
              <Card
                title={t('board.preview', { community: chosen.name })}
                description={t('board.thresholds', {
                  count: board.minDays,
                  amount: format.money(board.minAmount, currency),
                })}
                actions={
                  canPublish &&
                  lines.length > 0 && <PublishNotice community={chosen} asOf={asOf} rooms={lines.length} />
                }
              >
                <BoardLines lines={lines} currency={currency} />
              </Card>
            )}
          </>
        )}
        {notices.length > 0 && <BoardNotices notices={notices} canPublish={canPublish} />}
      </div>
    </>
  );
}
