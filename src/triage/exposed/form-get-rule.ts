// The rule in whose name forms are reported before anyone submits them. It asks a form, not a field on the wire, so it has no file, no pattern and no examples.
import { FORM_GET_RULE, type RuleInfo } from '../../model/rule.ts';

/** Each incident has the categories of the form's fields; the one here stands for all of them. */
export const FORM_GET_SENSITIVE: RuleInfo = {
  id: FORM_GET_RULE,
  group: 'form',
  title: { en: 'A form that puts personal data into the address', ja: '個人情報をURLに載せるフォーム' },
  category: 'free_text',
  severity: 'high',
  cwe: ['CWE-598'],
  why: {
    en: 'A form with method GET, or without a method, puts what is typed into the address of the page that follows: into the history, access logs and the Referer, and to every tag on that page. A script that sends the data in another way does not help where it does not run, or where Enter submits the form without its button.',
    ja: 'methodがGETのフォーム、またはmethodのないフォームは、入力内容を次のページのURLに載せます。URLは履歴、アクセスログ、Refererに残り、そのページのすべてのタグに渡ります。別の方法で送信するスクリプトがあっても、それが動かない場合や、Enterキーでボタンを経由せずに送信された場合には役に立ちません。',
  },
  references: [
    'https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission',
    'https://cwe.mitre.org/data/definitions/598.html',
  ],
  examples: { leak: 0, clean: 0 },
};
