import type { FieldAct } from '#app/domain/tickets/field/field-act-schema.ts';

/** A photo or a signature that was taken on the phone. */
export type FieldFile = {
  act: 'file';
  ticketId: string;
  doneAt: string;
  kind: 'before' | 'after' | 'signature';
  name: string;
  blob: Blob;
};

/** Why the server did not take an entry, in the reader's language. */
export type Refusal = { code: string; text: string };

/** Something that was entered on the phone and has not been taken by the server yet. */
export type FieldEntry = {
  /** The order in which things were entered; the device counts. */
  seq: number;
  /** Made on the phone: by it the server knows what it has seen already. */
  id: string;
  content: FieldAct | FieldFile;
  /** What people read of it that the content holds only as ids, such as the names of materials. */
  label?: string;
  refusal?: Refusal;
};

export type NewEntry = Omit<FieldEntry, 'seq' | 'refusal'>;

/** Where a device keeps its entries until they are sent. */
export type EntryStore = {
  /** In the order in which they were entered. */
  all(): Promise<FieldEntry[]>;
  /** All of them or none: what belongs together is kept together. */
  add(entries: NewEntry[]): Promise<void>;
  change(entry: FieldEntry): Promise<void>;
  remove(seq: number): Promise<void>;
};
