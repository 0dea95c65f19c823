import { useState } from 'react';
import type { ChosenItem } from './item.ts';

/** What was chosen so far, and the word that goes with it. They outlast the list that is chosen from, which may be another one in between. */
export function useChoice<C extends ChosenItem>() {
  const [chosen, setChosen] = useState<C[]>([]);
  const [note, setNote] = useState('');
  return { chosen, setChosen, note, setNote };
}

export type Choice<C extends ChosenItem> = ReturnType<typeof useChoice<C>>;
