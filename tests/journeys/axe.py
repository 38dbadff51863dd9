"""axe-core on a page as it stands, with every rule of A, AA, AAA and best practice."""

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice", "experimental")
# Both are needed: the rule of AAA says nothing of contrasts that the rule of AA already refuses.
CONTRASTS = ("color-contrast", "color-contrast-enhanced")
WORDS_OF_A_DRAWING = ("overlapped by", "<text ", 'fill="currentColor"')
# A window as high as the page would do as well; Chromium needs 17 seconds to make one of 78,000 pixels.
NOTHING_STICKS = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':is(.dock, .moves, .leave-now) { position: static !important; }');
  document.adoptedStyleSheets = [sheet];
}"""
LIST = """([tags, off]) => axe.run(document, {
    runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'],
    rules: Object.fromEntries(off.map(rule => [rule, { enabled: false }])),
  })
  .then(({ violations, incomplete, passes }) => {
    const lines = rules => rules.flatMap(({ id, nodes }) => nodes.map(({ html, any, all, none }) =>
      `${id}: ${[...any, ...all, ...none].map(check => check.message)[0]} ${html.slice(0, 160)}`));
    const unsure = lines(incomplete.filter(({ id }) => id.startsWith('color-contrast')));
    return { wrong: lines(violations), unsure: unsure.filter(line => !/too short|has no value/.test(line)) };
  })"""


def is_installed() -> bool:
    return AXE.exists()


def wrong_according_to_axe(page: Page, contrasts: bool = True) -> list[str]:
    """What axe finds, and the contrasts it cannot judge. contrasts: nearly half of its time; or it leaves them alone.

    What is sticky is laid where it stands: where the focus goes under it is a question for the keyboard walk.
    """
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.evaluate(NOTHING_STICKS)
    found = page.evaluate(LIST, [list(TAGS), [] if contrasts else list(CONTRASTS)])
    page.evaluate("() => { document.adoptedStyleSheets = []; }")
    # axe takes every box of a drawing for a background; those of ours have no fill, as tests/programme proves.
    unsure = [line for line in found["unsure"] if not all(part in line for part in WORDS_OF_A_DRAWING)]
    return found["wrong"] + [f"cannot be judged – {line}" for line in unsure]
