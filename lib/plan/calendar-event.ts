const SHORTHAND =
  /^(minutely|hourly|daily|weekly|monthly|quarterly|((semi|bi)-?)?annually|yearly|anually|@\d+(\.\d+)?)$/i;
const DAY = '(mon(day)?|tue(sday)?|wed(nesday)?|thu(rsday)?|fri(day)?|sat(urday)?|sun(day)?)';
const DAYS = new RegExp(`^${DAY}((,|\\.\\.|-)${DAY})*,?$`, 'i');
const DATE = /^(?:([^~-]+)-)?([^~-]+)[~-]([^~-]+)$/;
const TIME = /^([^:]+):([^:]+)(?::([^:]+))?$/;
const ZONE = /^[A-Za-z][A-Za-z0-9_+/-]*$/;

/** Whether systemd takes it for when something is to happen (systemd.time(7), calendar events). */
export function isCalendarEvent(text: string): boolean {
  // Behind all but a shorthand, systemd overlooks blanks.
  const words = text.replace(/ +$/, '').split(/ +/);
  if (SHORTHAND.test(words[0] ?? '') && text.endsWith(' ')) return false;
  const parts: readonly ((word: string) => boolean)[] = SHORTHAND.test(words[0] ?? '')
    ? [() => true]
    : [(word) => DAYS.test(word), isDate, isTime];
  const left = parts.reduce((rest, is) => (rest[0] && is(rest[0]) ? rest.slice(1) : rest), words);
  const [zone, ...more] = left;
  return (
    left.length < words.length &&
    (zone === undefined || (ZONE.test(zone) && !DAYS.test(zone) && more.length === 0))
  );
}

function isDate(word: string): boolean {
  const [, year = '*', month, day] = DATE.exec(word) ?? [];
  return isList(year, 0, 2199) && isList(month, 1, 12) && isList(day, 1, 31);
}

function isTime(word: string): boolean {
  const [, hour, minute, second = '0'] = TIME.exec(word) ?? [];
  return isList(hour, 0, 23) && isList(minute, 0, 59) && isList(second, 0, 59.999_999);
}

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const PART = new RegExp(`^${NUMBER}(?:\\.\\.${NUMBER})?(?:/${NUMBER})?$`);

/** `*`, or values, ranges and steps with commas between: `0/6`, `1..5`, `0,12`. */
function isList(text: string | undefined, least: number, most: number): boolean {
  if (text === '*') return true;
  return (text ?? '').split(',').every((part) => {
    const [, from = '', to = from, step = '0'] = PART.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    // Of a range with a step, systemd looks at the beginning only.
    const reach = to !== from && step !== '0' ? first : Math.max(last, first + Number(step));
    return from !== '' && least <= first && first <= last && reach <= most;
  });
}

/** Whether it comes back within five minutes: at several seconds, or at each minute or every few of them. */
export function isFrequent(text: string): boolean {
  if (/^minutely\b/i.test(text)) return true;
  const [, , minute = '0', second = '0'] = text.split(/ +/).flatMap((word) => TIME.exec(word) ?? []);
  const [, step] = /^(?:\*|\d+(?:\.\.\d+)?)\/(\d+)$/.exec(minute) ?? [];
  return !/^\d+(\.\d+)?$/.test(second) || minute === '*' || (step !== undefined && Number(step) < 5);
}
