"""The tables of a store, the same in every engine.

documents   one row per document as it stands now
head        one row: the sequence number, and the identity of this store (renewed by a restore)
history     one row per change, never altered; `place` counts the changes inside one transaction
seed        each collection of the seed as it was loaded, so that a newer seed has a base to be merged on
shape       since which sequence number the documents have had which schema number
"""

CREATE = (
    """create table documents (
        "table" text not null, id text not null, rev bigint not null, json text not null,
        primary key ("table", id))""",
    """create table head (
        one integer primary key check (one = 1), seq bigint not null, store text not null)""",
    """create table history (
        seq bigint not null, place integer not null, at text not null, actor text not null, why text not null,
        "table" text not null, id text not null, rev bigint not null, before text, after text,
        primary key (seq, place), unique ("table", id, rev))""",
    """create table seed (
        "table" text not null, seq bigint not null, json text, primary key ("table", seq))""",
    """create table shape (
        number integer primary key, seq bigint not null)""",
)
NAMES = ("documents", "head", "history", "seed", "shape")

HEAD = "select seq, store, (select max(number) from shape) from head"
