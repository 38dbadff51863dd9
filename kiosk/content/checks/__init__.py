"""What the whole content must satisfy before a visitor may rely on it; each module proves one thing.

    references.py    every name of another document leads somewhere
    proof.py         every fact has a law or a source, and a day on which somebody looked
    rights.py        topics, situations, contacts and amounts lead to what exists
    programme.py     the organisation chart is a tree on every day
    validity.py      amounts can be read, and hold without holes or contradictions
    keys.py          which words the pages ask for
    completeness.py  these words exist in every language, are current, and none is left over
    placeholders.py  placeholders can be filled, and say the same in every language
    letters.py       no invisible, deceiving or typewriter characters, no figures
    plain_german.py  words we do not use, and what to write instead
    plainness.py     German sentences are short and plain
    finding.py       what a check reports
"""
