// The tables' notation: whole numbers only, seven bits a byte with the low bits first, compressed with Brotli.
import zlib from 'node:zlib';

export class TableWriter {
  #bytes = [];

  number(value) {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      if (rest < 128) {
        this.#bytes.push(rest);
        return;
      }

      this.#bytes.push((rest & 127) | 128);
    }
  }

  signed(value) {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  list(items, write) {
    this.number(items.length);
    items.forEach(write);
  }

  /** Ascending code points as runs: what lies between two runs, and how long each is. */
  codePoints(ascending) {
    const runs = [];
    for (const codePoint of ascending) {
      const last = runs.at(-1);
      if (last?.end === codePoint) {
        last.end++;
      } else {
        runs.push({ start: codePoint, end: codePoint + 1 });
      }
    }

    let at = 0;
    this.list(runs, ({ start, end }) => {
      this.number(start - at);
      this.number(end - start);
      at = end;
    });
  }

  compressed() {
    const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
    const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 22, [BROTLI_PARAM_SIZE_HINT]: this.#bytes.length };
    return zlib.brotliCompressSync(Buffer.from(this.#bytes), { params });
  }
}
