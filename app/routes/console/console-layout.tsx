import { Outlet, useLoaderData } from '@remix-run/react';
import { KeyRound, Smartphone, UserRoundCog } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { RouteError } from '#app/components/feedback/route-error.tsx';
import { ConsoleShell } from '#app/components/shells/console-shell.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { countWaitingApprovals } from '#app/domain/approvals/count-waiting-approvals.ts';
import { countUnreadMessages } from '#app/domain/staff/messages/count-unread-messages.ts';
import { getStanding } from '#app/domain/subscription/get-standing.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import type { resources } from '#app/locales/en/resources.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { navigation } from './navigation.ts';
import { SubscriptionBanner } from './subscription-banner.tsx';

type RoleKey = keyof (typeof resources)['console']['roles'];

export const loader = loaderFor('staff', async ({ ctx }) => ({
  name: ctx.actor.name,
  email: ctx.actor.email,
  roles: ctx.actor.roles,
  /** Staff who also hold a property have a portal of their own. */
  isOwner: ctx.actor.personId !== null,
  /** Whoever works on tickets has them on the phone. */
  worksOutside: ctx.ability.can('work', 'Ticket'),
  /** The pages of the navigation that this person may open. */
  pages: navigation
    .flatMap(({ items }) => items)
    .filter(({ can }) => can === null || ctx.ability.can(...can))
    .map(({ name }) => name),
  canSubscribe: ctx.ability.can('update', 'Subscription'),
  // Every page waits for these, so they share one transaction.
  ...(await withTenant(ctx.tenant.id, async () => ({
    /** What the company's subscription wants, if anything, and whether the reader can see to it. */
    standing: await getStanding(ctx, {}),
    unread: await countUnreadMessages(ctx, {}),
    /** What waits for the reader, behind the pages of the navigation. */
    counts: { approvals: await countWaitingApprovals(ctx, {}) } as Partial<Record<string, number>>,
  }))),
}));

/** The office of a company: its navigation shows what the reader may do and nothing else. */
export default function ConsoleLayout() {
  const { name, email, roles, isOwner, worksOutside, pages, counts, unread, standing, canSubscribe } =
    useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('console');
  const format = useFormat();
  const suspended = useRootData()?.suspended ?? false;
  const groups = navigation
    .map((group) => ({
      label: group.name === null ? undefined : t(`navigation.groups.${group.name}`),
      items: group.items
        .filter((item) => pages.includes(item.name))
        .map(({ can: _, ...item }) => ({
          ...item,
          label: t(`navigation.pages.${item.name}`),
          count: counts[item.name],
        })),
    }))
    .filter(({ items }) => items.length > 0);
  const roleNames = roles
    .filter((role): role is RoleKey => i18n.exists(`console:roles.${role}`))
    .map((role) => t(`roles.${role}`));
  return (
    <ConsoleShell
      groups={groups}
      user={{ name, email, role: format.list(roleNames) }}
      accountItems={[
        { to: '/account', label: t('account.settings'), icon: UserRoundCog },
        ...(worksOutside ? [{ to: '/field', label: t('account.field'), icon: Smartphone }] : []),
        ...(isOwner ? [{ to: '/portal', label: t('account.portal'), icon: KeyRound }] : []),
      ]}
      signOutAction="/sign-out"
      searchAction="/console/search.json"
      notifications={{ to: '/console/messages', unread }}
      banner={
        suspended ? (
          <div className="px-4 pt-4 md:px-6">
            <Notice tone="warning" title={t('suspended.title')}>
              {t('suspended.text')}
            </Notice>
          </div>
        ) : (
          standing && <SubscriptionBanner standing={standing} canManage={canSubscribe} />
        )
      }
    >
      <Outlet />
    </ConsoleShell>
  );
}

export function ErrorBoundary() {
  return <RouteError page />;
}
