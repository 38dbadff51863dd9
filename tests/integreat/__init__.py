"""Our pages and centres in the shape of Integreat's public API: fields, types, ids, addresses, and what is not said."""
