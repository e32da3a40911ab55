/** What comes and goes piece by piece: lines out, lines and events in. */

/** Items as lines, together up to so many and so much; one that is a text already is a line as it is. */
export async function* groupsOf(
  items: Iterable<object | string> | AsyncIterable<object | string>,
  most: number,
  mostBytes: number,
): AsyncGenerator<string[]> {
  let [group, bytes]: [string[], number] = [[], 0]
  for await (const item of items) {
    const line = typeof item === 'string' ? item : JSON.stringify(item)
    group.push(line)
    bytes += line.length
    if (group.length < most && bytes < mostBytes) continue
    yield group
    ;[group, bytes] = [[], 0]
  }
  if (group.length > 0) yield group
}

/** Lines of an answer; a null at the end when its connection broke. */
export async function* linesIn(response: Response): AsyncGenerator<string | null> {
  let rest = ''
  for await (const text of textsIn(response)) {
    if (text === null) return yield null
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    for (const line of lines) if (line !== '') yield line
  }
}

export interface StreamEvent {
  event: string
  data: string
}

/** Server-sent events, until the stream ends, breaks or falls silent. */
export async function* eventsIn(response: Response, silenceMs: number): AsyncGenerator<StreamEvent> {
  let [event, data] = ['message', '']
  for await (const line of fieldsIn(response, silenceMs)) {
    if (line.startsWith('event:')) event = line.slice(6).trim()
    else if (line.startsWith('data:')) data += line.slice(5).trim()
    if (line !== '') continue
    if (event !== 'message') yield { event, data }
    ;[event, data] = ['message', '']
  }
}

/** Lines, the empty ones too. */
async function* fieldsIn(response: Response, silenceMs: number): AsyncGenerator<string> {
  let rest = ''
  for await (const text of textsIn(response, silenceMs)) {
    if (text === null) return
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    yield* lines
  }
}

async function* textsIn({ body }: Response, silenceMs = Infinity): AsyncGenerator<string | null> {
  const decoder = new TextDecoder()
  const reader = body!.getReader() as ReadableStreamDefaultReader<Uint8Array>
  try {
    for (;;) {
      const { done, value } = await within(silenceMs, reader.read())
      if (done) return
      yield decoder.decode(value, { stream: true })
    }
  } catch {
    yield null
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function within<Value>(ms: number, coming: Promise<Value>): Promise<Value> {
  if (ms === Infinity) return coming
  let timer: NodeJS.Timeout
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('silent')), ms)
  })
  return Promise.race([coming, silence]).finally(() => clearTimeout(timer))
}
