// Reads Chromium's NetLog while it is written: finds the few lines that matter and parses nothing else.
import { readLines } from './read-lines.ts';
import { readVocabulary, type EventName, type Phase, type Vocabulary } from './vocabulary.ts';

export interface NetLogEvent {
  readonly name: EventName;
  readonly phase: Phase;
  /** What it happened to: a number that no other source of the same log has. */
  readonly source: number;
  /** Did it happen to a whole request, rather than to a socket or a job below it? */
  readonly isRequest: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  /** Parsed when asked for: values of the traffic stand in it. Empty when there are none. */
  readonly params: () => Params;
}

export type Params = Readonly<Record<string, unknown>>;

export interface NetLogListener {
  /** A log begins: that of a browser, or of the network process that came in a dead one's place. Sources are numbered anew. */
  onStart(): void;
  onEvent(event: NetLogEvent): void;
  /** The log ended in good order. */
  onFinish(): void;
  /** A line that could not be read: too long, or of a form that this reader does not know. */
  onUnreadable(): void;
}

export interface NetLogReader {
  /** The next portion, cut anywhere. */
  readonly take: (chunk: Uint8Array) => void;
  /** When the last event happened, in milliseconds since the Unix epoch: all that happened before it is in the log. */
  readonly lastAt: () => number | undefined;
}

/*
 * One event is one line, keys in alphabetical order because base::Value::Dict is sorted (net/log/file_net_log_observer.cc):
 * {"params":{…},"phase":0,"source":{"id":50,"start_time":"11334535","type":1},"time":"11334539","type":171},
 */
const TAIL = /"phase":(\d),"source":\{"id":(\d+),"start_time":"\d+","type":(\d+)\},"time":"(\d+)","type":\d+\},?$/;
const TIME = /"time":"(\d+)","type":\d+\},?$/;
const LONGEST_TAIL = 160;
/** Cannot stand inside a value: there its quotation marks would be escaped. */
const FIRST_KEY = '{"constants":';
/** What stands around the events: `"events": [`, `],`, `"polledData": …`, `}`. */
const FRAME = /^(?:"events"|"polledData"|[\]}]|$)/;

export function readEvents(listener: NetLogListener): NetLogReader {
  let vocabulary: Vocabulary | undefined;
  let lastAt: number | undefined;
  const last: { bytes: Buffer; start: number; end: number } = { bytes: Buffer.alloc(0), start: 0, end: 0 };
  const cut = readLines({ onLine, onLost: () => listener.onUnreadable() });

  function onLine(bytes: Buffer, start: number, end: number): void {
    const type = typeOf(bytes, end);
    if (type < 0 || vocabulary === undefined) return onOtherLine(bytes.subarray(start, end));
    last.bytes = bytes;
    last.start = start;
    last.end = end;
    const name = vocabulary.events[type];
    if (name === undefined) return;
    const event = eventOf(bytes.subarray(start, end), name, vocabulary);
    if (event === undefined) listener.onUnreadable();
    else listener.onEvent(event);
  }

  function onOtherLine(line: Buffer): void {
    const start = line.indexOf(FIRST_KEY);
    if (start >= 0) {
      // A process that dies may leave its last line torn, and the next one's log goes on behind it.
      noteTime();
      vocabulary = readVocabulary(line.toString('utf8', start));
      if (vocabulary === undefined) listener.onUnreadable();
      else listener.onStart();
    } else if (!FRAME.test(line.toString('latin1', 0, 20))) listener.onUnreadable();
    else if (line[0] === CLOSING) listener.onFinish();
  }

  function noteTime(): void {
    const time = TIME.exec(tailOf(last.bytes.subarray(last.start, last.end)))?.[1];
    if (time !== undefined && vocabulary !== undefined) lastAt = vocabulary.epoch + Number(time);
    last.end = last.start;
  }

  return {
    take: (chunk) => {
      cut(chunk);
      noteTime();
    },
    lastAt: () => lastAt,
  };
}

const CLOSING = 0x5d; // ]
const BRACE = 0x7d; // }
const COMMA = 0x2c;
const COLON = 0x3a;
const ZERO = 0x30;
const LETTER_E = 0x65;

// Hundreds of lines belong to one request, so nothing is made of a line but this number. -1: not the end of an event.
function typeOf(bytes: Buffer, end: number): number {
  let at = bytes[end - 1] === COMMA ? end - 2 : end - 1;
  if (bytes[at] !== BRACE) return -1;
  at -= 1;
  let type = 0;
  let scale = 1;
  for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - ZERO) {
    type += digit * scale;
    scale *= 10;
    at -= 1;
  }
  // `"type":` and nothing else may stand before it; the last letter tells it from the numbers that end other lines.
  return scale > 1 && bytes[at] === COLON && bytes[at - 2] === LETTER_E ? type : -1;
}

function eventOf(line: Buffer, name: EventName, { phases, urlRequest, epoch }: Vocabulary): NetLogEvent | undefined {
  const tail = tailOf(line);
  const [, phaseNumber, source, sourceType, time] = TAIL.exec(tail) ?? [];
  const phase = phases[Number(phaseNumber)];
  if (phase === undefined) return undefined;
  const isRequest = Number(sourceType) === urlRequest;
  return { name, phase, source: Number(source), isRequest, at: epoch + Number(time), params: () => paramsOf(line) };
}

function tailOf(line: Buffer): string {
  return line.toString('latin1', Math.max(0, line.length - LONGEST_TAIL));
}

function paramsOf(line: Buffer): Params {
  try {
    const { params } = JSON.parse(line.toString('utf8').replace(/,$/, '')) as { readonly params?: Params };
    return params ?? {};
  } catch {
    return {}; // the parser's message would quote the line
  }
}
