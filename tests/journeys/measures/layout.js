/* Questions about the layout of the page as it stands. Every answer is a list of what is wrong; empty is right. */
(() => {
  const width = () => document.documentElement.clientWidth;
  const named = element => `<${element.localName}${element.className ? "." + String(element.className.baseVal ?? element.className).split(" ")[0] : ""}> `
    + (element.innerText || element.id || "").replace(/\s+/g, " ").trim().slice(0, 40);
  const round = number => Math.round(number * 10) / 10;
  const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  /* Asked once of each element: many lines stand in the same one, and style and box are dear. */
  const memories = [];
  const once = ask => {
    const known = new Map();
    memories.push(known);
    return element => known.has(element) ? known.get(element) : known.set(element, ask(element)).get(element);
  };
  const forgetful = question => (...given) => { memories.forEach(each => each.clear()); return question(...given); };

  const styleOf = once(element => getComputedStyle(element));
  const boxOf = once(element => element.getBoundingClientRect());
  const pinned = once(element => !!element && element !== document.body
    && (["sticky", "fixed"].includes(styleOf(element).position) || pinned(element.parentElement)));
  // A drawing is measured by its own test; the same words stand beside it as a list.
  const silent = element => element.closest(".unseen, .skip, dialog:not([open]), [hidden], script, style, title, svg[role='img']");

  /* Every line of text one can see: its words, its box, the element it stands in. */
  const lines = once(() => {
    const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || silent(element) || !shown(element)) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 1 && box.height > 1) found.push({ node, element, box });
      }
    }
    return found;
  });

  const sideways = () => {
    const over = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - width();
    return over > 0 ? [`the page is ${over} px wider than the window`] : [];
  };

  const CLIPS = ["hidden", "clip", "auto", "scroll"];
  const CONTROLS = "a.board, a.tile, .go, .way-out, .chip, .tool, .tongue, label.answer, .plate, .state, .letters a";
  /* The elements around it, itself among them, that show nothing beyond their edge. */
  const clipping = once(element => element === document.documentElement ? [] : [
    ...(CLIPS.includes(styleOf(element).overflowX) || CLIPS.includes(styleOf(element).overflowY) ? [element] : []),
    ...clipping(element.parentElement),
  ]);
  const controlAround = once(element => element.closest(CONTROLS));
  const cut = () => {
    const wrong = new Set();
    for (const { element, box, node } of lines(document)) {
      const text = `“${node.data.trim().slice(0, 30)}”`;
      if (box.left < -1 || box.right > width() + 1) wrong.add(`${text} runs out of the window`);
      for (const each of clipping(element)) {
        const style = styleOf(each), frame = boxOf(each);
        const x = CLIPS.includes(style.overflowX) && (box.left < frame.left - 1 || box.right > frame.right + 1);
        const y = CLIPS.includes(style.overflowY) && (box.top < frame.top - box.height / 4 || box.bottom > frame.bottom + box.height / 4);
        if (x || y) wrong.add(`${text} is cut by ${named(each)}`);
      }
      const control = controlAround(element);
      if (!control || styleOf(control).display === "inline") continue;
      const frame = boxOf(control), slack = box.height / 4;
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - slack || box.bottom > frame.bottom + slack) {
        wrong.add(`${text} runs out of ${named(control)}`);
      }
    }
    return [...wrong];
  };

  /* Letters that lie on other letters. The box of a line is taller than its letters, so only its middle half counts. */
  const overlapping = () => {
    const all = lines(document).filter(({ element }) => !pinned(element)).map(({ box, node }) => ({
      node, left: box.left + 1, right: box.right - 1, top: box.top + box.height / 4, bottom: box.bottom - box.height / 4,
    })).sort((a, b) => a.top - b.top);
    const wrong = new Set();
    all.forEach((one, place) => {
      for (let next = place + 1; next < all.length && all[next].top < one.bottom - 2; next += 1) {
        const other = all[next];
        if (other.node !== one.node && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2) {
          wrong.add(`“${one.node.data.trim().slice(0, 30)}” lies under “${other.node.data.trim().slice(0, 30)}”`);
        }
      }
    });
    return [...wrong];
  };

  /* What a finger presses: for a radio button or tick box the row around it. Links inside a sentence are excepted. */
  const inSentence = element => {
    if (element.localName !== "a" || styleOf(element).display !== "inline") return false;
    const around = element.parentElement.closest("p, li, dd, dt, span") || element.parentElement;
    return around.textContent.trim().length > element.textContent.trim().length + 1;
  };
  const targets = once(() => {
    const found = new Set();
    for (const each of document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")) {
      if (!shown(each) || silent(each) || inSentence(each)) continue;
      found.add(["radio", "checkbox"].includes(each.type) ? each.closest("label") || each : each);
    }
    return [...found].map(element => ({ element, box: boxOf(element), pinned: pinned(element) }));
  });
  const tooSmall = least => targets(document).filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
    .map(({ element, box }) => `${named(element)} is ${round(box.width)} × ${round(box.height)} px`);
  const tooClose = apart => {
    const all = [...targets(document)].sort((a, b) => a.box.top - b.box.top), wrong = [];
    all.forEach((one, place) => {
      for (let next = place + 1; next < all.length && all[next].box.top < one.box.bottom + apart - 0.5; next += 1) {
        const other = all[next];
        if (one.pinned !== other.pinned || one.element.contains(other.element)) continue;
        const beside = Math.max(other.box.left - one.box.right, one.box.left - other.box.right);
        const below = Math.max(other.box.top - one.box.bottom, one.box.top - other.box.bottom);
        if (Math.max(beside, below) < apart - 0.5) {
          wrong.push(`${named(one.element)} and ${named(other.element)} are ${round(Math.max(beside, below))} px apart`);
        }
      }
    });
    return wrong;
  };

  /* Where the blocks of the page stand, from the edge where reading starts. */
  const BLOCKS = ".top, .leg, .next, .foot, .board, .tile, .go, .stop, .fact, .office, .key, .given, .stations > li, .checks > li, h1, h2, h3, .chip, .field";
  const blocks = () => [...document.querySelectorAll(BLOCKS)].filter(each => shown(each) && !silent(each)).map(each => {
    const box = each.getBoundingClientRect();
    return { name: named(each), left: box.left / width(), right: box.right / width() };
  });

  const everything = (least, apart) => [...sideways(), ...cut(), ...overlapping(), ...tooSmall(least), ...tooClose(apart)];

  window.layout = Object.fromEntries(Object.entries({ sideways, cut, overlapping, tooSmall, tooClose, everything, blocks })
    .map(([name, question]) => [name, forgetful(question)]));
})();
