/* Everything that Tab must reach, in the order of the code, and questions about the one that has the focus. */
(() => {
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const shown = element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;

  /* Of a group of radio buttons Tab reaches one: the chosen one, or the first. */
  const isStop = element => {
    if (!shown(element) || element.tabIndex < 0) return false;
    if (element.type !== "radio") return true;
    const group = [...document.getElementsByName(element.name)].filter(each => each.type === "radio");
    return element === (group.find(each => each.checked) || group[0]);
  };
  const stops = () => [...document.querySelectorAll(CONTROLS)].filter(isStop);
  /* Backwards Tab enters a group of radio buttons at its end: that is the same stop. */
  const stopOf = element => element.type !== "radio" ? element
    : known.find(each => each.type === "radio" && each.name === element.name) || element;
  const named = element => element === document.body ? "the page itself"
    : `<${element.localName}> ${(element.innerText || element.value || element.id || "").trim().slice(0, 40)}`;

  /* The part of the page that shows the focus: a radio button or tick box shows it on its row too. */
  const bearers = element => [element, ...(element.labels || [])];
  const ringed = element => bearers(element).some(each => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3;
  });
  const pinned = element => {
    for (let each = element; each; each = each.parentElement) {
      if (["sticky", "fixed"].includes(getComputedStyle(each).position)) return each;
    }
    return null;
  };

  /* What lies over the focused control: looked for at its corners and its middle. */
  const covered = element => {
    const found = [];
    for (const box of element.getClientRects()) {
      const xs = [box.left + 2, (box.left + box.right) / 2, box.right - 2];
      const ys = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2];
      for (const x of xs) for (const y of ys) {
        const top = document.elementFromPoint(x, y);
        const cover = top && pinned(top);
        if (cover && !cover.contains(element)) found.push(named(cover));
      }
    }
    return found[0];
  };
  const outside = element => {
    const box = element.getBoundingClientRect();
    return box.height < innerHeight && (box.top < -1 || box.bottom > innerHeight + 1)
      || box.left < -1 || box.right > document.documentElement.clientWidth + 1;
  };
  const place = element => {
    const box = element.getBoundingClientRect();
    return { top: box.top + scrollY, bottom: box.bottom + scrollY, start: box.left, end: box.right };
  };

  /* Where Tab goes on from is a secret of the browser; a focus on the page itself sets it to the top. */
  const fromTheTop = () => {
    const body = document.body;
    document.activeElement.blur();
    scrollTo(0, 0);
    getSelection().removeAllRanges();
    body.tabIndex = -1;
    body.focus();
    body.removeAttribute("tabindex");
    body.blur();
  };

  /* After a new page that is its top; a question that came without one has taken the focus to its heading. */
  const arrived = document.activeElement;
  let known = [];
  window.stops = {
    fromTheTop,
    fromArrival: () => arrived === document.body ? fromTheTop() : arrived.focus(),
    all: () => (known = stops()).map(named),
    last: () => known.at(-1).focus(),
    order: () => stops().filter(each => !pinned(each) && !each.closest(".skip")).map(each => ({ name: named(each), ...place(each) })),
    focused: () => {
      const element = document.activeElement;
      const at = known.indexOf(stopOf(element)), name = named(stopOf(element)), wrong = [];
      if (at >= 0) {
        if (!ringed(element)) wrong.push("no ring around it");
        if (outside(element)) wrong.push("out of the window");
        const cover = covered(element);
        if (cover) wrong.push(`covered by ${cover}`);
      }
      return { at, name, wrong };
    },
  };
})();
