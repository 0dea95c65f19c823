import { Outlet, useLoaderData, useLocation, useMatches, useParams } from '@remix-run/react';
import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listMembers } from '#app/domain/identity/members/list-members.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { StaffTable } from './staff-table.tsx';
import { StaffTabs } from './staff-tabs.tsx';

export const meta = pageTitle((t) => t('settings:staff.title'));

export const loader = loaderFor('staff', async ({ ctx, url }) => ({
  members: await listMembers(ctx, { q: (url.searchParams.get('q') ?? '').slice(0, 200) }),
  own: ctx.actor.membershipId,
  canInvite: ctx.ability.can('create', 'Membership'),
}));

export default function Staff() {
  const { members, own, canInvite } = useLoaderData<typeof loader>();
  const { member } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('settings');
  const panelOpen = useMatches().some(({ id }) => /settings\/staff\/(member|invite)$/.test(id));
  return (
    <>
      <PageHeader
        title={t('staff.title')}
        description={t('staff.description')}
        tabs={<StaffTabs />}
        actions={
          canInvite && (
            <LinkButton to={`/console/settings/staff/invite${search}`} variant="primary">
              <UserPlus aria-hidden />
              {t('staff.invite')}
            </LinkButton>
          )
        }
      />
      <ListWithPanel panel={panelOpen ? <Outlet /> : null}>
        <StaffTable members={members} own={own} openMember={member} search={search} />
      </ListWithPanel>
    </>
  );
}
