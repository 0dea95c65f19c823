import { Form, useNavigation } from '@remix-run/react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '#app/components/ui/button.tsx';
import { useRootData } from '#app/components/use-root-data.ts';

type IntentButtonProps = {
  intent: string;
  icon: LucideIcon;
  variant?: ButtonProps['variant'];
  children: ReactNode;
};

/** A button that does its one thing at once: posts its `intent` to the page's own action. */
export function IntentButton({ intent, icon: Icon, variant, children }: IntentButtonProps) {
  const csrf = useRootData()?.csrf;
  const sending = useNavigation().formData?.get('intent') === intent;
  return (
    <Form method="post" preventScrollReset className="contents">
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
      <Button type="submit" name="intent" value={intent} variant={variant} pending={sending}>
        <Icon aria-hidden />
        {children}
      </Button>
    </Form>
  );
}
