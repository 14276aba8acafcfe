// Random URLs in all the odd forms that a URL parser must know, with what evidence shows of each.
import punycode from 'node:punycode';
import { pick, random, several } from './random.mjs';

const schemes = ['http', 'https', 'HTTPS', 'ws', 'wss', 'ftp', 'file', 'foo', 'mailto', 'a+b-c.d', '1x', '', 'ht\ttp', 'é'];
const separators = ['://', '://', '://', ':', ':/', ':///', ':\\\\', ':\\/', '//'];
const credentials = ['', '', '', 'u@', 'u:p@', 'u@x@', '@', '%40@', 'é@', '[@'];
const ports = ['', '', ':', ':80', ':443', ':8080', ':0', ':00080', ':65535', ':65536', ':8a', ':-1'];
const tails = ['', '/', '/a/b', '?q', '#f', '\\x', '/@x', ' ', '\n'];
const letters = [...'abcxyzABCäöüßéèñçøÅęłžığİÆœſﬀ①Ⅳ０ａ₂'];
const scripts = ['абвгдеёйςΣλόЙ', '日本語中かなカｶﾞ한국각', '\u0301\u0308\u0323\u0327\u3099\u0338\u1100\u1161\u11a8', '\u00ad\u200b\ufeff\u2060\ufe0f\u200d'].map(s => [...s]);
const ascii = [...'abcxyz0189-_~!$&\'()*+,;=.%<>^|`{}" #/?@:\\[]AX'];
const dots = ['.', '.', '.', '。', '．', '｡'];

const numbers = [
  () => `${random(300)}`, () => `0x${random(70000).toString(16)}`, () => `0${random(300).toString(8)}`, () => `${random(5e9)}`,
  () => pick(['', '0x', '08', '0', '１', '%31', '256', '65536', '1a']),
];
const labels = [
  () => several(6, () => pick(letters)),
  () => several(5, () => pick(pick(scripts))),
  () => several(6, () => (random(2) === 0 ? pick(letters) : pick(pick(scripts)))),
  () => `xn--${several(8, () => pick([...'abcxyz0123456789-']))}`,
  () => pick(['xn--', 'XN--']) + punycode.encode(several(4, () => pick(letters))),
  () => encodeURIComponent(several(3, () => pick(letters))),
  () => several(5, () => pick(ascii)),
  () => several(6, () => pick([...'abcxyz019-'])),
  () => String.fromCodePoint(pick([random(0x3000), 0xe000 + random(0x2000), random(0x110000)])).toWellFormed(),
];
const piece = () => pick(['0', '0', '0', random(65536).toString(16), random(65536).toString(16).toUpperCase(), '0012', '12345', 'g', '']);
const hosts = [
  () => several(4, () => pick(numbers)() + pick(dots)).slice(0, -1) + pick(['', '', '.']),
  () => `[${Array.from({ length: 1 + random(8) }, piece).join(':')}${pick(['', '::', ':'])}${pick(['', '1', '1.2.3.4'])}]`,
  () => `[${pick(['', '1:', '0:0:'])}::${Array.from({ length: random(6) }, piece).join(':')}]`,
  () => several(3, () => pick(labels)() + pick(dots)).slice(0, -1) + pick(['', '', '.']),
  () => several(3, () => pick(labels)() + pick(dots)).slice(0, -1),
  () => pick(['example.com', 'EXAMPLE.com', 'a..b', 'localhost', 'ex_ample.com', '${HOST}', 'C:', 'c|', '', '*.x', '%zz', 'a%00b']),
];

function changed(text) {
  const list = [...text];
  const at = random(list.length + 1);
  return list.toSpliced(at, random(2), pick([...ascii, '\t', '\n', ' ', '\0', '\u007f', '\ud800', '\u00a0', '\ufffd'])).join('');
}

function shown(url) {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '[redacted-url]';
  }
}

/** @returns {[string, string][]} each URL with what evidence shows of it */
export function urlVectors(count) {
  return Array.from({ length: count }, () => {
    const url = pick(['', '', '', ' ', '\n']) + pick(schemes) + pick(separators) + pick(credentials) + pick(hosts)() + pick(ports) + pick(tails);
    const tried = random(4) === 0 ? changed(url) : url;
    return [tried, shown(tried)];
  });
}
