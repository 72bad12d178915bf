"""Runs stock age, which asks for a passphrase on a terminal only, on a terminal of its own: age_passphrase.py PASSPHRASE age …"""
import os
import pty
import sys

passphrase, command = sys.argv[1], sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
asked = b""
while True:
    try:
        came = os.read(terminal, 4096)
    except OSError:  # Linux says so when the other side has ended
        break
    if not came:
        break
    asked += came
    if b"assphrase" in asked and asked.rstrip().endswith(b":"):
        os.write(terminal, passphrase.encode() + b"\n")
        asked = b""
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
