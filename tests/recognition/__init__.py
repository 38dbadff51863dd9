"""The guide "How do I get my profession recognised?": what its plan says, measured against the facts in data/.

facts.py reads the facts as they stand in data/*.json, without any code of the guide; the tests compare.
"""
