/** Why a file was not downloaded, in words for the person who asked for it. */
export class DownloadFault extends Error {
  override name = 'DownloadFault';
  /** Whether it may work if it is tried again. */
  readonly again: boolean;
  /** Milliseconds the portal asks to wait before that. */
  readonly after: number | null;
  /** Whether the connection ended before the file did. */
  readonly brokeOff: boolean;

  constructor(
    message: string,
    { again = false, after = null, brokeOff = false }: Partial<Omit<DownloadFault, keyof Error>> = {},
  ) {
    super(message);
    this.again = again;
    this.after = after;
    this.brokeOff = brokeOff;
  }
}

/** Answers that may be another in a moment. */
const PASSING = [408, 425, 429, 500, 502, 503, 504];

const MEANING: Readonly<Record<number, string>> = {
  401: 'it asks for a login',
  403: 'it may not be downloaded by a program, or asks for a key',
  404: 'there is nothing at this address any more',
  410: 'it has been taken away',
  429: 'it was asked too often',
  503: 'the portal is down for the moment',
};

/** What an answer other than a file means. */
export function statusFault({ status, statusText, headers }: Response): DownloadFault {
  const meaning = MEANING[status] ?? (status >= 500 ? 'the portal has a fault' : null);
  const seconds = Number(headers.get('retry-after') ?? NaN);
  return new DownloadFault(`${[status, statusText].join(' ').trim()}${meaning ? `: ${meaning}` : ''}`, {
    again: PASSING.includes(status),
    after: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null,
  });
}

const CODES: Readonly<Record<string, readonly [text: string, again: boolean]>> = {
  ENOTFOUND: ['no such host, or no connection to the internet', true],
  EAI_AGAIN: ['no connection to the internet', true],
  ECONNREFUSED: ['the portal does not answer', true],
  ECONNRESET: ['the portal ended the connection', true],
  ETIMEDOUT: ['the portal does not answer', true],
  UND_ERR_CONNECT_TIMEOUT: ['the portal does not answer', true],
  UND_ERR_SOCKET: ['the portal ended the connection before the file was whole', true],
  UND_ERR_HEADERS_OVERFLOW: ['the portal sends more headers than are read', false],
  HPE_INVALID_CONSTANT: ['what answers there is no web server', false],
  CERT_HAS_EXPIRED: ['the portal’s certificate has expired', false],
  CERT_NOT_YET_VALID: ['the portal’s certificate is not valid yet', false],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['the portal’s certificate is signed by itself', false],
  SELF_SIGNED_CERT_IN_CHAIN: ['the portal’s certificate is signed by itself', false],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['the portal’s certificate cannot be verified', false],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['the portal’s certificate cannot be verified', false],
  ERR_TLS_CERT_ALTNAME_INVALID: ['the portal’s certificate is another host’s', false],
  ENOSPC: ['no space is left on this machine’s disk', false],
  EACCES: ['the folder of the place may not be written to', false],
  EPERM: ['the folder of the place may not be written to', false],
  EROFS: ['the folder of the place may not be written to', false],
  EDQUOT: ['no space is left on this machine’s disk', false],
  Z_BUF_ERROR: ['the compressed file ends too early', true],
  Z_DATA_ERROR: ['the compressed file is broken', true],
};

/** Codes of a connection that ended before the file did. */
const BROKE_OFF = ['UND_ERR_SOCKET', 'ECONNRESET'];

/** What an error of the network, the disk or the unpacking means. Anything else is a fault of ours. */
export function faultOf(error: unknown): DownloadFault {
  if (error instanceof DownloadFault) return error;
  if (!(error instanceof Error)) throw error;
  // What `fetch` throws says nothing; what it was caused by does.
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : null;
  const [text, again] = CODES[code ?? ''] ?? [];
  if (text !== undefined)
    return new DownloadFault(text, { again: again!, brokeOff: BROKE_OFF.includes(code!) });
  // An address that is none, or leads in circles, has a cause without a code: asking again would not help.
  if (error instanceof TypeError && cause !== error)
    return new DownloadFault(`the connection failed: ${cause.message}`, { again: code !== null });
  if (code !== null && 'syscall' in cause) return new DownloadFault(cause.message);
  throw error;
}
