import type { EntryStore, FieldEntry, Refusal } from './field-entry.ts';
import { subjectOf } from './subject-of.ts';

/** What became of one entry. `later`: the network or the server is away. `signed_out`: whoever entered it has to sign in first. */
export type SendOutcome =
  | { outcome: 'sent' }
  | { outcome: 'refused'; refusal: Refusal }
  | { outcome: 'later' }
  | { outcome: 'signed_out' };

export type QueueResult = 'empty' | 'held' | 'later' | 'signed_out';

type Sending = {
  send: (entry: FieldEntry) => Promise<SendOutcome>;
  /** After each entry that the server took or refused. */
  settled?: (entry: FieldEntry, outcome: SendOutcome) => Promise<void> | void;
};

/**
 * Sends what is kept, one by one and in the order in which it was entered. An entry leaves the device only once the server has taken it. One that
 * the server refuses stays, with the reason, and holds what was entered about the same thing after it, since that rests on it; all else goes on.
 */
export async function sendQueue(store: EntryStore, { send, settled }: Sending): Promise<QueueResult> {
  for (;;) {
    const entries = await store.all();
    const next = firstToSend(entries);
    if (!next) return entries.length > 0 ? 'held' : 'empty';
    const outcome = await send(next);
    if (outcome.outcome === 'later' || outcome.outcome === 'signed_out') return outcome.outcome;
    if (outcome.outcome === 'sent') await store.remove(next.seq);
    else await store.change({ ...next, refusal: outcome.refusal });
    await settled?.(next, outcome);
  }
}

function firstToSend(entries: FieldEntry[]): FieldEntry | undefined {
  const held = heldSubjects(entries);
  return entries.find((entry) => !entry.refusal && !held.has(subjectOf(entry)));
}

/** Of what something was refused that nobody has looked at. */
export function heldSubjects(entries: readonly FieldEntry[]): Set<string> {
  return new Set(entries.filter(({ refusal }) => refusal).map(subjectOf));
}

/** Lets everything about a ticket or a directive be tried again. */
export async function retrySubject(store: EntryStore, subject: string): Promise<void> {
  for (const entry of await store.all())
    if (entry.refusal && subjectOf(entry) === subject) await store.change({ ...entry, refusal: undefined });
}
