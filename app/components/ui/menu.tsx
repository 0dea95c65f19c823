import { Link } from '@remix-run/react';
import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../cn.ts';

const contentStyle =
  'z-50 min-w-44 max-w-[min(20rem,92vw)] animate-rise overflow-hidden rounded-lg border border-line bg-raised p-1 text-sm text-ink shadow-md outline-none';
const itemStyle =
  'flex min-h-11 w-full cursor-pointer select-none items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left outline-none data-[highlighted]:bg-hover data-[disabled]:pointer-events-none data-[disabled]:opacity-50 md:min-h-8 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted';

type MenuProps = {
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom';
};

/** A menu of actions: `<Menu trigger={<Button>…</Button>}><MenuItem …/></Menu>`. */
export function Menu({ trigger, children, align = 'end', side }: MenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={contentStyle}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

type MenuItemProps = {
  icon?: LucideIcon;
  children: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  /** Goes there. */
  to?: string;
  /** Or does this. */
  onSelect?: () => void;
  /** Or submits this form (by id), with a name and value. */
  submit?: { form: string; name?: string; value?: string };
};

export function MenuItem({ icon: Icon, children, danger, disabled, to, onSelect, submit }: MenuItemProps) {
  const className = cn(itemStyle, danger && 'text-danger [&_svg]:text-danger');
  const content = (
    <>
      {Icon && <Icon aria-hidden />}
      <span className="min-w-0 flex-1">{children}</span>
    </>
  );
  if (to !== undefined && !disabled) {
    return (
      <Primitive.Item asChild>
        <Link to={to} prefetch="intent" className={className}>
          {content}
        </Link>
      </Primitive.Item>
    );
  }
  if (submit) {
    return (
      <Primitive.Item asChild disabled={disabled}>
        <button
          type="submit"
          form={submit.form}
          name={submit.name}
          value={submit.value}
          className={className}
        >
          {content}
        </button>
      </Primitive.Item>
    );
  }
  return (
    <Primitive.Item disabled={disabled} onSelect={onSelect} className={className}>
      {content}
    </Primitive.Item>
  );
}

type MenuChoiceProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string; icon?: LucideIcon }[];
};

/** One of a few, such as the theme. */
export function MenuChoice({ label, value, onChange, options }: MenuChoiceProps) {
  return (
    <Primitive.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map(({ value: option, label: text, icon: Icon }) => (
        <Primitive.RadioItem key={option} value={option} className={itemStyle}>
          {Icon && <Icon aria-hidden />}
          <span className="min-w-0 flex-1">{text}</span>
          <Primitive.ItemIndicator>
            <Check aria-hidden className="text-brand-text!" />
          </Primitive.ItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <Primitive.Label className="px-2.5 pt-2 pb-1 font-medium text-muted text-xs">{children}</Primitive.Label>
  );
}

export function MenuSeparator() {
  return <Primitive.Separator className="-mx-1 my-1 h-px bg-line" />;
}
