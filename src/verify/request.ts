import { setTimeout as pause } from 'node:timers/promises';
import { CannotVerify, Unreadable } from './copy.ts';

/** The network, or a server that is not well, gave nothing: asking again may help. */
export class NoAnswer extends Unreadable {
  /** Milliseconds that the server wants to be left alone for. */
  readonly wait: number;

  constructor(message: string, wait = 0) {
    super(message);
    this.wait = wait;
  }
}

/** Milliseconds within which each piece of an answer must come. */
const longestSilence = 30_000;
const longestWait = 30_000;
const mostRedirects = 5;

/**
 * Asks for a file and does something with its bytes; all over again when the network fails meanwhile.
 *
 * @param pauses milliseconds before each further try
 * @returns undefined when the server says that there is no such file
 * @throws Unreadable when it cannot be had
 */
export async function ask<Result>(
  address: URL,
  pauses: readonly number[],
  use: (bytes: AsyncIterable<Uint8Array>) => Promise<Result>,
): Promise<Result | undefined> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await askOnce(address, use);
    } catch (error) {
      const failure = asFailure(error);
      const wait = pauses[attempt];
      if (!(failure instanceof NoAnswer) || wait === undefined) throw failure;
      await pause(Math.min(longestWait, Math.max(wait, failure.wait)));
    }
  }
}

async function askOnce<Result>(
  address: URL,
  use: (bytes: AsyncIterable<Uint8Array>) => Promise<Result>,
): Promise<Result | undefined> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new NoAnswer('máy chủ không trả lời')), longestSilence);
  try {
    const answer = await follow(address, silence.signal);
    if (answer.status === 404 || answer.status === 410) return undefined;
    return await use(heard(answer.body, timer));
  } finally {
    clearTimeout(timer);
    silence.abort(); // What of the answer nobody has read is not waited for.
  }
}

/** An answer that is one, after redirects within the origin. */
async function follow(address: URL, signal: AbortSignal): Promise<Response> {
  let place = address;
  for (let step = 0; step <= mostRedirects; step++) {
    const answer = await fetch(place, { redirect: 'manual', signal });
    const { status } = answer;
    if (answer.ok || status === 404 || status === 410) return answer;
    const location = answer.headers.get('location');
    if (status < 300 || status >= 400 || location === null) throw refusal(answer);
    const next = new URL(location, place);
    if (next.origin !== address.origin) throw new Unreadable(`máy chủ dẫn sang ${next.origin}, nơi không được hỏi tới`);
    place = next;
  }
  throw new Unreadable('máy chủ dẫn đi vòng quanh');
}

function refusal({ status, headers }: Response): Unreadable {
  const message = `máy chủ trả lời ${status}`;
  if (status !== 429 && status < 500) return new Unreadable(message);
  return new NoAnswer(message, 1000 * (Number(headers.get('retry-after')) || 0));
}

/** The pieces of an answer; each puts the end of our patience off. */
async function* heard(body: Response['body'], timer: NodeJS.Timeout): AsyncGenerator<Uint8Array> {
  for await (const piece of body ?? []) {
    timer.refresh();
    yield piece;
  }
}

/** What fetch throws when the network fails is a TypeError that hides the reason. */
function asFailure(error: unknown): unknown {
  if (error instanceof Unreadable || error instanceof CannotVerify) return error;
  const { cause = error } = error as Error;
  const { code, message } = cause as NodeJS.ErrnoException;
  return new NoAnswer(reasons[code ?? ''] ?? code ?? message);
}

const reasons: Record<string, string> = {
  ENOTFOUND: 'không tìm thấy máy chủ có tên ấy',
  EAI_AGAIN: 'không hỏi được tên máy chủ',
  ECONNREFUSED: 'máy chủ không nhận kết nối',
  ECONNRESET: 'kết nối bị ngắt',
  UND_ERR_SOCKET: 'kết nối bị ngắt',
  UND_ERR_BODY_TIMEOUT: 'máy chủ không trả lời',
  UND_ERR_HEADERS_TIMEOUT: 'máy chủ không trả lời',
  UND_ERR_CONNECT_TIMEOUT: 'máy chủ không trả lời',
};
