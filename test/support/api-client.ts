/** A staff member's HTTP client: keeps the session cookie and the CSRF token. */
export class ApiClient {
  readonly #origin: string;
  #cookie = '';
  #csrfToken = '';

  /** @param origin of the console, for example `http://localhost:8080` */
  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The session cookie, to hand to a browser or a WebSocket. */
  get cookie(): string {
    return this.#cookie;
  }

  /**
   * Asks, and gives the JSON of the answer.
   *
   * @throws Error with status and body where the answer is not 2xx
   */
  async request<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.#origin + path, {
      method,
      headers: {
        origin: this.#origin,
        ...(this.#cookie && { cookie: this.#cookie }),
        ...(this.#csrfToken && { 'x-lapwing-csrf': this.#csrfToken }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
    if (cookies.length > 0) this.#cookie = cookies.join('; ');
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** Signs in; later requests are this staff member's. */
  async signIn(email: string, password: string): Promise<void> {
    await this.request('POST', '/api/sign-in', { email, password });
    await this.refreshSession();
  }

  /** Fetches the CSRF token after a sign-in of any kind. */
  async refreshSession(): Promise<void> {
    const session = await this.request<{ csrfToken?: string }>('GET', '/api/session');
    this.#csrfToken = session.csrfToken ?? '';
  }
}
