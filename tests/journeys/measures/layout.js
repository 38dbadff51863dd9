/* Questions about the layout of the page as it stands. Every answer is a list of what is wrong; empty is right. */
(() => {
  const width = () => document.documentElement.clientWidth;
  const named = element => `<${element.localName}${element.className ? "." + String(element.className.baseVal ?? element.className).split(" ")[0] : ""}> `
    + (element.innerText || element.id || "").replace(/\s+/g, " ").trim().slice(0, 40);
  const round = number => Math.round(number * 10) / 10;
  const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const pinned = element => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      if (["sticky", "fixed"].includes(getComputedStyle(each).position)) return true;
    }
    return false;
  };
  // A drawing is measured by its own test; the same words stand beside it as a list.
  const silent = element => element.closest(".unseen, .skip, dialog:not([open]), [hidden], script, style, title, svg[role='img']");

  /* Every line of text one can see: its words, its box, the element it stands in. */
  const lines = () => {
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
  };

  const sideways = () => {
    const over = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - width();
    return over > 0 ? [`the page is ${over} px wider than the window`] : [];
  };

  const CLIPS = ["hidden", "clip", "auto", "scroll"];
  const CONTROLS = "a.board, a.tile, .go, .way-out, .chip, .tool, .tongue, label.answer, .plate, .state, .letters a";
  const cut = () => {
    const wrong = new Set();
    for (const { element, box, node } of lines()) {
      const text = `“${node.data.trim().slice(0, 30)}”`;
      if (box.left < -1 || box.right > width() + 1) wrong.add(`${text} runs out of the window`);
      for (let each = element; each && each !== document.documentElement; each = each.parentElement) {
        const style = getComputedStyle(each), frame = each.getBoundingClientRect();
        const x = CLIPS.includes(style.overflowX) && (box.left < frame.left - 1 || box.right > frame.right + 1);
        const y = CLIPS.includes(style.overflowY) && (box.top < frame.top - box.height / 4 || box.bottom > frame.bottom + box.height / 4);
        if (x || y) wrong.add(`${text} is cut by ${named(each)}`);
      }
      const control = element.closest(CONTROLS);
      if (!control || getComputedStyle(control).display === "inline") continue;
      const frame = control.getBoundingClientRect(), slack = box.height / 4;
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - slack || box.bottom > frame.bottom + slack) {
        wrong.add(`${text} runs out of ${named(control)}`);
      }
    }
    return [...wrong];
  };

  /* Letters that lie on other letters. The box of a line is taller than its letters, so only its middle half counts. */
  const overlapping = () => {
    const all = lines().filter(({ element }) => !pinned(element)).map(({ box, node }) => ({
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
    if (element.localName !== "a" || getComputedStyle(element).display !== "inline") return false;
    const around = element.parentElement.closest("p, li, dd, dt, span") || element.parentElement;
    return around.textContent.trim().length > element.textContent.trim().length + 1;
  };
  const targets = () => {
    const found = new Set();
    for (const each of document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")) {
      if (!shown(each) || silent(each) || inSentence(each)) continue;
      found.add(["radio", "checkbox"].includes(each.type) ? each.closest("label") || each : each);
    }
    return [...found].map(element => ({ element, box: element.getBoundingClientRect(), pinned: pinned(element) }));
  };
  const tooSmall = least => targets().filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
    .map(({ element, box }) => `${named(element)} is ${round(box.width)} × ${round(box.height)} px`);
  const tooClose = apart => {
    const all = targets().sort((a, b) => a.box.top - b.box.top), wrong = [];
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

  window.layout = { sideways, cut, overlapping, tooSmall, tooClose, blocks };
})();
