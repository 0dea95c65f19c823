import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldDirective, FieldTicket } from '#app/domain/tickets/field/field-work.ts';
import { newId } from '#app/kernel/ids.ts';
import { applyEntries } from './apply-entries.ts';
import { applyToDirectives, directiveAfter } from './apply-to-directives.ts';
import type { EntryStore, FieldEntry, NewEntry } from './field-entry.ts';
import { retrySubject, type SendOutcome, sendQueue } from './send-queue.ts';
import { subjectOf } from './subject-of.ts';

/** A device's memory as IndexedDB keeps it: copies, numbered as they come. */
function memory(): EntryStore {
  const kept = new Map<number, FieldEntry>();
  let last = 0;
  return {
    all: async () => [...kept.values()].sort((a, b) => a.seq - b.seq).map((entry) => ({ ...entry })),
    add: async (entries) => {
      for (const entry of entries) {
        last += 1;
        kept.set(last, { ...entry, seq: last });
      }
    },
    change: async (entry) => void kept.set(entry.seq, { ...entry }),
    remove: async (seq) => void kept.delete(seq),
  };
}

const noteOf = (ticketId: string, note: string): NewEntry => ({
  id: newId(),
  content: { act: 'note', ticketId, note, isInternal: false, doneAt: '2026-11-23T02:00:00.000Z' },
});
const textOf = ({ content }: FieldEntry) => (content.act === 'note' ? content.note : content.act);

/** A server that takes each id once and remembers the order. */
function server() {
  const taken: { id: string; text: string }[] = [];
  return {
    taken,
    take(entry: FieldEntry): SendOutcome {
      if (!taken.some(({ id }) => id === entry.id)) taken.push({ id: entry.id, text: textOf(entry) });
      return { outcome: 'sent' };
    },
  };
}

describe('the queue of a phone', () => {
  it('sends everything once and in order, however often the network breaks, also after the server took it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 25 }),
        fc.array(fc.constantFrom('goes', 'goes', 'lost before', 'lost after', 'signed out'), {
          maxLength: 60,
        }),
        async (tickets, network) => {
          const store = memory();
          const desk = server();
          const ids = [newId(), newId(), newId(), newId()];
          const entered: string[] = [];
          const weather = [...network];
          const send = async (entry: FieldEntry): Promise<SendOutcome> => {
            const luck = weather.shift() ?? 'goes';
            if (luck === 'lost before') return { outcome: 'later' };
            if (luck === 'signed out') return { outcome: 'signed_out' };
            const outcome = desk.take(entry);
            return luck === 'lost after' ? { outcome: 'later' } : outcome;
          };
          // Entered while it is being sent, too.
          for (const [index, ticket] of tickets.entries()) {
            const text = `step ${index}`;
            entered.push(text);
            await store.add([noteOf(ids[ticket] as string, text)]);
            if (index % 3 === 0) await sendQueue(store, { send });
          }
          for (let tries = 0; tries < 80 && (await store.all()).length > 0; tries += 1)
            await sendQueue(store, { send });
          expect(await store.all()).toEqual([]);
          expect(desk.taken.map(({ text }) => text)).toEqual(entered);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps what the server refuses, holds what follows it of the same ticket, and goes on with the others', async () => {
    const store = memory();
    const desk = server();
    const [moved, other] = [newId(), newId()];
    await store.add([noteOf(moved, 'a'), noteOf(other, 'b'), noteOf(moved, 'c'), noteOf(other, 'd')]);
    let refuses = true;
    const send = async (entry: FieldEntry): Promise<SendOutcome> =>
      refuses && subjectOf(entry) === moved
        ? { outcome: 'refused', refusal: { code: 'ticket_moved', text: 'moved on' } }
        : desk.take(entry);
    expect(await sendQueue(store, { send })).toBe('held');
    expect(desk.taken.map(({ text }) => text)).toEqual(['b', 'd']);
    const left = await store.all();
    expect(left.map((entry) => [textOf(entry), entry.refusal?.code])).toEqual([
      ['a', 'ticket_moved'],
      ['c', undefined],
    ]);

    refuses = false;
    expect(await sendQueue(store, { send })).toBe('held');
    await retrySubject(store, moved);
    expect(await sendQueue(store, { send })).toBe('empty');
    expect(desk.taken.map(({ text }) => text)).toEqual(['b', 'd', 'a', 'c']);
  });

  it('lets what a directive asked for go by itself, whatever was refused of a ticket', async () => {
    const store = memory();
    const ticketId = newId();
    const done: NewEntry = {
      id: newId(),
      content: { act: 'directive', taskId: newId(), doneAt: '2026-11-23T02:00:00.000Z' },
    };
    await store.add([noteOf(ticketId, 'a'), done, noteOf(ticketId, 'b')]);
    const sent: string[] = [];
    const send = async (entry: FieldEntry): Promise<SendOutcome> => {
      if (subjectOf(entry) === ticketId)
        return { outcome: 'refused', refusal: { code: 'ticket_moved', text: 'moved on' } };
      sent.push(entry.id);
      return { outcome: 'sent' };
    };
    expect(await sendQueue(store, { send })).toBe('held');
    expect(sent).toEqual([done.id]);
    expect((await store.all()).map(textOf)).toEqual(['a', 'b']);
  });

  it('stops where nobody is signed in, and loses nothing', async () => {
    const store = memory();
    await store.add([noteOf(newId(), 'a')]);
    expect(await sendQueue(store, { send: async () => ({ outcome: 'signed_out' }) })).toBe('signed_out');
    expect(await store.all()).toHaveLength(1);
  });
});

