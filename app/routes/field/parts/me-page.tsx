import { Bell, LayoutDashboard, LogOut } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { showToast } from '#app/components/feedback/show-toast.ts';
import { AppearanceMenu } from '#app/components/shells/appearance-menu.tsx';
import { LanguageSwitch } from '#app/components/shells/language-switch.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { Card } from '#app/components/ui/card.tsx';
import { Switch } from '#app/components/ui/switch.tsx';
import type { FieldWork } from '#app/domain/tickets/field/field-work.ts';
import { staffStatuses } from '#app/domain/tickets/field/staff-statuses.ts';
import { forgetPages } from '../device/keep-pages.ts';
import { useField } from '../device/use-field-device.ts';
import { InstallCard } from './install-card.tsx';

/** The worker themselves: their status, their position, their messages, and the way out. */
export function MePage({ work: { me }, usesConsole }: { work: FieldWork; usesConsole: boolean }) {
  const { t } = useTranslation('field');
  const { state, device } = useField();
  const positionId = useId();
  const say = async (said: object) => {
    const answer = await device?.now('/field/me', said);
    if (answer?.kind === 'refused') showToast({ kind: 'error', text: answer.text });
    else if (answer?.kind !== 'answer') showToast({ kind: 'error', text: t('me.needsNetwork') });
  };
  const share = (shares: boolean) => {
    if (shares)
      navigator.geolocation?.getCurrentPosition(
        () => {},
        () => showToast({ kind: 'warning', text: t('me.positionDenied') }),
      );
    void say({ shares });
  };
  return (
    <div className="space-y-4">
      <header>
        <h1 className="font-semibold text-lg">{me.name}</h1>
        {me.departmentName && <p className="text-muted text-sm">{me.departmentName}</p>}
      </header>
      <Card title={t('me.status')}>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          {staffStatuses.map((status) => (
            <Button
              key={status}
              size="lg"
              variant={me.status === status ? 'primary' : 'secondary'}
              aria-pressed={me.status === status}
              disabled={!state.online}
              onClick={() => void say({ status })}
            >
              {t(`me.statuses.${status}`)}
            </Button>
          ))}
        </div>
        <div className="mt-5 flex items-start justify-between gap-4">
          <span className="min-w-0">
            <label htmlFor={positionId} className="font-medium">
              {t('me.position')}
            </label>
            <span id={`${positionId}-told`} className="block text-muted text-sm">
              {t('me.positionText')}
            </span>
          </span>
          <Switch
            id={positionId}
            aria-describedby={`${positionId}-told`}
            checked={me.sharesPosition}
            disabled={!state.online}
            onChange={({ target }) => share(target.checked)}
          />
        </div>
      </Card>
      <InstallCard />
      <div className="space-y-2">
        <a href="/console/messages" className={buttonStyle({ size: 'lg', wide: true })}>
          <Bell aria-hidden />
          {t('me.messages')}
          {me.unreadMessages > 0 && <Badge tone="danger">{me.unreadMessages}</Badge>}
        </a>
        {usesConsole && (
          <a href="/console" className={buttonStyle({ size: 'lg', wide: true })}>
            <LayoutDashboard aria-hidden />
            {t('me.console')}
          </a>
        )}
      </div>
      <div className="flex items-center justify-between gap-2">
        <LanguageSwitch />
        <AppearanceMenu />
      </div>
      {state.entries.length > 0 && <Notice tone="warning">{t('me.unsentFirst')}</Notice>}
      <form
        method="post"
        action="/sign-out"
        onSubmit={() => {
          void device?.forget();
          void forgetPages();
        }}
      >
        <Button type="submit" size="lg" wide disabled={!state.online}>
          <LogOut aria-hidden />
          {t('me.signOut')}
        </Button>
      </form>
    </div>
  );
}
