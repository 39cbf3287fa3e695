// What to do about each cause, in English. Sources of the claims: HTML Standard 4.10.21.2 "Implicit submission" and 4.10.21.3
// (method defaults to GET), Referrer Policy (W3C) section 3, RFC 9110 section 15.4.4 (303).
import type { CauseAdvice } from './advice-subject.ts';

const CLEAN_ADDRESS =
  '`history.replaceState(null, "", location.pathname)` as the first script of the page, and the header `Referrer-Policy: strict-origin`';

/** Steps by cause. */
export const ADVICE_IN_ENGLISH: CauseAdvice = {
  'page-url': ({ page, key }) => [
    {
      stage: 'today',
      text: `Take ${key} out of the address of ${page} before the first tag loads: ${CLEAN_ADDRESS}. This is a stop-gap; the value still reaches your own logs.`,
    },
    {
      stage: 'repair',
      text: `Build links to ${page} with an opaque, single-use id in place of ${key}, and look the person up on the server. Redeem the id, keep the result in the session, and redirect to an address without the id.`,
    },
    {
      stage: 'prevent',
      text: `Let the server refuse ${key} in this URL, and keep the page in the scheduled audit.`,
    },
  ],
  'form-get': ({ page, key }) => [
    {
      stage: 'today',
      text: `Add \`method="post"\` to the form on ${page}. A form without a method is sent by GET, and Enter in a text field submits it without its button (implicit submission), so that a script behind the button never runs.`,
    },
    {
      stage: 'repair',
      text: `Answer the POST with status 303 and an address without input (post, redirect, get). If a script sends the data, let it listen to the \`submit\` event of the form and call \`preventDefault()\`, not to the click on the button.`,
    },
    {
      stage: 'prevent',
      text: `Let the server refuse ${key} in a query string. Look for other forms without a method, and submit each by its button and by Enter in the scheduled audit.`,
    },
  ],
  redirect: ({ page, key }) => [
    {
      stage: 'today',
      text: `Take ${key} out of the address of ${page} before the first tag loads: ${CLEAN_ADDRESS}.`,
    },
    {
      stage: 'repair',
      text: `Keep ${key} in the session on the server, and redirect to ${page} without it.`,
    },
    {
      stage: 'prevent',
      text: 'Let a test of the login and error paths fail when a `Location` header holds a parameter that is not on a list of known ones.',
    },
  ],
  referrer: ({ page, key }) => [
    {
      stage: 'today',
      text: `Send \`Referrer-Policy: strict-origin\` with ${page}: third parties then see the origin alone. Remove \`unsafe-url\` and \`no-referrer-when-downgrade\` from headers, meta elements and \`referrerpolicy\` attributes.`,
    },
    {
      stage: 'repair',
      text: `Take ${key} out of the URL of ${page}. A policy hides it from the Referer; tags on the page can still read the address.`,
    },
    { stage: 'prevent', text: 'Set the policy for the whole site at the edge, and check it in the scheduled audit.' },
  ],
  title: ({ page }) => [
    { stage: 'today', text: `Give ${page} a fixed title. Tags send \`document.title\` with every page view.` },
    {
      stage: 'repair',
      text: 'Show names and search terms in the body of the page, and keep them out of `<title>` and `og:title`.',
    },
    { stage: 'prevent', text: 'Review the templates of other pages for titles that are built from input.' },
  ],
  'data-layer': ({ page, key }) => [
    {
      stage: 'today',
      text: `Remove ${key} from what ${page} pushes to the data layer, or remove the variable from every tag in the tag manager and publish.`,
    },
    {
      stage: 'repair',
      text: 'Push what measurement needs, as a step, a product or a result, and no input. Write down which keys are allowed.',
    },
    { stage: 'prevent', text: 'Check every push against that list in the build, so that a new key fails before it is live.' },
  ],
  'typed-field': ({ page }) => [
    {
      stage: 'today',
      text: `Switch off what reads input by itself on ${page}: automatic events, automatic matching, recording of keystrokes. Mask the fields with the attribute that the vendor documents.`,
    },
    {
      stage: 'repair',
      text: 'Load no third-party tag on pages that take personal data, or move the form into a frame of its own without tags.',
    },
    { stage: 'prevent', text: 'Name the scripts that may run on such pages in a Content-Security-Policy.' },
  ],
  storage: ({ key }) => [
    { stage: 'today', text: `Stop writing personal data to ${key}. Expire the cookie, or remove the entry at the next visit.` },
    {
      stage: 'repair',
      text: 'Store a random id in the browser and the data on the server. Mark session cookies `HttpOnly`, so that tags cannot read them.',
    },
    { stage: 'prevent', text: 'Keep a list of the cookies and storage keys that the site sets, with what each may hold.' },
  ],
  contract: ({ key }) => [
    { stage: 'today', text: `Ask who put ${key} on the site, and pause its tag until somebody answers for it.` },
    {
      stage: 'repair',
      text: 'Agree with the recipient on what it may receive and write it under `contracts:` in the configuration, or remove the tag.',
    },
    {
      stage: 'prevent',
      text: 'Let no tag go live without an owner and an entry under `contracts:`; publish the recipients that stay.',
    },
  ],
  unknown: ({ page, key }) => [
    {
      stage: 'today',
      text: `Find the script that sent ${key} from ${page} (the requests of this cause name it), and pause its tag until the source is known.`,
    },
    {
      stage: 'repair',
      text: 'Look where the script takes the value from: address, data layer, form fields, cookies. A scan with `--identity` plants known values and so can trace the source.',
    },
    { stage: 'prevent', text: 'Keep the page in the scheduled audit, with steps that fill in its forms.' },
  ],
};

/** Steps that follow every cause. */
export const CLEAN_UP_IN_ENGLISH = {
  deletion:
    'Ask each recipient listed here to delete what it stored and to confirm it in writing; record who cannot. Clear your own access logs of it too.',
  credentials:
    'Have the PINs, passwords, card numbers or tokens that were sent changed or revoked: deletion alone does not make them safe.',
} as const;
