/* Answers for the pages she keeps on this device, and for nothing else: registered by static/phone.js for the path of one
   page. It stores nothing itself. See docs/decisions/022-on-her-phone.md. */
"use strict";
const PATIENCE = 8000;                                                  /* milliseconds for a line that never answers */

const copyOf = async kept => {
  const headers = new Headers(kept.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  return new Response((await kept.text()).replace(" data-copy hidden", " data-copy"), { headers });
};

const page = async request => {
  const kept = await caches.match(request, { ignoreVary: true });
  const fresh = fetch(request);
  if (!kept) return fresh;
  const late = new Promise((_, tooLong) => setTimeout(tooLong, PATIENCE));
  return Promise.race([fresh, late]).catch(() => copyOf(kept));
};

/* The address of a file changes with its content, so a kept one is always the right one. */
const file = async request => await caches.match(request, { ignoreVary: true }) || fetch(request);

addEventListener("install", () => skipWaiting());
addEventListener("fetch", event => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (pathname.startsWith("/static/")) event.respondWith(file(request));
});
