import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { tabListStyle, tabStyle } from './link-tabs.tsx';

type TabsProps = {
  label: string;
  tabs: readonly { id: string; label: ReactNode; content: ReactNode }[];
  initial?: string;
};

/** Tabs inside one page. Where each tab deserves an address, use `LinkTabs`. */
export function Tabs({ label, tabs, initial }: TabsProps) {
  return (
    <Primitive.Root defaultValue={initial ?? tabs[0]?.id}>
      <Primitive.List aria-label={label} className={tabListStyle}>
        {tabs.map((tab) => (
          <Primitive.Trigger key={tab.id} value={tab.id} className={tabStyle}>
            {tab.label}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.id} value={tab.id} className="pt-4">
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
