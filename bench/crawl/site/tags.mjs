// The tags of the site: what a loader, analytics, two pixels, a retargeter, a session replay and an ad exchange do in a page.
// The hosts of the first four are the real ones, so that decoders by vendor have their work; no name is ever looked up.
import { scriptBallast } from './ballast.mjs';

/**
 * Five requests that start late: milliseconds after their script ran, and where. The frame's is the earliest on purpose: where a
 * frame that was already idle makes a request and the page is not idle yet, Playwright 1.65 never reports `networkidle`
 * (https://github.com/microsoft/playwright/issues/42598), and crawlee would spend its minute of patience on every seventh page.
 */
export const DELAYED = [
  { at: 300, where: 'ad frame' },
  { at: 1000, where: 'main frame' },
  { at: 2000, where: 'worker' },
  { at: 3500, where: 'interval' },
  { at: 5000, where: 'idle callback' },
];

/** Requests to third parties that each page makes at once, and late. */
export const THIRD_PARTY = { atOnce: 26, late: DELAYED.length };

// Runs before each tag: the page's number, a pixel, and a POST that asks for no preflight.
const KIT = `var P=(/\\/p\\/(\\d+)/.exec(location.pathname)||/[?&]p=(\\d+)/.exec(location.search)||[0,"0"])[1];
function px(u){(self.__px=self.__px||[]).push(Object.assign(new Image,{src:u}))}
function post(u,b,k){fetch(u,{method:"POST",mode:"no-cors",credentials:"include",keepalive:!!k,body:b}).catch(function(){})}
function q(o){return Object.keys(o).map(function(k){return k+"="+encodeURIComponent(o[k])}).join("&")}
var late=self.__late!==false;
`;

const tag = (name, bytes, code) => scriptBallast(name, bytes) + `(function(){${KIT}${code}})();\n`;

const LOADER = tag(
  'gtm',
  58_000,
  `window.dataLayer=window.dataLayer||[];
["https://www.googletagmanager.com/gtag/js?id=G-BENCH00001","https://connect.facebook.net/en_US/fbevents.js",
"https://static.criteo.net/js/ld/ld.js?a=10001","https://www.clarity.ms/tag/bench00001","https://tags.adhub.example/sync.js"]
.forEach(function(u){var s=document.createElement("script");s.async=true;s.src=u;document.head.appendChild(s)});`,
);

const ANALYTICS = tag(
  'gtag',
  60_000,
  `var v={v:2,tid:"G-BENCH00001",p:P,dl:location.href,dt:document.title,sr:screen.width+"x"+screen.height,ul:navigator.language,_s:1};
if(self.__person)v["ep.mail"]=self.__person.mail;
navigator.sendBeacon("https://www.google-analytics.com/g/collect?"+q(v)+"&en=page_view");
post("https://region1.google-analytics.com/g/collect?"+q(v)+"&_s=2","en=scroll&epn.percent=90&_et=12\\nen=view_item&pr1=id"+P,true);
px("https://www.google-analytics.com/collect?v=1&t=pageview&tid=UA-1000001-1&"+q({p:P,dl:location.href,dt:document.title}));
if(late)setTimeout(function(){px("https://www.google-analytics.com/collect?v=1&t=timing&tid=UA-1000001-1&late=1000&p="+P)},1000);`,
);

const PIXEL = tag(
  'fbevents',
  47_000,
  `var c={id:"100000000000001",p:P,dl:location.href,rl:document.referrer,sw:screen.width,sh:screen.height};
px("https://www.facebook.com/tr/?"+q(c)+"&ev=PageView");
px("https://www.facebook.com/tr/?"+q(c)+"&ev=ViewContent&cd[content_ids]=sku-"+P+"&cd[value]=1"+P);`,
);

const RETARGETER = tag(
  'criteo',
  24_000,
  `post("https://sslwidget.criteo.com/event?a=10001&p="+P,JSON.stringify({account:[10001],events:[{event:"viewPage"},
{event:"viewItem",item:"sku-"+P,url:location.href},self.__person?{event:"setEmail",email:[self.__person.mail]}:{event:"setSiteType",type:"d"}]}));
if(late){var n=0,i=setInterval(function(){if(++n===5){clearInterval(i);px("https://sslwidget.criteo.com/event?a=10001&late=3500&p="+P)}},700)}`,
);

const REPLAY = tag(
  'clarity',
  36_000,
  `var nodes=[].slice.call(document.body.getElementsByTagName("*")).map(function(e,i){return [i,e.tagName,e.className,(e.firstChild&&e.firstChild.nodeType===3?e.firstChild.data:"")]});
var text=JSON.stringify({e:["0.8.1",1,P,location.href],a:nodes,i:self.__person||null});
new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer().then(function(b){
navigator.sendBeacon("https://d.clarity.ms/collect?p="+P,new Blob([b]))});
if(late){var w='setTimeout(function(){fetch("https://d.clarity.ms/collect?late=2000&p='+P+'",{method:"POST",mode:"no-cors",body:"[[1,2],[3,4]]"})},2000)';
self.__w=new Worker(URL.createObjectURL(new Blob([w],{type:"text/javascript"})))}`,
);

const EXCHANGE = tag(
  'adhub',
  15_000,
  `["one","two"].forEach(function(n){var f=document.createElement("iframe");f.width=300;f.height=250;
f.src="https://ads-"+n+".example/frame?p="+P+(late?"":"&late=0");document.body.appendChild(f);
px("https://sync-a-"+n+".example/s?hop=1&p="+P)});
if(late)setTimeout(function(){requestIdleCallback(function(){navigator.sendBeacon("https://tags.adhub.example/rest?late=5000&p="+P,"x=1")})},5000);`,
);

/** The document of an ad frame on `host`; the first of the two has a late request. */
export function adFrame(host) {
  const late =
    host === 'ads-one.example'
      ? 'if(!/late=0/.test(location.search))setTimeout(function(){post("https://ads-one.example/viewable?late=300&p="+P,"seen=1")},300);'
      : '';
  const code = `px("https://${host}/imp?p="+P);post("https://${host}/bid?p="+P,JSON.stringify({slot:"mpu",p:P,w:innerWidth,h:innerHeight}));${late}`;
  return `<!doctype html><meta charset="utf-8"><title>Ad</title><style>body{margin:0;background:#eee}</style><p>Ad</p><script>${scriptBallast(host, 9000)}(function(){${KIT}${code}})()</script>`;
}

/** Scripts by host and path. */
export const SCRIPTS = new Map([
  ['www.googletagmanager.com/gtm.js', LOADER],
  ['www.googletagmanager.com/gtag/js', ANALYTICS],
  ['connect.facebook.net/en_US/fbevents.js', PIXEL],
  ['static.criteo.net/js/ld/ld.js', RETARGETER],
  ['www.clarity.ms/tag/bench00001', REPLAY],
  ['tags.adhub.example/sync.js', EXCHANGE],
]);

/** The three hosts of a cookie-sync chain, in the order of its redirects. */
export const CHAINS = ['one', 'two'].map((name) => ['a', 'b', 'c'].map((hop) => `sync-${hop}-${name}.example`));
