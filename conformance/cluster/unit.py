"""Runs what a systemd unit of a package runs, in its place: unit.py UNIT [ExecReload]

Drop-ins are read, variables filled in. Its process id is left in /run/<unit>.pid."""
import glob
import os
import re
import shlex
import subprocess
import sys

FOLDERS = ("/etc/systemd/system", "/usr/lib/systemd/system")

unit, kind = sys.argv[1], (sys.argv[2:] or ["ExecStart"])[0]
[main, *_] = [path for path in (f"{folder}/{unit}" for folder in FOLDERS) if os.path.exists(path)]
settings = {}
for path in [main, *sorted(glob.glob(f"{FOLDERS[0]}/{unit}.d/*.conf"))]:
    with open(path) as file:
        for line in file:
            key, found, value = line.strip().partition("=")
            if found and not line.startswith("#"):
                settings.setdefault(key, []).append(value)

variables = {}
for assignments in settings.get("Environment", []):
    variables.update(each.split("=", 1) for each in shlex.split(assignments))
for path in settings.get("EnvironmentFile", []):
    if os.path.exists(path.lstrip("-")):
        with open(path.lstrip("-")) as file:
            lines = [line.strip() for line in file]
        variables.update(
            ("".join(shlex.split(part)) for part in line.split("=", 1)) for line in lines if re.match(r"\w+=", line)
        )
if kind != "ExecStart":
    with open(f"/run/{unit}.pid") as file:
        variables["MAINPID"] = file.read()


def words(command):
    """A variable that stands alone is as many words as it has (systemd.service(5), "Command lines")."""
    for word in shlex.split(command):
        alone = re.fullmatch(r"\$(\w+)", word)
        yield from shlex.split(variables.get(alone[1], "")) if alone else [word]


commands = [list(words(command)) for command in settings.get(kind, [])]
for command in commands if kind != "ExecStart" else commands[:-1]:
    subprocess.run(command, check=True)
if kind == "ExecStart":
    with open(f"/run/{unit}.pid", "w") as file:
        file.write(str(os.getpid()))
    os.execvpe(commands[-1][0], commands[-1], {**os.environ, **variables})
