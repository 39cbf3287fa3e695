import { describe, expect, it } from 'vitest';
import { readPageHints } from '../../../../src/plan/init/site-hints.ts';

const HOME = 'https://www.lender.example/';

describe('what the HTML of a first page shows', () => {
  it('offers paths of the site, but no value, no file, no logout and no other host', () => {
    const html = `
      <a href="/contact">Contact</a> <a class=x href='/products/'>P</a> <a href=/about>A</a>
      <a href="/members/12345678">one member</a> <a href="/search?q=abc">S</a> <a href="/terms.pdf">T</a>
      <a href="/logout">out</a> <a href="https://elsewhere.test/">E</a> <a href="mailto:a@b.example">M</a>
      <!-- <a href="/hidden">H</a> --> <a href="/contact#form">again</a> <a href="#top">top</a> <a href="/'\n#x: 1">Q</a>`;
    expect(readPageHints(html, HOME).links).toEqual(['/contact', '/products/', '/about']);
  });

  it('tells forms by what a person fills in, and where a login is', () => {
    const html = `
      <a href="/mypage/login">in</a>
      <form id="contact" method="post"><input name=mail><textarea name=body></textarea><input type=hidden><button>ok</button></form>
      <form id="x'y"><input type="search" title="a > b"></form>
      <form method=get><input type=hidden name=t></form>
      <form method="POST" id="login"><input type="text"><input type="password"></form>
      <input name="outside">`;
    const { forms, logins } = readPageHints(html, HOME);
    expect(forms).toEqual([
      { label: 'form#contact', method: 'POST', fields: 2, hasPassword: false },
      { label: 'form 2', method: 'GET', fields: 1, hasPassword: false },
      { label: 'form#login', method: 'POST', fields: 2, hasPassword: true },
    ]);
    expect(logins).toEqual(['/mypage/login']);
  });
});
