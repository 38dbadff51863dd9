"""What the examples show, in two scripts: sentences of real length, one left-to-right, one right-to-left.

They are for looking and testing only; no visitor meets them.
"""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from kiosk.content.words import Words

FAMILIES = ("words", "heads", "boards", "plan", "facts", "offices", "forms", "notices")

SIGN = '<span class="plate" lang="de" dir="ltr">{}</span>'


def samples(language: str) -> Mapping[str, Any]:
    """The sample texts in this language, else in German."""
    return ARABIC if language == "ar" else GERMAN


def _words(lang: str, text: str, state: str = "live") -> Words:
    """`[Bescheid]` in the text becomes a sign."""
    html, plain = [], []
    for number, piece in enumerate(text.replace("]", "[").split("[")):
        html.append(Markup(SIGN).format(piece) if number % 2 else Markup.escape(piece))
        plain.append(piece)
    return Words(Markup("").join(html), "".join(plain), lang, "rtl" if lang == "ar" else "ltr", state)


def _german(text: str, state: str = "live") -> Words:
    return _words("de", text, state)


def _arabic(text: str, state: str = "draft") -> Words:
    return _words("ar", text, state)


GERMAN = {
    "title": _german("Ihr Weg: als Pflege\u00adfachkraft in Bayern arbeiten"),
    "lead": _german("Sie haben Pflege auf den Philippinen gelernt. In Deutschland brauchen Sie eine Erlaubnis."),
    "question": _german("In welchem Bundesland möchten Sie arbeiten?"),
    "why": _german("In vielen Berufen entscheidet ein Amt des Bundeslandes."),
    "trail": _german("Anerkennung"),
    "profession": _german("Pflegefachfrau / Pflegefachmann"),
    "profession_note": Markup("Früher: <mark>Krankenschwester</mark>"),
    "need": _german("Erlaubnis nötig"),
    "field": _german("Pflege und Gesundheit"),
    "answers": [("DE-BY", _german("Bayern")), ("DE-NW", _german("Nordrhein-Westfalen"))],
    "statement": _german("Für die Arbeit als Pflegefachkraft brauchen alle eine Erlaubnis, auch Menschen aus der EU."),
    "draft": _german("Schicken Sie den [Antrag] an das Amt unten. Es darf nur ein Antrag laufen.", "draft"),
    "outdated": _german("Den [Anerkennungszuschuss] gibt es bis zum 30. Juni 2027.", "outdated"),
    "missing": Words(Markup("You can ask the office first."), "You can ask the office first.", "en", "ltr", "missing"),
    "law": "§ 40 PflBG",
    "day": "22. November 2026",
    "deadline_name": _german("Letzter Tag für den Zuschuss"),
    "deadline_weekday": "Mittwoch,",
    "deadline_day": "30. Juni 2027",
    "deadline_left": _german("Noch 220 Tage"),
    "steps": [
        {
            "title": _german("Lassen Sie sich beraten"),
            "done": True,
            "text": _german("Die [IQ Beratung] ist kostenlos. Sie sucht mit Ihnen den Weg und prüft Ihre Papiere."),
        },
        {
            "title": _german("Stellen Sie den Antrag"),
            "here": True,
            "text": _german("Der [Antrag] geht an das [Landesamt für Pflege] in Amberg.", "draft"),
            "ride": _german("Nach höchstens 1 Monat sagt das Amt, ob Papiere fehlen."),
        },
        {
            "title": _german("Sie bekommen die Urkunde"),
            "text": _german("Mit Deutsch auf Stufe B2 bekommen Sie die [Urkunde]."),
        },
    ],
    "papers": [
        _german("Pass oder Ausweis"),
        _german("Lebenslauf auf Deutsch, mit Unterschrift"),
        _german("Fächer und Stunden der Ausbildung, übersetzt von [vereidigten Übersetzern]"),
    ],
    "key": [
        ("place", _german("Amt"), _german("Bayerisches Landesamt für Pflege, Amberg")),
        ("speech", _german("Deutsch"), _german("B2")),
        ("clock", _german("Entscheidung"), _german("etwa 4 Monate")),
        ("money", _german("Zuschuss"), _german("bis 600 €")),
    ],
    "role": _german("Entscheidet über Pflegeberufe für ganz Bayern."),
    "problem": _german("Schreiben Sie das Jahr mit vier Zahlen, zum Beispiel 2019"),
    "year": _german("In welchem Jahr waren Sie fertig?"),
    "found": "4 Berufe gefunden",
}

