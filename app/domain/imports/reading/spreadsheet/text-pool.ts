import { DomainError } from '#app/kernel/errors.ts';
import { limits } from './limits.ts';

/**
 * The texts that cells of a workbook refer to by number, as bytes in one growing block: a million names take about 15 MB
 * so, and ten times that as separate strings.
 */
export class TextPool {
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #used = 0;
  #ends = new Uint32Array(4096);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** Throws DomainError `file_too_large` when the pool is full. */
  add(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.#used + length > limits.textPoolBytes) throw new DomainError('file_too_large');
    if (this.#used + length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#used + length));
      this.#bytes.copy(larger, 0, 0, this.#used);
      this.#bytes = larger;
    }
    this.#used += this.#bytes.write(text, this.#used);
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(this.#ends.length * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#ends[this.#count++] = this.#used;
  }

  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined;
    return this.#bytes.toString('utf8', index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]);
  }
}
