// A modest version of Excel's number formats for Range.text: digits, thousands, percent, dates, sections, literals.
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const pad = (number) => String(number).padStart(2, '0');

function general(value) {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value !== 'number') return value;
  if (value !== 0 && (Math.abs(value) >= 1e11 || Math.abs(value) < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'E')
      .replace(/([+-])(\d)$/, '$10$2')
      .replace('e', 'E');
  }
  return String(Number(value.toPrecision(10)));
}
function date(value, format) {
  const when = new Date(Math.round((value - 25569) * 86400) * 1000),
    twelve = /am\/pm/i.test(format);
  const hours = when.getUTCHours(),
    month = MONTHS[when.getUTCMonth()],
    day = DAYS[when.getUTCDay()];
  const words = {
    yyyy: when.getUTCFullYear(),
    yy: pad(when.getUTCFullYear() % 100),
    mmmm: month,
    mmm: month.slice(0, 3),
    mm: pad(when.getUTCMonth() + 1),
    m: when.getUTCMonth() + 1,
    dddd: day,
    ddd: day.slice(0, 3),
    dd: pad(when.getUTCDate()),
    d: when.getUTCDate(),
    hh: pad(twelve ? hours % 12 || 12 : hours),
    h: twelve ? hours % 12 || 12 : hours,
    ss: pad(when.getUTCSeconds()),
    s: when.getUTCSeconds(),
    'am/pm': hours < 12 ? 'AM' : 'PM',
  };
  let afterHour = false; // "m" after hours means minutes
  return format.replace(/"([^"]*)"|\\(.)|am\/pm|y{2,4}|m{1,4}|d{1,4}|h{1,2}|s{1,2}/gi, (token, quoted, escaped) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped;
    const key = token.toLowerCase();
    if (key[0] === 'h') afterHour = true;
    if (afterHour && (key === 'm' || key === 'mm')) {
      afterHour = false;
      return pad(when.getUTCMinutes());
    }
    return words[key] ?? token;
  });
}
export function formatNumber(value, format) {
  if (typeof value !== 'number' || format === 'General' || format === '@') return general(value);
  const sections = format.replace(/\[[^\]]*\]/g, '').split(';');
  const section =
    value < 0 && sections.length > 1 ? sections[1] : value === 0 && sections.length > 2 ? sections[2] : sections[0];
  const plain = section.replace(/"[^"]*"|\\./g, '');
  if (/[ymdhs]/i.test(plain) && !/[0#]/.test(plain)) return date(value, section);
  const digits = /[#0?][#0?,]*(\.[0#?]+)?(E[+-]?0+)?/i.exec(plain)?.[0];
  if (!digits) return /general/i.test(plain) ? general(value) : section.replace(/"([^"]*)"|\\(.)/g, '$1$2');
  let number = sections.length > 1 && value < 0 ? -value : value;
  if (plain.includes('%')) number *= 100;
  const decimals = /\.([0#?]+)/.exec(digits)?.[1] || '',
    least = decimals.replace(/[#?]/g, '').length;
  let text;
  if (/e/i.test(digits))
    text = number
      .toExponential(decimals.length)
      .replace(/e([+-])(\d)$/, 'E$10$2')
      .replace('e', 'E');
  else {
    text = number.toLocaleString('en-US', {
      minimumFractionDigits: least,
      maximumFractionDigits: decimals.length,
      useGrouping: digits.includes(','),
      minimumIntegerDigits: Math.max(1, digits.split('.')[0].replace(/[^0]/g, '').length),
    });
  }
  const around = section.replace(/_./g, ' ').replace(/\*./g, '');
  return around.replace(/[#0?][#0?,]*(\.[0#?]+)?(E[+-]?0+)?/i, () => text).replace(/"([^"]*)"|\\(.)/g, '$1$2');
}
