import type { FieldWork } from '#app/domain/tickets/field/field-work.ts';
import { newId } from '#app/kernel/ids.ts';
import { applyEntry } from '../queue/apply-entries.ts';
import { directiveAfter } from '../queue/apply-to-directives.ts';
import type { FieldEntry, NewEntry } from '../queue/field-entry.ts';
import { retrySubject, sendQueue } from '../queue/send-queue.ts';
import { subjectOf } from '../queue/subject-of.ts';
import { type Answer, askServer, postJson, sendEntry } from './ask-server.ts';
import { type DeviceStore, openDeviceStore } from './device-store.ts';

export type DeviceState = {
  /** Null until the device or the server has told it. */
  work: FieldWork | null;
  /** When the server told it, by the device's clock. */
  workAt: number | null;
  entries: FieldEntry[];
  online: boolean;
  sending: boolean;
  signedOut: boolean;
};

type Kept = { work: FieldWork; workAt: number; clockOffsetMs: number };
export type Content = FieldEntry['content'];
/** What a screen enters; when it was done is the device's to say. */
export type Entered = {
  content: Content extends infer C ? (C extends Content ? Omit<C, 'doneAt'> : never) : never;
  label?: string;
};

export const stateAtFirst: DeviceState = {
  work: null,
  workAt: null,
  entries: [],
  online: true,
  sending: false,
  signedOut: false,
};

/**
 * What one worker's phone knows and has to send. It tells everybody who listens of each change. Only one page of the device sends at a time.
 */
export async function openFieldDevice(membershipId: string, tell: (state: DeviceState) => void) {
  const store: DeviceStore = await openDeviceStore(membershipId);
  const elsewhere = new BroadcastChannel(`linli-field-${membershipId}`);
  let state: DeviceState = { ...stateAtFirst, online: navigator.onLine };
  let clockOffsetMs = 0;
  /** Counts what the server took, so that an older answer does not undo it. */
  let taken = 0;
  let asking: Promise<void> | null = null;

  const set = (change: Partial<DeviceState>) => {
    state = { ...state, ...change };
    tell(state);
  };
  const readEntries = async () => set({ entries: await store.entries.all() });
  const changed = async () => {
    await readEntries();
    elsewhere.postMessage('changed');
  };
  elsewhere.onmessage = () => void readEntries();

  const known = await store.kept<Kept>('work');
  if (known) clockOffsetMs = known.clockOffsetMs;
  // A phone may have kept its work before directives belonged to it.
  set({
    work: known ? { ...known.work, directives: known.work.directives ?? [] } : null,
    workAt: known?.workAt ?? null,
    entries: await store.entries.all(),
  });

  async function keepWork(work: FieldWork, workAt: number): Promise<void> {
    await store.keep('work', { work, workAt, clockOffsetMs } satisfies Kept);
    set({ work, workAt });
  }

  /** What the server took has happened: what it is about stands there, until the server tells more. */
  async function settle(entry: FieldEntry, { outcome }: { outcome: string }): Promise<void> {
    if (outcome === 'sent' && state.work && state.workAt !== null) {
      taken += 1;
      const { work } = state;
      const tickets = work.tickets.map((ticket) =>
        ticket.id === subjectOf(entry) ? applyEntry(ticket, entry, work.me.name) : ticket,
      );
      const directives = work.directives.map((directive) => directiveAfter(directive, entry));
      await keepWork({ ...work, tickets, directives }, state.workAt);
    }
    await changed();
  }

  async function send(): Promise<void> {
    if (!state.entries.some(({ refusal }) => !refusal)) return;
    await navigator.locks.request(`linli-field-${membershipId}`, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      set({ sending: true });
      const result = await sendQueue(store.entries, { send: sendEntry, settled: settle });
      set({
        sending: false,
        online: result === 'later' ? false : state.online,
        signedOut: result === 'signed_out',
      });
    });
  }

  async function refresh(): Promise<void> {
    const before = taken;
    const answer = await askServer<FieldWork>('/field/work');
    note(answer);
    if (answer.kind !== 'answer' || taken !== before) return;
    clockOffsetMs = Date.parse(answer.value.now) - Date.now();
    await keepWork(answer.value, Date.now());
  }

  function note(answer: Answer<unknown>): void {
    set({ online: answer.kind !== 'away', signedOut: answer.kind === 'signed_out' });
  }

  /** Sends what waits and asks for what is new; whoever calls meanwhile gets the same answer. */
  function meet(): Promise<void> {
    if (!navigator.onLine) {
      set({ online: false });
      return Promise.resolve();
    }
    asking ??= (async () => {
      try {
        await send();
        await refresh();
        // What was entered meanwhile.
        if (state.online) await send();
      } finally {
        asking = null;
      }
    })();
    return asking;
  }

  return {
    meet,
    async enter(entered: Entered[]): Promise<void> {
      const doneAt = new Date(Date.now() + clockOffsetMs).toISOString();
      await store.entries.add(
        entered.map(
          ({ content, label }): NewEntry => ({
            id: newId(),
            content: { ...content, doneAt } as Content,
            label,
          }),
        ),
      );
      await changed();
      void navigator.storage?.persist?.();
      void meet();
    },
    async retry(entry: FieldEntry): Promise<void> {
      await retrySubject(store.entries, subjectOf(entry));
      await changed();
      await meet();
    },
    async discard(seq: number): Promise<void> {
      await store.entries.remove(seq);
      await changed();
      void meet();
    },
    /** With a network only. */
    async now<T>(path: string, value: unknown): Promise<Answer<T>> {
      const answer = await postJson<T>(path, value, newId());
      note(answer);
      if (answer.kind !== 'away') await meet();
      return answer;
    },
    /** What the server told last, where it cannot be asked. */
    async ask<T>(path: string): Promise<T | null> {
      const answer = await askServer<T>(path);
      note(answer);
      if (answer.kind !== 'answer') return (await store.kept<T>(path)) ?? null;
      await store.keep(path, answer.value);
      return answer.value;
    },
    /** Whether something is to be sent that could be, or the network was away when it was asked last. */
    isWaiting: () => !state.online || state.entries.some(({ refusal }) => !refusal),
    lost: () => set({ online: false }),
    forget: () => store.forget(),
    close: () => elsewhere.close(),
  };
}

export type FieldDevice = Awaited<ReturnType<typeof openFieldDevice>>;
