"""What a PDF says about itself."""

from io import BytesIO


def about(pdf: bytes) -> tuple[int, str]:
    """How many pages it has, and its title; "" if it has none."""
    from pypdf import PdfReader  # only terminals with a printer need it, and it is large

    reader = PdfReader(BytesIO(pdf))
    return len(reader.pages), (reader.metadata and reader.metadata.title) or ""
