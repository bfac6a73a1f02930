"""The commit rate of Python's SQLite with the settings of our store, one row a commit."""

import sqlite3
import sys
import time

path, seconds = sys.argv[1], float(sys.argv[2])
connection = sqlite3.connect(path, isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("PRAGMA synchronous = FULL")
connection.execute("CREATE TABLE entries (number INTEGER PRIMARY KEY, key TEXT UNIQUE, body BLOB)")
body = b"x" * 400
count, start = 0, time.monotonic()
while time.monotonic() - start < seconds:
    count += 1
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO entries VALUES (?, ?, ?)", (count, f"k{count}", body))
    connection.execute("COMMIT")
print(f"{count / (time.monotonic() - start):.0f} commits/s of one row by Python's sqlite3")
