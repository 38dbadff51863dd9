/* Only on results, and only what this phone can do: send the address on, keep the page to be read without a connection.
   Nothing is stored before she presses the button or comes with the code of her paper. What is stored is this page, the
   files it is shown with, and the pages of a basket.
   kiosk.js brings this file anew for each page that has the part for it. */
(() => {
  "use strict";
  const part = document.querySelector("[aria-labelledby=phone]");
  const of = name => part.querySelector(`[data-${name}]`);
  const made = /\?made=[^&]*$/;                                       /* of a code without answers */
  const show = name => { part.hidden = of(name).hidden = false; };

  if (navigator.share) {
    show("share");
    of("share").querySelector("button").onclick = () =>
      navigator.share({ title: document.title, url: location.href.replace(made, "") }).catch(() => {}); /* she changed her mind */
  }

  if (!navigator.serviceWorker || !self.caches) return;
  const path = page => page.split("?")[0];
  const inBasket = [...document.querySelectorAll("[data-basket] .office a:not([data-drop])")].map(link => link.pathname + link.search);
  const pages = [location.pathname + location.search, ...inBasket];     /* each has a store of its own, named like it */
  const keep = of("keep").querySelector("button"), remove = of("remove").querySelector("button");

  const tell = async () => {
    const kept = await caches.has(pages[0]);
    part.hidden = of("can").hidden = false;
    of("keep").hidden = kept;
    of("kept").hidden = of("remove").hidden = !kept;
    return kept;
  };

  const forget = async () => {
    for (const page of pages) await caches.delete(page);
    const others = new Set((await caches.keys()).map(path));
    for (const page of new Set(pages.map(path))) {
      if (others.has(page)) continue;
      const worker = await navigator.serviceWorker.getRegistration(page);
      worker?.unregister();                                             /* not waited for: it may first look for news */
    }
  };

  const store = async () => {
    of("failed").hidden = true;
    const had = await caches.has(pages[0]);
    try {
      await document.fonts.ready;                                       /* so that they are among the files */
      const files = performance.getEntriesByType("resource").map(file => file.name);
      const ours = new Set(files.filter(file => file.startsWith(`${location.origin}/static/`)));
      for (const page of pages) {
        const copies = await caches.open(page);
        await copies.add(page);
        if (page === pages[0]) await copies.addAll(ours);
        await navigator.serviceWorker.register("/offline.js", { scope: path(page) });
      }
      await navigator.serviceWorker.ready;
    } catch {
      if (!had) await forget();                                         /* a copy of yesterday is better than none */
      of("failed").hidden = false;
    }
    return tell();
  };

  keep.onclick = async () => { if (await store()) remove.focus(); };

  remove.onclick = async () => {
    await forget();
    await tell();
    keep.focus();
  };

  /* The camera has just brought her here: open.js left the time, and its form was sent on to this page; or it opened this
     page with the day of the code, as the first of its tab. What is on her paper is on her phone now, and she reads so.
     Letters that somebody typed may have been typed anywhere. */
  const [way] = performance.getEntriesByType("navigation");
  const came = performance.timeOrigin - sessionStorage.carried < 5000
    ? way?.redirectCount > 0
    : way?.type === "navigate" && history.length < 2 && made.test(location.search);
  sessionStorage.removeItem("carried");
  if (!came) return tell();
  document.querySelector("main .leg").after(part);
  store();
})();
