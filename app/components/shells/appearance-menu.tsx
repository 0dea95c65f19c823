import { useFetcher } from '@remix-run/react';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Theme, themes } from '#app/kernel/appearance.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuChoice } from '../ui/menu.tsx';
import { useRootData } from '../use-root-data.ts';

export const themeIcons = { system: Monitor, light: Sun, dark: Moon };

/** Light, dark, or as the device is. */
export function AppearanceMenu() {
  const { t } = useTranslation();
  const { theme, choose } = useTheme();
  const Icon = themeIcons[theme];
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="icon" aria-label={t('appearance.theme')}>
          <Icon aria-hidden />
        </Button>
      }
    >
      <ThemeChoice theme={theme} onChoose={choose} />
    </Menu>
  );
}

export function ThemeChoice({ theme, onChoose }: { theme: Theme; onChoose: (theme: Theme) => void }) {
  const { t } = useTranslation();
  return (
    <MenuChoice
      label={t('appearance.theme')}
      value={theme}
      onChange={(value) => onChoose(value as Theme)}
      options={themes.map((value) => ({
        value,
        label: t(`appearance.theme_${value}`),
        icon: themeIcons[value],
      }))}
    />
  );
}

/** The theme, and a way to choose another: the page follows as soon as the cookie is set. */
export function useTheme(): { theme: Theme; choose: (theme: Theme) => void } {
  const fetcher = useFetcher();
  const current = useRootData()?.theme ?? 'system';
  const wanted = fetcher.formData?.get('theme') as Theme | null | undefined;
  return {
    theme: wanted ?? current,
    choose: (theme) => fetcher.submit({ theme }, { method: 'post', action: '/preferences' }),
  };
}
