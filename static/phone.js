/* Only on results, and only what this phone can do: send the address on, keep the page to be read without a connection.
   Nothing is stored before she presses the button; what is stored is this page and the files it is shown with.
   kiosk.js brings this file anew for each page that has the part for it. */
(() => {
  "use strict";
  const part = document.querySelector("[aria-labelledby=phone]");
  const of = name => part.querySelector(`[data-${name}]`);
  const show = name => { part.hidden = of(name).hidden = false; };

  if (navigator.share) {
    show("share");
    of("share").querySelector("button").onclick = () =>
      navigator.share({ title: document.title, url: location.href }).catch(() => {}); /* she changed her mind */
  }

  if (!navigator.serviceWorker || !self.caches) return;
  const name = location.pathname + location.search;                     /* of the page and of its store */
  const keep = of("keep").querySelector("button"), remove = of("remove").querySelector("button");

  const tell = async () => {
    const kept = await caches.has(name);
    part.hidden = false;
    of("keep").hidden = kept;
    of("kept").hidden = of("remove").hidden = !kept;
    return kept;
  };

  const forget = async () => {
    await caches.delete(name);
    const others = (await caches.keys()).some(other => other.split("?")[0] === location.pathname);
    if (others) return;
    const worker = await navigator.serviceWorker.getRegistration(location.pathname);
    worker?.unregister();                                               /* not waited for: it may first look for news */
  };

  keep.onclick = async () => {
    of("failed").hidden = true;
    try {
      const store = await caches.open(name);
      const files = performance.getEntriesByType("resource").map(file => file.name);
      await store.addAll(new Set(files.filter(file => file.startsWith(`${location.origin}/static/`))));
      await store.add(name);
      await navigator.serviceWorker.register("/offline.js", { scope: location.pathname });
      await navigator.serviceWorker.ready;
    } catch {
      await forget();
      of("failed").hidden = false;
    }
    if (await tell()) remove.focus();
  };

  remove.onclick = async () => {
    await forget();
    await tell();
    keep.focus();
  };

  tell();
})();