ARABIC = {
    "title": _arabic("طريقك: العمل في التمريض في بافاريا"),
    "lead": _arabic("تعلمت التمريض في الفلبين. في ألمانيا تحتاج لهذه المهنة إلى إذن من الدولة.", "live"),
    "question": _arabic("في أي ولاية ألمانية تريد أن تعمل؟"),
    "why": _arabic("في مهن كثيرة تقرر جهة حكومية في الولاية."),
    "trail": _arabic("الاعتراف بالمهنة"),
    "profession": _arabic("ممرضة / ممرض"),
    "profession_note": Markup(
        'بالألمانية: <bdi lang="de" dir="ltr">Pflegefachfrau, früher <mark>Krankenschwester</mark></bdi>'
    ),
    "need": _arabic("تحتاج إلى إذن"),
    "field": _arabic("التمريض والصحة"),
    "answers": [("DE-BY", _arabic("بافاريا")), ("DE-NW", _arabic("شمال الراين-وستفاليا"))],
    "statement": _arabic("يحتاج الجميع إلى إذن للعمل في التمريض، حتى القادمون من الاتحاد الأوروبي.", "live"),
    "draft": _arabic("أرسل [Antrag] إلى الجهة المذكورة أدناه. يجوز تقديم طلب واحد فقط."),
    "outdated": _arabic("دعم [Anerkennungszuschuss] متاح حتى 30 يونيو 2027.", "outdated"),
    "missing": _words("de", "Sie können zuerst das [Amt] fragen.", "missing"),
    "law": "§ 40 PflBG",
    "day": "22 نوفمبر 2026",
    "deadline_name": _arabic("آخر يوم لطلب الدعم المالي"),
    "deadline_weekday": "الأربعاء،",
    "deadline_day": "30 يونيو 2027",
    "deadline_left": _arabic("بقي 220 يومًا"),
    "steps": [
        {
            "title": _arabic("اطلب الاستشارة"),
            "done": True,
            "text": _arabic("استشارة [IQ Beratung] مجانية. يبحثون معك عن الطريق ويراجعون أوراقك.", "live"),
        },
        {
            "title": _arabic("قدّم الطلب"),
            "here": True,
            "text": _arabic("يُرسل [Antrag] إلى [Landesamt für Pflege] في مدينة أمبرغ."),
            "ride": _arabic("خلال شهر واحد تخبرك الجهة إن كانت هناك أوراق ناقصة."),
        },
        {
            "title": _arabic("تحصل على الشهادة"),
            "text": _arabic("مع اللغة الألمانية بمستوى B2 تحصل على [Urkunde].", "live"),
        },
    ],
    "papers": [
        _arabic("جواز السفر أو الهوية"),
        _arabic("سيرة ذاتية بالألمانية مع توقيعك"),
        _arabic("مواد التعليم وعدد ساعاتها، ترجمة [vereidigten Übersetzern]"),
    ],
    "key": [
        (
            "place",
            _arabic("الجهة المسؤولة"),
            Markup('<bdi lang="de" dir="ltr">Bayerisches Landesamt für Pflege, Amberg</bdi>'),
        ),
        ("speech", _arabic("اللغة الألمانية"), "B2"),
        ("clock", _arabic("القرار"), _arabic("حوالي 4 أشهر")),
        ("money", _arabic("دعم مالي"), _arabic("حتى 600 يورو")),
    ],
    "role": _arabic("تقرر في مهن التمريض لكل بافاريا."),
    "problem": _arabic("اكتب السنة بأربعة أرقام، مثلاً 2019"),
    "year": _arabic("في أي سنة أنهيت تعليمك؟"),
    "found": "تم العثور على 4 مهن",
}
