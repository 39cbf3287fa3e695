// Is this the page that its users get, or one that asks whether a person is there?
import type { TabFrames } from './tab-frames.ts';
import type { VisitFailure } from './visit-failure.ts';

/*
 * Marks of whole pages, as each vendor's documents and pages have them: Cloudflare (_cf_chl_opt, /cdn-cgi/challenge-platform/),
 * DataDome (captcha-delivery.com), HUMAN (#px-captcha), Imperva (_Incapsula_Resource), AWS WAF (awsWafCookieDomainList), Akamai
 * (#sec-if-cpt-container). The widgets of reCAPTCHA, hCaptcha, Turnstile and GeeTest stand in ordinary forms as well: they make a page a
 * challenge only where there is nothing else to do on it.
 */
const SEE_CHALLENGE = `(() => {
  const has = (selector) => document.querySelector(selector) !== null;
  if (has('#challenge-form, #challenge-running, #challenge-stage, #cf-challenge-running, script[src*="/cdn-cgi/challenge-platform/"][src*="orchestrate"]')) return true;
  if (has('iframe[src*="captcha-delivery.com"], #px-captcha, iframe[src*="_Incapsula_Resource"], #sec-if-cpt-container, #captcha-container awswaf-captcha')) return true;
  if (!has('.g-recaptcha, .h-captcha, .cf-turnstile, .geetest_holder, iframe[src*="/recaptcha/api2/anchor"], iframe[src*="/recaptcha/enterprise/anchor"], iframe[src*="hcaptcha.com/captcha/"], iframe[src*="challenges.cloudflare.com/"]')) return false;
  const typed = 'input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=password], input[type=search], input[type=number], input[type=date], textarea:not([name*="captcha-response"]):not([name*="turnstile-response"]), select';
  const fields = [...document.querySelectorAll(typed)].filter((field) => field.getClientRects().length > 0);
  const links = document.querySelectorAll('a[href]').length;
  return fields.length === 0 && links <= 8 && (document.body ? document.body.innerText.length : 0) < 1000;
})()`;

/** Undefined for any other page, and for one that does not answer. */
export async function seeChallenge(tab: Pick<TabFrames, 'frames' | 'evaluateIn'>): Promise<VisitFailure | undefined> {
  const [main] = await tab.frames();
  if (main === undefined) return undefined;
  const answer = await tab.evaluateIn(main.id, SEE_CHALLENGE);
  return answer?.value === true ? { kind: 'captcha', reason: 'the page asks whether a person is there' } : undefined;
}
