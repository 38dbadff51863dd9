/* Only on pages in two languages: a change of either keeps the place. Nothing is stored: the name of the block at the
   top of the window goes along behind the # of the address, to the wall or the settings and from there back again.
   Without this file the page begins at its top. */
(() => {
  "use strict";
  const CARRIED = "#at-";                                               /* no block is called so: nothing jumps */
  const carried = location.hash.startsWith(CARRIED) ? location.hash.slice(CARRIED.length) : "";
  const below = path => path.replace(/^\/[^/]*\//, "");

  const topmost = () => {
    if (scrollY < 1) return "";
    for (const words of document.querySelectorAll("main .both")) {
      const block = words.closest("main [id]");
      if (block && block.getBoundingClientRect().top >= 0) return block.id;
    }
    return "";
  };

  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href]");
    if (!link || link.origin !== location.origin) return;
    const leadsTo = below(link.pathname) + link.search;
    if (carried) {
      if (leadsTo === new URLSearchParams(location.search).get("to")) link.hash = carried;
    } else if (/^(languages|display)\?/.test(leadsTo)) {
      const place = topmost();
      if (place) link.hash = CARRIED + place;
    }
  }, true);

  /* The answer to a form is another address; the browser takes what is behind the # along. */
  document.addEventListener("submit", ({ target }) => {
    if (carried && target.matches("[data-display]")) target.action += CARRIED + carried;
  }, true);
})();
