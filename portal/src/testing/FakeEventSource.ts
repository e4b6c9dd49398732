import { vi } from 'vitest'

/** A stream whose server is the test. */
export class FakeEventSource extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSED = 2
  static all: FakeEventSource[] = []

  readyState = FakeEventSource.CONNECTING
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  readonly url: string

  constructor(url: string) {
    super()
    this.url = url
    FakeEventSource.all.push(this)
  }

  static install(): void {
    FakeEventSource.all = []
    vi.stubGlobal('EventSource', FakeEventSource)
  }

  static get last(): FakeEventSource {
    const last = FakeEventSource.all.at(-1)
    if (!last) throw new Error('no stream was opened')
    return last
  }

  opens(): void {
    this.readyState = FakeEventSource.OPEN
    this.onopen?.()
  }

  tells(name: string, data: unknown, id = ''): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId: id }))
  }

  /** The connection breaks: a browser is about to come back by itself. */
  breaks(): void {
    this.readyState = FakeEventSource.CONNECTING
    this.onerror?.()
  }

  /** The server answers with a problem: a browser gives up. */
  refuses(): void {
    this.readyState = FakeEventSource.CLOSED
    this.onerror?.()
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED
  }
}
