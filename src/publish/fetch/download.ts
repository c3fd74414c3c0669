import { printCount } from '../../model/amount.ts';
import { joined, piecesOf } from '../../read/folder.ts';
import { MAX, mostBytes } from '../../read/scan.ts';
import type { WritableFolder } from '../writable-folder.ts';
import { measured, type Content, type Digest } from './content.ts';
import { DownloadFault, faultOf, statusFault } from './download-fault.ts';

/** How long to wait for a portal, and how often to ask again. */
export interface Patience {
  /** How often it is asked in all. */
  readonly tries: number;
  /** Milliseconds before the second try; four times as long before each next. */
  readonly pause: number;
  /** Milliseconds without a byte after which it is given up. */
  readonly silence: number;
  /** Milliseconds for one try as a whole. */
  readonly whole: number;
  /** Bytes, unpacked, above which a file is refused: a small archive can hold more than the disk. */
  readonly bytes: number;
}

const PATIENCE: Patience = {
  tries: 4,
  pause: 2_000,
  silence: 30_000,
  whole: 30 * 60_000,
  bytes: 2 ** 31,
};

/** The longest that a portal may have us wait before the next try. */
const LONGEST_PAUSE = 60_000;

/** What downloading needs of the machine it runs on. */
export interface Network {
  readonly fetch: typeof fetch;
  readonly digest: () => Digest;
  readonly gunzip: (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  /** No time is in the header: the same bytes give the same file. */
  readonly gzip: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
}

export interface Download {
  readonly url: string;
  /** Where the file is written. */
  readonly folder: WritableFolder;
  readonly to: string;
  readonly network: Network;
  /** Whether it is kept compressed. */
  readonly gzip: boolean;
  /** The version that is there already: nothing is sent where it is still the newest. */
  readonly have?: { readonly etag?: string | undefined; readonly lastModified?: string | undefined } | null;
  readonly patience?: Partial<Patience>;
  /** Says how many bytes have come, and of how many where the portal says so. */
  readonly tell?: ((text: string) => void) | undefined;
}

/** A downloaded file and the publisher's marks of its version. */
export interface Downloaded {
  readonly content: Content;
  readonly etag?: string;
  readonly lastModified?: string;
}

/**
 * Downloads a file, asking again where that may help. Null where the version that is there is still the
 * newest; throws a DownloadFault in the end where it does not come whole.
 */
export async function download(what: Download): Promise<Downloaded | null> {
  const patience = { ...PATIENCE, ...what.patience };
  for (let tried = 1; ; tried++) {
    try {
      return await once(what, patience);
    } catch (error) {
      const fault = faultOf(error);
      if (!fault.again || tried >= patience.tries)
        throw tried === 1 ? fault : new DownloadFault(`${fault.message}, after ${tried} tries`);
      const pause = fault.after ?? patience.pause * 4 ** (tried - 1);
      what.tell?.(`${fault.message}; try ${tried + 1} of ${patience.tries} in ${Math.round(pause / 1000)} s`);
      await new Promise((done) => setTimeout(done, Math.min(pause, LONGEST_PAUSE)));
    }
  }
}

async function once(what: Download, patience: Patience): Promise<Downloaded | null> {
  const { url, folder, to, network, gzip, have, tell = () => {} } = what;
  const silence = new AbortController();
  const silent = new DownloadFault(`nothing came for ${patience.silence / 1000} s`, { again: true });
  const listen = () => setTimeout(() => silence.abort(silent), patience.silence);
  let timer = listen();
  const late = new AbortController();
  const end = setTimeout(
    () => late.abort(new DownloadFault(`not done after ${patience.whole / 1000} s`, { again: true })),
    patience.whole,
  );
  const signal = AbortSignal.any([silence.signal, late.signal]);
  let received = 0;
  let expected: number | null = null;
  try {
    const response = await network.fetch(url, { headers: headersFor(have), signal });
    if (response.status === 304 && have) return null;
    const { body, headers } = response;
    if (!response.ok) {
      await body?.cancel();
      throw statusFault(response);
    }
    expected = headers.has('content-length') ? Number(headers.get('content-length')) : null;
    const arriving = async function* (pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        clearTimeout(timer);
        timer = listen();
        received += piece.length;
        tell(`${megabytes(received)}${expected === null ? '' : ` of ${megabytes(expected)}`}`);
        yield piece;
      }
    };
    const { packed, pieces } = await peek(arriving(body === null ? nothing() : piecesOf(body)));
    const { pieces: unpacked, content } = measured(
      packed ? network.gunzip(pieces) : pieces,
      network.digest(),
      (bytes) => {
        if (packed && bytes > mostBytes(received, true))
          throw new DownloadFault(
            `unpacks to more than ${MAX.inflation} times its size; nothing is kept of it`,
          );
        if (bytes > patience.bytes)
          throw new DownloadFault(`more than ${megabytes(patience.bytes)} unpacked; nothing is kept of it`);
      },
    );
    await folder.write(to, gzip ? network.gzip(unpacked) : unpacked);
    const etag = headers.get('etag');
    const lastModified = headers.get('last-modified');
    return { content: content(), ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
  } catch (error) {
    const why: unknown = signal.aborted ? signal.reason : error;
    if (expected !== null && received > 0 && received < expected && faultOf(why).brokeOff)
      throw new DownloadFault(
        `the download broke off at ${printCount(received)} of ${printCount(expected)} bytes`,
        { again: true },
      );
    throw why;
  } finally {
    clearTimeout(timer);
    clearTimeout(end);
  }
}

function headersFor(have: Download['have']): Record<string, string> {
  return {
    accept: 'text/csv, text/plain;q=0.9, */*;q=0.5',
    // A body that was cut while it was compressed in transit ends like a whole one.
    'accept-encoding': 'identity',
    'user-agent': 'small-matters fetch',
    ...(have?.etag ? { 'if-none-match': have.etag } : {}),
    ...(have?.lastModified ? { 'if-modified-since': have.lastModified } : {}),
  };
}

/** Pieces of a body, and whether it begins like a gzip file, whatever it is called. */
async function peek(
  body: AsyncGenerator<Uint8Array>,
): Promise<{ readonly packed: boolean; readonly pieces: AsyncIterable<Uint8Array> }> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2) {
    const next = await body.next();
    if (next.done) break;
    head = joined([head, next.value]);
  }
  const pieces = (async function* () {
    if (head.length > 0) yield head;
    yield* body;
  })();
  return { packed: head[0] === 0x1f && head[1] === 0x8b, pieces };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
