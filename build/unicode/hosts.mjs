// What the runtime's URL parser does with each character of a host name (UTS #46), found by putting it into one.
import punycode from 'node:punycode';
import { allCharacters, expect, nfd } from './runtime.mjs';
import { TableWriter } from './table-writer.mjs';

const ACE_PREFIX = 'xn--';
const SYNTAX = '\t\n\r#%/:?@[\\]';
const LABEL_END = '.';
const LETTER = 'q';
const RIGHT_TO_LEFT_LETTER = '\u05d0';
const STROKE = '\u0338';
const VIRAMA = '\u094d';
const MARKS_OF_MANY_CLASSES = ['\u0334', VIRAMA, '\u0327', '\u0323', '\u0301', '\u0315'];

// The host as the parser leaves it, or null when it refuses it.
function parsed(host) {
  try {
    const labels = new URL(`https://${host}/`).hostname.split('.');
    return labels.map(label => (label.startsWith(ACE_PREFIX) ? punycode.decode(label.slice(ACE_PREFIX.length)) : label)).join('.');
  } catch {
    return null;
  }
}

// The parser's normalization has data of its own, which can be older than its mapping: here every combining class and composition shows.
// A pair that composes comes first, since the parser normalizes a host only when there is one.
function isNormalizedAlike(character) {
  const besideMarks = MARKS_OF_MANY_CLASSES.map(mark => LETTER + character + mark + LETTER + mark + character);
  const host = ['e\u0301', ...besideMarks, LETTER, nfd(character), LETTER].join('');
  return parsed(host) === host.normalize('NFC');
}

/** A host is covered unless it has right-to-left characters or joiners: whether those may stand depends on what is around them. */
export function hostTable() {
  const classes = { valid: [], mark: [], ignored: [], dependent: [] };
  const mapped = [];
  for (const character of allCharacters()) {
    if (!character.isWellFormed() || SYNTAX.includes(character)) {
      continue;
    }

    const codePoint = character.codePointAt(0);
    const inLabel = parsed(LETTER + character + LETTER);
    const withStroke = inLabel === null ? parsed(LETTER + character + STROKE + LETTER) : null;
    if (withStroke !== null) {
      // "<" and ">" and what is mapped to them are forbidden at last, but not when they have become other characters.
      const sign = nfd(withStroke)[1];
      if (sign === character) {
        classes.valid.push(codePoint);
      } else {
        mapped.push({ codePoint, result: [sign.codePointAt(0)] });
      }

      continue;
    }

    if (inLabel === null) {
      const others = [RIGHT_TO_LEFT_LETTER + character + RIGHT_TO_LEFT_LETTER, LETTER + VIRAMA + character + LETTER];
      if (others.some(host => parsed(host) !== null)) {
        classes.dependent.push(codePoint);
      }

      continue;
    }

    expect(inLabel.startsWith(LETTER) && inLabel.endsWith(LETTER), 'nothing composes with the letter', character);
    const result = inLabel.slice(1, -1);
    if (result === '') {
      classes.ignored.push(codePoint);
    } else if (result !== character) {
      mapped.push({ codePoint, result: Array.from(result, c => c.codePointAt(0)) });
    } else if (character !== LABEL_END && !isNormalizedAlike(character)) {
      classes.dependent.push(codePoint);
    } else {
      classes[parsed(character + LETTER) === null ? 'mark' : 'valid'].push(codePoint);
    }
  }

  const writer = new TableWriter();
  Object.values(classes).forEach(codePoints => writer.codePoints(codePoints));
  let previous = { codePoint: 0, result: [0] };
  writer.list(mapped, entry => {
    writer.number(entry.codePoint - previous.codePoint);
    writer.number(entry.result.length);
    entry.result.forEach((codePoint, i) => writer.signed(codePoint - (i === 0 ? previous.result[0] : 0)));
    previous = entry;
  });
  return writer.compressed();
}