describe('what the phone shows', () => {
  const ticketId = newId();
  const ticket = { id: ticketId, status: 'acknowledged', version: 4, events: [] } as unknown as FieldTicket;
  const entry = (seq: number, content: object, refused = false): FieldEntry =>
    ({
      seq,
      id: newId(),
      content: { ticketId, doneAt: '2026-11-23T02:00:00.000Z', ...content },
      ...(refused && { refusal: { code: 'ticket_moved', text: '' } }),
    }) as FieldEntry;

  it('is the ticket as it will be once everything is sent', () => {
    const [shown] = applyEntries(
      [ticket],
      [
        entry(1, { act: 'depart' }),
        entry(2, { act: 'arrive' }),
        entry(3, { act: 'note', note: 'valve off', isInternal: true }),
        entry(4, { act: 'wait', reason: 'customer', note: 'key?' }),
        entry(5, { act: 'resume' }),
        entry(6, { act: 'finish', note: 'done', confirmation: 'code' }),
      ],
      '张师傅',
    );
    expect(shown).toMatchObject({ status: 'done', version: 10, refused: false });
    expect(shown?.events.map(({ event }) => event)).toEqual([
      'depart',
      'arrive',
      'note',
      'wait_customer',
      'resume',
      'finish',
    ]);
    expect(shown?.unsent).toHaveLength(6);
  });

  it('ends before what was refused, and leaves out what does not fit', () => {
    const [shown] = applyEntries(
      [ticket],
      [entry(1, { act: 'depart' }), entry(2, { act: 'arrive' }, true), entry(3, { act: 'finish' })],
      '张师傅',
    );
    expect(shown).toMatchObject({ status: 'on_the_way', refused: true });
    const [same] = applyEntries([ticket], [entry(1, { act: 'finish', note: 'x' })], '张师傅');
    expect(same?.status).toBe('acknowledged');
  });

  it('has what a directive asked for as done until it is sent, and no longer once the server knows', () => {
    const directive = { id: newId(), doneAt: null, body: '查出漏水点' } as FieldDirective;
    const done = entry(1, { act: 'directive', taskId: directive.id });
    expect(applyToDirectives([directive], [])).toMatchObject([{ doneAt: null, unsent: false }]);
    expect(applyToDirectives([directive], [done])).toMatchObject([
      { doneAt: done.content.doneAt, unsent: true, refused: false },
    ]);
    expect(applyToDirectives([directiveAfter(directive, done)], [])).toEqual([]);
    const refused = { ...done, refusal: { code: 'not_found', text: '' } };
    expect(applyToDirectives([directive], [refused])).toMatchObject([{ doneAt: null, refused: true }]);
  });
});
