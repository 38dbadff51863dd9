"""One question a page, check your answers, the outcome: the pages every guide shares."""
