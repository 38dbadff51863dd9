/* Improvements only: without this file every page does the same, with plain links and forms.
   Ticks and timers end with the page. What she keeps stays in this tab until she leaves. */
(() => {
  "use strict";
  const root = document.documentElement;
  const at = id => document.getElementById(id);
  const terminal = "terminal" in root.dataset;
  const on = (kind, act, options) => document.addEventListener(kind, act, options);

  /* ---- One short sentence for each action, through regions that are there from the first load ---- */
  const say = (words, region = "said") => {
    const place = at(region);
    place.textContent = "";
    setTimeout(() => { place.textContent = words; }, 60);
  };
  const messages = ["wait", "slow", "lost"];
  const show = (name, address) => {
    for (const each of messages) at(each).hidden = each !== name;
    at("messages").hidden = !name;
    if (!name) return;
    const link = at(name).querySelector("a");
    if (link) link.href = address;
    say(at(name).textContent.trim(), name === "lost" ? "alarm" : "said");
  };

  /* ---- htmx comes with her first movement on a page with a form for it; a pointer at rest is none ---- */
  const htmx = document.currentScript.dataset.htmx;
  const load = src => document.head.appendChild(Object.assign(document.createElement("script"), { src }));
  let asked;
  const bring = ({ type, movementX, movementY } = {}) => {
    if (asked || (type === "pointermove" && !movementX && !movementY)) return;
    asked = load(htmx);
    asked.onload = () => setTimeout(() => {                             /* after its own start */
      root.dataset.htmx = "";
      const field = document.activeElement;
      if (field?.type === "search" && field.value !== field.defaultValue) field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };
  if (document.querySelector("[data-hx-get], [data-hx-post]")) {
    for (const kind of ["pointermove", "pointerdown", "keydown", "focusin"]) on(kind, bring, { capture: true, passive: true });
  }
  if (document.querySelector("[data-hx-trigger^=every]")) bring(); /* it looks again by itself */

  /* Back to a page that htmx made, before htmx is here to show it: the whole page. */
  addEventListener("popstate", ({ state }) => {
    if (state?.htmx && !("htmx" in root.dataset)) location.reload();
  });

  /* ---- While htmx waits: the target is busy, after 1 s we say so, after 10 s there is a plain link ---- */
  const waiting = new Map();
  on("htmx:before:request", ({ detail: { ctx } }) => {
    const address = ctx.request.method === "GET" ? ctx.request.action : location.href;
    ctx.target?.setAttribute("aria-busy", "true");
    waiting.set(ctx, [
      setTimeout(() => show("wait"), 1000),
      setTimeout(() => show("slow", address), 10000),
      address,
    ]);
  });
  on("htmx:finally:request", ({ detail: { ctx } }) => {
    const timers = waiting.get(ctx) || [];
    timers.slice(0, 2).forEach(clearTimeout);
    waiting.delete(ctx);
    if (![...waiting.keys()].some(other => other.target === ctx.target)) ctx.target?.removeAttribute("aria-busy");
    if (!waiting.size && at("lost").hidden) show();
  });
  on("htmx:error", ({ detail: { ctx } }) => {
    if (ctx && waiting.has(ctx)) show("lost", waiting.get(ctx)[2]);
  });

  /* ---- An error fills the whole main part; what is no page of ours is a lost connection ---- */
  on("htmx:after:request", event => {
    const { ctx } = event.detail;
    if (!/<main\b/.test(ctx.text)) {
      event.preventDefault();
      show("lost", waiting.get(ctx)?.[2] || location.href);
    } else if (ctx.response.status >= 400) {
      ctx.target?.removeAttribute("aria-busy");
      Object.assign(ctx, { target: at("main"), select: "#main", swap: "outerHTML" });
    }
  });

  /* ---- The dock outlives a swap: language and display lead back to the page that is there now ---- */
  const keepPace = () => {
    const here = location.pathname.replace(/^\/[^/]*\//, "") + location.search;
    for (const link of document.querySelectorAll(".top a[href*='to='], .dock a[href*='to=']")) {
      const address = new URL(link.href);
      address.searchParams.set("to", here);
      link.href = address.pathname + address.search;
    }
    const before = document.querySelector("main [data-back]");
    if (before) document.querySelector(".moves a:not([data-exit])").href = before.dataset.back;
  };

  /* ---- After a swap: a new step takes the focus to its heading or its errors, a result is only said ---- */
  on("htmx:before:swap", () => show());
  on("htmx:after:swap", ({ detail: { ctx } }) => {
    dress();
    if (ctx.target?.id !== "main") {
      const news = at(ctx.target?.id)?.querySelector("[data-say]");
      if (news) say(news.textContent.trim());
      return;
    }
    keepPace();
    (document.querySelector("main .trouble") || document.querySelector("main h1"))?.focus({ preventScroll: true });
    scrollTo(0, 0);
  });

  /* ---- What a page gets when it is new: ticks kept while it lives, print buttons, no way outside ---- */
  const ticks = new Map();
  const dress = () => {
    for (const box of document.querySelectorAll("[data-tick]")) {
      const key = box.closest("label").textContent;
      if (ticks.has(key)) box.checked = ticks.get(key);
      box.onchange = () => ticks.set(key, box.checked);
    }
    for (const button of document.querySelectorAll("[data-print]")) {
      button.hidden = false;
      button.onclick = () => print();
    }
    for (const part of document.querySelectorAll("[data-script]")) load(part.dataset.script); /* what few pages have */
    if (terminal) {
      for (const link of document.querySelectorAll("a[rel~=external], a[href^='tel:'], a[href^='mailto:']")) link.removeAttribute("href");
    }
  };

  /* ---- The basket: in this tab instead of the addresses; the back key changes nothing ---- */
  const basket = (address, back) => {
    const found = document.querySelector("[data-basket]");
    try {
      if (found) {
        const { basket: here } = found.dataset, { basket: kept = here } = sessionStorage;
        if (kept !== here && (back || !/kept=/.test(location))) return location.replace(`?kept=${kept}`);
        sessionStorage.basket = here;
      }
      if (address && sessionStorage.basket) address.searchParams.set("kept", sessionStorage.basket);
    } catch { return; }                                                 /* then in the addresses */
    if (!found) return;
    for (const link of document.querySelectorAll("a[href*='kept=']")) {
      const far = new URL(link.href);
      far.searchParams.delete("kept");
      if (!/\/(basket|print)/.test(far.pathname)) link.href = far;
    }
  };
  on("click", ({ target }) => {
    const link = target.closest("a[data-keep]");
    if (!link) return;
    const address = new URL(link.href);
    basket(address);
    link.href = address;
  }, true);

  /* ---- A trembling hand: a second tap on the same spot within half a second does nothing ---- */
  let last = { time: -1e9, x: 0, y: 0 };
  on("click", event => {
    if (!event.isTrusted || !event.detail) return;                      /* keys and scripts are no taps */
    const { timeStamp: time, clientX: x, clientY: y, target } = event;
    if (target.labels && time - last.time < 5) return;                  /* of the browser, on a label's field */
    if (time - last.time < 500 && Math.hypot(x - last.x, y - last.y) < 24) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    last = { time, x, y };
  }, true);

  /* ---- Settings are shown at once, and kept only when the form is sent ---- */
  on("change", ({ target }) => {
    if (!target.closest("form[data-display]")) return;
    if (target.matches("[data-plain]")) delete root.dataset[target.name];
    else root.dataset[target.name] = target.value;
  });

  /* ---- Leaving: nobody comes back with the back key, and no copy stays. Shift three times too ---- */
  const forget = async () => {
    sessionStorage.clear();                                             /* refused: no copies either */
    for (const name of await caches.keys()) await caches.delete(name);
    for (const worker of await navigator.serviceWorker.getRegistrations()) worker.unregister();
  };
  const leave = async () => {
    await new Promise(done => {
      forget().then(done, done);
      setTimeout(done, 300);
    });
    location.replace(document.querySelector("a[data-exit]").href);
  };
  on("click", event => {
    if (event.target.closest("a[data-exit]") && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      leave();
    }
  });

  /* ---- A quiet page: moving on replaces it, the history shows nothing of it ---- */
  const isQuiet = () => document.querySelector("main [data-quiet]");
  on("click", event => {
    const link = event.target.closest("a[href]:not([data-exit])");
    if (!link || !isQuiet() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.origin !== location.origin || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    location.replace(link.href);
  });
  on("submit", event => {
    if (!isQuiet() || event.target.method !== "get") return;
    event.preventDefault();
    location.replace(new URL(`?${new URLSearchParams(new FormData(event.target))}`, event.target.action));
  });
  let presses = [];
  on("keydown", event => {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat) {
      presses = [...presses.filter(time => event.timeStamp - time < 5000), event.timeStamp];
      if (presses.length > 2) leave();
      else say(at("leave").dataset[presses.length > 1 ? "one" : "two"]);
    }
  });

  /* ---- Terminals forget: a question, a minute later the wall. Own devices do not ---- */
  const idle = at("idle");
  let clock;
  const tone = () => {
    try {
      const audio = new AudioContext(), sound = audio.createOscillator(), volume = audio.createGain();
      volume.gain.value = 0.2;
      sound.connect(volume).connect(audio.destination);
      sound.onended = () => audio.close();
      sound.start();
      sound.stop(audio.currentTime + 0.4);
    } catch { /* no loudspeaker */ }
  };
  const after = (seconds, act) => {
    clearTimeout(clock);
    clock = setTimeout(act, seconds * (root.dataset.time === "more" ? 10000 : 1000));
  };
  const ask = () => {
    idle.showModal();
    tone();
    after(60, leave);
  };
  const stir = ({ type, target }) => {
    if (target.closest?.("[data-exit]")) return;
    if (idle.open && type === "pointerdown" && target === idle) idle.close();
    idle.open ? after(60, leave) : after(120, ask);
  };
  if (terminal) {
    for (const kind of ["pointerdown", "keydown", "input", "scroll"]) on(kind, stir, { passive: true, capture: true });
    idle.addEventListener("close", () => after(120, ask));
    after(120, ask);
  }

  dress();
  basket("", performance.getEntriesByType("navigation")[0]?.type === "back_forward");
  addEventListener("pageshow", ({ persisted }) => persisted && basket("", 1));
})();
