import type { ReadableStream } from 'node:stream/web';

/** An answer, read to its end. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** The body as JSON; undefined when it is none. */
  readonly body: Body;
  readonly bytes: Buffer;
}

const METHODS_WITHOUT_BODY = ['GET', 'HEAD'];
let addresses = 0;

/** Somebody who talks to a running registry as the page does: cookie, header, JSON, streams. */
export class HttpPerson {
  private cookie = '';
  private readonly address = `10.1.${Math.floor(++addresses / 250)}.${(addresses % 250) + 1}`;

  constructor(private readonly url: string) {}

  async signIn(name: string, password: string): Promise<void> {
    const answer = await this.post('/api/session', { name, password });
    if (answer.status !== 200) throw new Error(`${name} cannot sign in: ${answer.status}`);
    this.cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }

  get<Body>(path: string): Promise<Answer<Body>> {
    return this.send<Body>('GET', path);
  }

  post<Body>(path: string, body: object = {}): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body);
  }

  patch<Body>(path: string, body: object): Promise<Answer<Body>> {
    return this.send<Body>('PATCH', path, body);
  }

  /** Sends a request of any method; for those that have one, `body` goes out as JSON. */
  async send<Body>(method: string, path: string, body?: object): Promise<Answer<Body>> {
    const hasBody = !METHODS_WITHOUT_BODY.includes(method) && body !== undefined;
    const headers = hasBody ? { 'content-type': 'application/json' } : {};
    return read<Body>(await this.fetch(method, path, { headers, ...(hasBody && { body: JSON.stringify(body) }) }));
  }

  /** Sends bytes, at once or as a stream, as a file of some name. */
  async upload<Body>(path: string, bytes: Uint8Array<ArrayBuffer> | ReadableStream, name = 'file'): Promise<Answer<Body>> {
    const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
    return read<Body>(await this.fetch('POST', path, { headers, body: bytes, duplex: 'half' }));
  }

  /** The data of server-sent events until the stream ends. */
  async events<Data>(path: string): Promise<Data[]> {
    const answer = await this.fetch('GET', path, { headers: { accept: 'text/event-stream' } });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    const lines = (await answer.text()).split('\n').filter((line) => line.startsWith('data: '));
    return lines.map((line) => JSON.parse(line.slice('data: '.length)) as Data);
  }

  private fetch(
    method: string,
    path: string,
    init: Omit<RequestInit, 'method' | 'headers'> & { readonly headers: Record<string, string> },
  ) {
    const headers = { ...init.headers, cookie: this.cookie, 'x-requested-with': 'registry', 'x-forwarded-for': this.address };
    return fetch(this.url + path, { ...init, method, headers });
  }
}

async function read<Body>(answer: Response): Promise<Answer<Body>> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  const body = (isJson ? JSON.parse(bytes.toString('utf8')) : undefined) as Body;
  return { status: answer.status, headers: answer.headers, body, bytes };
}
