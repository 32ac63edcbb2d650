"""Writes an Ignition document as Butane, and asks Butane to translate it back: translate.py BUTANE VARIANT DOCUMENT"""
import json
import re
import subprocess
import sys

# Which version of a variant becomes which specification of Ignition.
VERSIONS = {
    "fcos": {"3.3.0": "1.4.0", "3.4.0": "1.5.0", "3.5.0": "1.6.0"},
    "flatcar": {"3.3.0": "1.0.0", "3.4.0": "1.1.0"},
}


def main(program, variant, path):
    with open(path) as file:
        document = json.load(file)
    head = {"variant": variant, "version": VERSIONS[variant][document["ignition"].pop("version")]}
    # JSON is YAML.
    text = json.dumps({**head, **snake(document)})
    ran = subprocess.run([program, "--strict", "--raw-errors"], input=text, capture_output=True, text=True)
    if ran.stderr or ran.returncode:
        return ran.stderr or ran.returncode
    translated = json.loads(ran.stdout)
    del translated["ignition"]["version"]
    ours, its = filled(document), filled(translated)
    differing = [part for part in ours.keys() | its.keys() if ours.get(part) != its.get(part)]
    return f"Butane makes something else of {', '.join(sorted(differing))}" if differing else 0


def snake(value):
    """`sizeMiB` → `size_mib`, for every key."""
    if isinstance(value, list):
        return [snake(each) for each in value]
    if not isinstance(value, dict):
        return value
    name = lambda key: re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", key.replace("MiB", "Mib"))
    return {name(key): snake(each) for key, each in value.items()}


def filled(value):
    """Without what is empty, which Butane leaves out."""
    if isinstance(value, dict):
        return {key: each for key, each in ((key, filled(each)) for key, each in value.items()) if each not in ({}, [])}
    return [filled(each) for each in value] if isinstance(value, list) else value


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
