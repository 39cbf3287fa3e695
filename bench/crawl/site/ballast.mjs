// The weight of real scripts, styles and pictures: code that must be parsed and does a little work, pixels that must be decoded.
import { crc32, deflateSync } from 'node:zlib';
import { drawFrom } from './random.mjs';

const WORDS = 'state track event queue cookie option client frame layer target session config value index cache buffer'.split(
  ' ',
);
const TEXTS = ['data-layer', 'https://', 'undefined', 'consent', 'page_view', 'visibilitychange', 'en-US', 'localStorage'];

/** About `bytes` of minified-looking code in a function of its own; runs for a few milliseconds. */
export function scriptBallast(name, bytes) {
  const draw = drawFrom(name);
  const word = () => WORDS[draw(WORDS.length)];
  const functions = [];
  let length = 0;
  while (length < bytes - 600) {
    const id = functions.length;
    const [first, second] = [word(), `${word()}_${draw(90)}`];
    const code =
      `function f${id}(a,b){var ${second}={${first}:a*${1 + draw(97)}%${101 + draw(900)},k:"${TEXTS[draw(TEXTS.length)]}-${draw(9999)}"};` +
      `for(var i=0;i<${2 + draw(6)};i++){${second}.${first}=(${second}.${first}^(b+i*${draw(50)}))&65535;` +
      `if(${second}.k.charCodeAt(i%${second}.k.length)>${90 + draw(30)})b+=${second}.k.length}return ${second}.${first}+b}\n`;
    functions.push(code);
    length += code.length;
  }
  const table = functions.map((_, id) => `f${id}`).join(',');
  const work =
    `var t=[${table}],s=1;for(var r=0;r<${20 + draw(30)};r++)for(var j=0;j<t.length;j++)s=t[j](s&4095,r);` +
    `var n=document.getElementsByTagName("*");for(var q=0;q<n.length;q++)s^=(n[q].id||n[q].className||"").length;` +
    `(self.__b=self.__b||{})[${JSON.stringify(name)}]=s`;
  return `(function(){"use strict";\n${functions.join('')}${work}})();\n`;
}

/** About `bytes` of rules, some of which the pages use. */
export function styleBallast(name, bytes) {
  const draw = drawFrom(name);
  let css = '';
  while (css.length < bytes) {
    css += `.${WORDS[draw(WORDS.length)]}-${draw(400)} .card>p:nth-child(${1 + draw(5)}){margin:${draw(20)}px ${draw(9)}px;color:#${String(100 + draw(899))};line-height:1.${draw(9)}}\n`;
  }
  return css;
}

/** A PNG of noise in 64 colours, which does not compress: `width` x `height` bytes or a little less. */
export function picture(name, width, height) {
  const draw = drawFrom(name);
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < rows.length; at += 1) rows[at] = at % (width + 1) === 0 ? 0 : draw(64);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(Array.from({ length: 64 * 3 }, () => draw(256)));
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
