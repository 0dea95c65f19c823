import type { EntryStore, FieldEntry } from '../queue/field-entry.ts';

/** What a device keeps of one worker: what was entered and not sent, and what was told last. */
export type DeviceStore = {
  entries: EntryStore;
  keep(name: string, value: unknown): Promise<void>;
  kept<T>(name: string): Promise<T | undefined>;
  /** Forgets what was told; what was entered stays until it is sent. */
  forget(): Promise<void>;
};

const version = 1;

/** Each worker has a database of their own on the device, so that nobody sends what somebody else has entered. */
export async function openDeviceStore(membershipId: string): Promise<DeviceStore> {
  const db = await opened(`linli-field-${membershipId}`);
  const within = async <T>(
    name: 'entries' | 'kept',
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T> | undefined,
  ): Promise<T | undefined> => {
    const transaction = db.transaction(name, mode);
    const request = work(transaction.objectStore(name));
    await new Promise<void>((resolve, reject) => {
      // Only a transaction that is complete is on the disk.
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    return request?.result;
  };
  return {
    entries: {
      all: async () =>
        ((await within('entries', 'readonly', (store) => store.getAll())) as FieldEntry[] | undefined) ?? [],
      add: async (entries) => {
        await within('entries', 'readwrite', (store) => {
          for (const entry of entries) store.add(entry);
          return undefined;
        });
      },
      change: async (entry) => {
        await within('entries', 'readwrite', (store) => store.put(entry));
      },
      remove: async (seq) => {
        await within('entries', 'readwrite', (store) => store.delete(seq));
      },
    },
    keep: async (name, value) => {
      await within('kept', 'readwrite', (store) => store.put(value, name));
    },
    kept: async <T>(name: string) =>
      (await within('kept', 'readonly', (store) => store.get(name))) as T | undefined,
    forget: async () => {
      await within('kept', 'readwrite', (store) => store.clear());
    },
  };
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
      request.result.createObjectStore('kept');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
