/* Questions about the page as it is printed. Every answer is a list of what is wrong; empty is right. */
(() => {
  const width = () => document.documentElement.clientWidth;
  const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const told = element => `<${element.localName}> ${(element.innerText || element.id || "").replace(/\s+/g, " ").trim().slice(0, 50)}`;
  const unseen = element => element.closest(".unseen, [role=status], [role=alert]");

  /* Elements with words of their own that somebody can see. */
  const speaking = () => [...document.body.querySelectorAll("*")].filter(each =>
    shown(each) && !unseen(each) && !each.closest("svg") && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim())
    && [...each.getClientRects()].some(box => box.width > 1 && box.height > 1));

  /* Fields may stay: a question on paper can be answered with a pen. */
  const MOVING = "nav, button, summary, dialog, [type=search], .dock, .foot, .skip, .tongue, .crumbs, .next, .go, .way-out, .no-print, .board .way-on";
  const toPress = () => [...document.querySelectorAll(MOVING)].filter(each => shown(each) && each.getClientRects().length).map(told);

  const outside = () => [...document.body.querySelectorAll("*")].filter(each => shown(each) && !unseen(each)).filter(each =>
    [...each.getClientRects()].some(box => box.width && (box.left < -1 || box.right > width() + 1))).map(told);

  /* What does not let its words run out, and is too small for them. Fields scroll, and on paper they are empty lines. */
  const cut = () => [...document.body.querySelectorAll(":not(input, textarea)")].filter(each => {
    if (!each.clientWidth || (each.scrollWidth <= each.clientWidth + 1 && each.scrollHeight <= each.clientHeight + 1)) return false;
    const { overflowX, overflowY } = getComputedStyle(each);
    return (overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1)
      || (overflowY !== "visible" && each.scrollHeight > each.clientHeight + 1);
  }).filter(each => shown(each) && !unseen(each)).map(told);

  const small = () => speaking().map(each => [parseFloat(getComputedStyle(each).fontSize), each])
    .filter(([size]) => size < 15.9).map(([size, each]) => `${size} px: ${told(each)}`);

  const parts = colour => (colour.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const light = ([red, green, blue]) => [red, green, blue].map(part => part / 255)
    .map(part => (part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4))
    .reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
  const ground = element => {
    for (let each = element; each; each = each.parentElement) {
      const colour = parts(getComputedStyle(each).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return light(colour);
    }
    return 1;
  };
  /* Printers leave grounds out, so every word is dark on white. */
  const pale = () => speaking().filter(each => {
    const colour = getComputedStyle(each).color;
    return ground(each) < .99 || 1.05 / (light(parts(colour)) + .05) < 7;
  }).map(each => `${getComputedStyle(each).color}: ${told(each)}`);

  const all = { toPress, outside, cut, small, pale };
  window.onPaper = () => Object.fromEntries(Object.entries(all).map(([name, ask]) => [name, ask()]).filter(([, wrong]) => wrong.length));
})();
