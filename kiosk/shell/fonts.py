"""The letters a page loads: Noto Sans cut into small files, so that a page fetches only what it shows.

Each `Face` becomes two files (400 and 700) and two `@font-face` rules with the exact range of letters in
the file. A face whose package is not installed is left out; the page then falls back on the letters of the
device. To give a language its own letters, add the package to package.json: the mapping is here already.

No `local()` in the rules: phones hide their Noto under other names, so it would save nothing there, and a
terminal with an old Noto would show other letters than the ones we looked at.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

WEIGHTS = (400, 700)
PLAIN_FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl")
JOINING_FEATURES = (*PLAIN_FEATURES, "init", "medi", "fina", "isol", "liga", "rlig", "calt")

# What German and English texts need, letter by letter: every sign more is paid for on every first visit.
CORE = (
    " !\"%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÄÖÜäöüß§«»·€„“”‚‘’–…\u00a0\u00ad"
)
TURKISH, TURKISH_LATIN = "ĞğİŞş", "ÇçıÂâÎîÛû"
# With the space, or every word would be shaped alone and set by the metrics of another font.
ARABIC = " " + "".join(map(chr, (*range(0x0621, 0x063B), *range(0x0640, 0x0653)))) + "،؛؟"
PERSIAN = (
    ARABIC
    + "پچژگکیۀەہۃےټډړښڼېۍئړڕڵۆێیۋٹڈڑںھۂ\u0670\u066a\u066b\u066c\u06d4\u200c"
    + "".join(map(chr, range(0x06F0, 0x06FA)))
)
CYRILLIC = "".join(map(chr, range(0x0410, 0x0450))) + "ЁёЄєІіЇїҐґЎў№"


@dataclass(frozen=True)
class Face:
    """One cut of the letters: `letters` None keeps every letter of `source` that no face before it holds."""

    name: str
    family: str
    source: str
    letters: str | None = None
    features: tuple[str, ...] = PLAIN_FEATURES

    def path(self, node_modules: Path, weight: int) -> Path:
        package, subset = self.source.split("/")
        return node_modules / "@fontsource" / package / "files" / f"{package}-{subset}-{weight}-normal.woff2"


FACES = (
    Face("latin", "Noto Sans", "noto-sans/latin", CORE),
    Face("turkish", "Noto Sans", "noto-sans/latin-ext", TURKISH),
    Face("turkish-latin", "Noto Sans", "noto-sans/latin", TURKISH_LATIN),
    Face("latin-more", "Noto Sans", "noto-sans/latin"),
    Face("latin-ext", "Noto Sans", "noto-sans/latin-ext", "".join(map(chr, range(0x0100, 0x0250)))),
    Face("cyrillic", "Noto Sans", "noto-sans/cyrillic", CYRILLIC),
    Face("cyrillic-more", "Noto Sans", "noto-sans/cyrillic"),
    Face("greek", "Noto Sans", "noto-sans/greek", "".join(map(chr, range(0x0384, 0x03D0)))),
    Face("vietnamese", "Noto Sans", "noto-sans/vietnamese", "".join(map(chr, range(0x1EA0, 0x1EFA)))),
    Face("arabic", "Noto Sans Arabic", "noto-sans-arabic/arabic", ARABIC, JOINING_FEATURES),
    Face("persian", "Noto Sans Persian", "noto-sans-arabic/arabic", PERSIAN, JOINING_FEATURES),
    Face("devanagari", "Noto Sans Devanagari", "noto-sans/devanagari", None, ("*",)),
    Face("ethiopic", "Noto Sans Ethiopic", "noto-sans-ethiopic/ethiopic", None, ("*",)),
    Face("georgian", "Noto Sans Georgian", "noto-sans-georgian/georgian", None, ("*",)),
    Face("nastaliq", "Noto Nastaliq Urdu", "noto-nastaliq-urdu/arabic", PERSIAN, ("*",)),
)


def cut_faces(node_modules: Path, folder: Path) -> list[Path]:
    """Write all faces and `fonts.css` into `folder`; returns the font files. File names carry their content."""
    rules, files, taken = [], [], {}
    for face in FACES:
        for weight in WEIGHTS:
            path = face.path(node_modules, weight)
            if not path.exists():
                continue
            content, letters = _cut(path, face, taken.get((face.family, weight), frozenset()))
            file = folder / f"{face.name}-{weight}.{hashlib.sha256(content).hexdigest()[:8]}.woff2"
            file.write_bytes(content)
            files.append(file)
            taken.setdefault((face.family, weight), set()).update(letters)
            rules.append(_rule(face, weight, file.name, letters))
    (folder / "fonts.css").write_text("".join(rules), encoding="utf-8")
    return files


def _cut(path: Path, face: Face, taken: set[int]) -> tuple[bytes, set[int]]:
    """The font of `path` with the face's letters only; a letter stands in one file of a family, never in two."""
    # Imported here: the page server never cuts letters, so it need not carry fontTools.
    import io

    from fontTools import subset

    options = subset.Options(
        layout_features=list(face.features),
        hinting=False,
        notdef_outline=False,
        name_IDs=[1, 2],
        drop_tables=["DSIG", "STAT", "meta", "gasp", "prep"],
        flavor="woff2",
    )
    font = subset.load_font(str(path), options)
    # Control codes would claim every line break of every page; browsers never draw them.
    has = {code for code in font.getBestCmap() if code >= 0x20 and code not in (0xFEFF, 0xFFFD)}
    letters = (has if face.letters is None else has & set(map(ord, face.letters))) - taken
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    buffer = io.BytesIO()
    font.flavor = "woff2"
    font.save(buffer)
    return buffer.getvalue(), letters


def _rule(face: Face, weight: int, file: str, letters: set[int]) -> str:
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{weight};font-display:swap;'
        f'src:url("{file}")format("woff2");unicode-range:{unicode_range(letters)}}}\n'
    )


def unicode_range(letters: set[int]) -> str:
    """The shortest CSS range for the letters: `U+20-7E,U+A0`."""
    runs: list[list[int]] = []
    for code in sorted(letters):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)
