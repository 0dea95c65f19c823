import { Form, useLocation, useSubmit } from '@remix-run/react';
import { Languages, LogOut } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../ui/avatar.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { useRootData } from '../use-root-data.ts';
import { ThemeChoice, useTheme } from './appearance-menu.tsx';
import type { NavItem, ShellUser } from './navigation-types.ts';

type AccountMenuProps = { user: ShellUser; items?: readonly NavItem[]; signOutAction: string };

/** Who is signed in, what belongs to that person, and the way out. */
export function AccountMenu({ user, items = [], signOutAction }: AccountMenuProps) {
  const { t, i18n } = useTranslation();
  const csrf = useRootData()?.csrf;
  const { theme, choose } = useTheme();
  const submit = useSubmit();
  const { pathname, search } = useLocation();
  const form = useId();
  return (
    <>
      <Form id={form} method="post" action={signOutAction} reloadDocument>
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
      </Form>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={`${t('navigation.account')}: ${user.name}`}
            className="ml-1 grid size-11 place-items-center rounded-full md:size-9"
          >
            <Avatar name={user.name} imageUrl={user.imageUrl} size="sm" />
          </button>
        }
      >
        <div className="px-2.5 py-2">
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-muted text-xs">{user.email}</p>
          {user.role && <p className="mt-0.5 truncate text-muted text-xs">{user.role}</p>}
        </div>
        <MenuSeparator />
        {items.map((item) => (
          <MenuItem key={item.to} to={item.to} icon={item.icon}>
            {item.label}
          </MenuItem>
        ))}
        {items.length > 0 && <MenuSeparator />}
        <div className="md:hidden">
          <MenuItem
            icon={Languages}
            onSelect={() =>
              submit(
                { language: i18n.language === 'en' ? 'zh-CN' : 'en', returnTo: pathname + search },
                { method: 'post', action: '/preferences' },
              )
            }
          >
            {t('appearance.switchLanguage')}
          </MenuItem>
          <ThemeChoice theme={theme} onChoose={choose} />
          <MenuSeparator />
        </div>
        <MenuItem icon={LogOut} submit={{ form }}>
          {t('action.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
}
